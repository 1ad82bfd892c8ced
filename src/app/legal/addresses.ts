import type { Lang } from '#src/platform/i18n/lang.ts'

export const accessibilityAddress = '/accessibility'
export const privacyAddress = '/privacy'
export const contactsAddress = '/contacts'

export const accessibilityPath = (lang: Lang): string => `/${lang}${accessibilityAddress}`
export const privacyPath = (lang: Lang): string => `/${lang}${privacyAddress}`
export const contactsPath = (lang: Lang): string => `/${lang}${contactsAddress}`

export const feedbackAddress = `${accessibilityAddress}/feedback`
export const feedbackPath = (lang: Lang): string => `/${lang}${feedbackAddress}`
