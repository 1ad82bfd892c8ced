import type { Reader } from '#src/platform/db/database.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import { phrases } from '#src/platform/i18n/phrases.ts'
import { dateWords } from '#src/platform/language/dates.ts'
import { foreignLang } from '#src/platform/language/foreign-words.ts'
import { type Provenance, readProvenance } from '#src/sources/index.ts'
import { Banner } from '#src/ui/banner/banner.tsx'
import type { EventPage } from './event-page.store.ts'
import type { PageDate } from './page-dates.store.ts'

const words = phrases({
  source: { bg: 'Откъде се знае', en: 'How it is known' },
  readOn: { bg: (day: string) => `, прочетено на ${day}`, en: (day: string) => `, read on ${day}` },
  withdrawn: { bg: 'оттеглено при източника', en: 'withdrawn at its source' },
  withdrawnTitle: { bg: 'Оттеглено при източника', en: 'Withdrawn at its source' },
  withdrawnText: {
    bg: 'Там, откъдето идва, това събитие вече го няма. Може да е отменено или преместено – питайте организатора.',
    en: 'Where it comes from, this event is no longer listed. It may be cancelled or moved – ask the organiser.',
  },
})

/** The source of what was brought from outside; one query, and none for what was written here. */
export const provenanceOf = async (query: Reader, { id, imported }: EventPage): Promise<Provenance | undefined> =>
  imported ? readProvenance(query, id) : undefined

/** Its own page at the source, else the site of the source; nothing for files. */
const siteOf = (sourceUrl: string | null, { address }: Provenance): string | undefined => {
  if (sourceUrl !== null) return sourceUrl
  const url = URL.parse(address)
  return url?.protocol === 'https:' || url?.protocol === 'http:' ? url.origin : undefined
}

/** „Сайтът на Екоклуб Русе, прочетено на 22 ноември 2026 г.“; nothing where the source has no name. */
export function provenancePart(
  { lang, zone }: Pick<Visit, 'lang' | 'zone'>,
  { sourceUrl }: Pick<EventPage, 'sourceUrl'>,
  from: Provenance | undefined,
) {
  if (!from || from.name === '') return []
  const site = siteOf(sourceUrl, from)
  const day = from.checkedAt && Temporal.Instant.from(from.checkedAt).toZonedDateTimeISO(zone).toPlainDate()
  const named = foreignLang(from.name, lang)
  const value = (
    <>
      {site ? (
        <a href={site} rel="nofollow" lang={named}>
          {from.name}
        </a>
      ) : (
        <span lang={named}>{from.name}</span>
      )}
      {day ? words[lang].readOn(dateWords(day, lang, { weekday: false })) : null}
    </>
  )
  return [{ term: words[lang].source, value }]
}

export const withdrawnState = (lang: Lang) => ({ label: words[lang].withdrawn, tone: 'cancelled' as const })

export const WithdrawnNotice = ({ lang }: { lang: Lang }) => (
  <Banner tone="warning" title={words[lang].withdrawnTitle}>
    <p>{words[lang].withdrawnText}</p>
  </Banner>
)

/** A program that asks, a search engine or a calendar, knows no "perhaps": it is told not to come. */
export const toldToPrograms = (
  { withdrawn }: Pick<EventPage, 'withdrawn'>,
  dates: readonly PageDate[],
): readonly PageDate[] => (withdrawn ? dates.map((date) => ({ ...date, status: 'cancelled' })) : dates)
