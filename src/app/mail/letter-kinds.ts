import type { Lang } from '#src/platform/i18n/lang.ts'

/** What letters are, in the words of the coordinator. A kind without words shows its room. */
const kinds: Readonly<Record<string, Readonly<Record<Lang, string>>>> = {
  'app.feedback': { bg: 'съобщение за достъпност', en: 'message about accessibility' },
  'people.sign-in': { bg: 'връзка за вход', en: 'sign-in link' },
}

export const kindWords = (kind: string, lang: Lang): string => kinds[kind]?.[lang] ?? kind
