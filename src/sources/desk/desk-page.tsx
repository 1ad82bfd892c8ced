import { formMessages } from '#src/platform/form/form-messages.ts'
import { NotFound, type PageAnswer, type RedirectAnswer, seeOther } from '#src/platform/http/answer.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import { dateWords, monthWords, timeWords } from '#src/platform/language/dates.ts'
import { foreignLang } from '#src/platform/language/foreign-words.ts'
import type { House } from '#src/platform/module.ts'
import { organisationOf, slugOf } from '#src/platform/of-visit.ts'
import { type DeskAnswer, deskAnswer, doneIn } from '#src/ui/desk/desk-answer.tsx'
import { sourcesAddress, sourcesPath } from '../addresses.ts'
import { messages } from '../messages.ts'
import type { Run } from '../runs/runs.store.ts'
import type { Source } from '../source.ts'
import { readSource } from '../sources.store.ts'

/** A page of this organisation's sources: `pathOf(visit, id, 'words')`. */
export const pathOf = (visit: Visit, ...parts: readonly string[]): string =>
  sourcesPath(visit.lang, slugOf(visit), ...parts)

/** The source of the address, when it is this organisation's. */
export async function sourceOf({ database }: Pick<House, 'database'>, visit: Visit): Promise<Source> {
  const source = await readSource(database.read, visit.params.source ?? '')
  if (!source || source.organisation !== organisationOf(visit)) throw new NotFound()
  return source
}

/** Files of the command line have no name of their own. */
export const nameOf = ({ name }: Pick<Source, 'name'>, { lang }: Visit): string => name || messages[lang].handedFile

const doneKeys = [
  'published',
  'publishedFile',
  'begun',
  'saved',
  'mapped',
  'read',
  'same',
  'busy',
  'accepted',
  'keptThem',
  'pausedNow',
  'resumed',
  'removed',
  'outdated',
  'mended',
] as const
export type Done = (typeof doneKeys)[number]

export const backTo = (visit: Visit, parts: readonly string[], done: Done): RedirectAnswer =>
  seeOther(pathOf(visit, ...parts), done)

export interface DeskPageParts extends Pick<DeskAnswer, 'title' | 'problems' | 'main'> {
  readonly visit: Visit
  readonly parts: readonly string[]
  /** Somebody else saved meanwhile. */
  readonly changed?: boolean | undefined
  /** The source above the page. */
  readonly above?: Source | undefined
  /** The latest reading, which says what was done. */
  readonly latest?: Run | undefined
  /** Something is being read in the background. */
  readonly busy?: boolean | undefined
}

const secondsBusy = 5

/** A page of an organisation's sources. */
export function deskPage({ visit, parts, changed, above, latest, busy, ...page }: DeskPageParts): PageAnswer {
  const { lang, query } = visit
  const words = messages[lang]
  const done = doneIn(query, doneKeys)
  return deskAnswer({
    ...page,
    lang,
    titleLang: foreignLang(page.title, lang),
    address: sourcesAddress(slugOf(visit), ...parts),
    crumbs: [
      ...(parts.length > 0 ? [{ label: words.sources, href: pathOf(visit) }] : []),
      ...(above
        ? [{ label: nameOf(above, visit), lang: foreignLang(above.name, lang), href: pathOf(visit, above.id) }]
        : []),
    ],
    // What begins says so by itself, with what it reads.
    done: done && done !== 'begun' ? doneWords(done, latest, lang) : undefined,
    refusal: changed ? formMessages[lang].changed : undefined,
    refreshAfter: busy ? secondsBusy : undefined,
  })
}

/** What ends with records taken in. */
const takesIn: ReadonlySet<Done> = new Set(['read', 'mended', 'published', 'publishedFile'])

function doneWords(done: Exclude<Done, 'begun'>, latest: Run | undefined, lang: Lang): string {
  const words = messages[lang]
  if (!takesIn.has(done) || latest?.state !== 'done' || latest.came + latest.withdrawn === 0) return words[done]
  return done === 'read' ? words.did(latest) : `${words[done]} ${words.did(latest)}`
}

/** „днес, 14:00 ч.“ would be untrue tomorrow on paper: the day is said. */
export function momentWords(instant: string, { lang, zone, today }: Visit): string {
  const at = Temporal.Instant.from(instant).toZonedDateTimeISO(zone)
  const day = dateWords(at.toPlainDate(), lang, { weekday: false, year: at.year !== today.year })
  return `${day}, ${timeWords(at.toPlainTime(), lang)}`
}

/** The wall time of a record: its day, and its hour where it has one; the month alone where no day is known. */
export function startWords(starts: string, { lang, today }: Visit): string {
  if (starts.length === 7) return monthWords(Temporal.PlainYearMonth.from(starts), lang)
  const date = Temporal.PlainDate.from(starts.slice(0, 10))
  const day = dateWords(date, lang, { year: date.year !== today.year })
  return starts.length === 10 ? day : `${day}, ${timeWords(Temporal.PlainTime.from(starts.slice(11)), lang)}`
}
