import { dataAddress, dataPath } from '#src/people/index.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'

/** „Моите данни“: what is kept of whoever is signed in. */
export const myDataAddress = dataAddress
export const myDataPath = dataPath
export const exportAddress = `${myDataAddress}/export`
export const exportFileAddress = `${myDataAddress}/export.json`
export const erasureAddress = `${myDataAddress}/erasure`
export const withdrawalsAddress = `${myDataAddress}/withdrawals`

export const exportPath = (lang: Lang): string => `/${lang}${exportAddress}`
export const exportFilePath = (lang: Lang): string => `/${lang}${exportFileAddress}`
export const erasurePath = (lang: Lang): string => `/${lang}${erasureAddress}`
export const withdrawalsPath = (lang: Lang): string => `/${lang}${withdrawalsAddress}`
