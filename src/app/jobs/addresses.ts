import type { Lang } from '#src/platform/i18n/lang.ts'

/** What the house was to do and could not; for coordinators. */
export const jobsAddress = '/desk/jobs'
export const jobsPath = (lang: Lang): string => `/${lang}${jobsAddress}`
export const jobRetriesAddress = `${jobsAddress}/retries`
export const jobRetriesPath = (lang: Lang): string => `/${lang}${jobRetriesAddress}`
