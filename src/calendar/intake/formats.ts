import type { Lang } from '#src/platform/i18n/lang.ts'

/** A format by its name, which is kept with the source, and in words. */
export interface IntakeFormat {
  readonly name: string
  readonly label: Readonly<Record<Lang, string>>
}

/** In the order in which they are tried: what is told by a clear mark first. Apart from the readers, which the threads alone need. */
export const formats = {
  icalendar: { name: 'icalendar', label: { bg: 'Календар (iCalendar, .ics)', en: 'Calendar (iCalendar, .ics)' } },
  feed: {
    name: 'feed',
    label: { bg: 'Емисия с новини (RSS, Atom, JSON Feed)', en: 'News feed (RSS, Atom, JSON Feed)' },
  },
  webPage: { name: 'web-page', label: { bg: 'Уеб страница със събития', en: 'Web page with events' } },
  ownTable: {
    name: 'own-table',
    label: { bg: 'Отворени данни на Мултиполис (CSV)', en: 'Open data of a Multipolis (CSV)' },
  },
  table: { name: 'table', label: { bg: 'Таблица (Excel, CSV)', en: 'Table (Excel, CSV)' } },
} as const satisfies Readonly<Record<string, IntakeFormat>>
