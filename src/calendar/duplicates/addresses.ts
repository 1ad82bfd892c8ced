import type { Lang } from '#src/platform/i18n/lang.ts'

/** Where pairs wait: at an organisation's desk, or all of them at the coordinator's. */
export const duplicatesAddress = (organisation?: string): string =>
  organisation === undefined ? '/desk/calendar/duplicates' : `/desk/calendar/${organisation}/duplicates`

export const duplicatesPath = (lang: Lang, organisation?: string): string =>
  `/${lang}${duplicatesAddress(organisation)}`

/** What is decided of one pair, and that it is taken back. */
export const pairPath = (
  lang: Lang,
  organisation: string | undefined,
  { one, other }: { readonly one: string; readonly other: string },
  act: 'decision' | 'reversal',
): string => [duplicatesPath(lang, organisation), encodeURIComponent(one), encodeURIComponent(other), act].join('/')
