import type { Child, PropsWithChildren } from 'hono/jsx'
import type { FieldProblems } from '#src/platform/form/form.ts'
import { NotFound, type PageAnswer, type RedirectAnswer, seeOther } from '#src/platform/http/answer.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import { dateWords, monthWords, timeWords } from '#src/platform/language/dates.ts'
import { foreignLang } from '#src/platform/language/foreign-words.ts'
import type { House } from '#src/platform/module.ts'
import { Banner } from '#src/ui/banner/banner.tsx'
import { Breadcrumbs } from '#src/ui/breadcrumbs/breadcrumbs.tsx'
import { sourcesAddress, sourcesPath } from '../addresses.ts'
import { messages } from '../messages.ts'
import type { Source } from '../source.ts'
import { readSource } from '../sources.store.ts'

/** The organisation that the gate let somebody to. */
export function organisationOf({ subject }: Visit): string {
  if (subject.organisation === undefined) throw new NotFound()
  return subject.organisation
}

/** A page of this organisation's sources: `pathOf(visit, id, 'words')`. */
export const pathOf = ({ lang, params }: Visit, ...parts: readonly string[]): string =>
  sourcesPath(lang, params.organisation ?? '', ...parts)

/** The source of the address, when it is this organisation's. */
export async function sourceOf({ database }: Pick<House, 'database'>, visit: Visit): Promise<Source> {
  const source = await readSource(database.read, visit.params.source ?? '')
  if (!source || source.organisation !== organisationOf(visit)) throw new NotFound()
  return source
}

export const personOf = ({ actor }: Visit): string | null => actor?.person ?? null

/** The version that the form was read at; -1, which nothing has, where it says none. */
export const versionOf = ({ form }: Visit): number => {
  const said = form.get('version') ?? ''
  return /^\d{1,9}$/.test(said) ? Number(said) : -1
}

/** Files of the command line have no name of their own. */
export const nameOf = ({ name }: Pick<Source, 'name'>, { lang }: Visit): string => name || messages[lang].handedFile

const doneKeys = [
  ...['published', 'begun', 'saved', 'mapped', 'read', 'same', 'busy', 'accepted'],
  ...['keptThem', 'pausedNow', 'resumed', 'removed', 'outdated', 'mended'],
] as const
export type Done =
  | 'published'
  | 'begun'
  | 'saved'
  | 'mapped'
  | 'read'
  | 'same'
  | 'busy'
  | 'accepted'
  | 'keptThem'
  | 'pausedNow'
  | 'resumed'
  | 'removed'
  | 'outdated'
  | 'mended'

const isDone = (key: string | null): key is Done => doneKeys.some((each) => each === key)

export const backTo = (visit: Visit, parts: readonly string[], done: Done): RedirectAnswer =>
  seeOther(pathOf(visit, ...parts), done)

export interface DeskPageParts {
  readonly visit: Visit
  readonly title: string
  readonly parts: readonly string[]
  readonly problems?: FieldProblems | undefined
  readonly changed?: boolean | undefined
  /** The source above the page. */
  readonly above?: Source | undefined
  /** Something is being read in the background. */
  readonly busy?: boolean | undefined
  readonly main: Child
}

const secondsBusy = 5

/** A page of an organisation's sources: 422 while the form has problems, 409 where somebody else was quicker. */
export function deskPage({ visit, title, parts, problems, changed, above, busy, main }: DeskPageParts): PageAnswer {
  const { lang, params, query } = visit
  const words = messages[lang]
  const done = query.get('done')
  const crumbs = [
    ...(parts.length > 0 ? [{ label: words.sources, href: pathOf(visit) }] : []),
    ...(above
      ? [{ label: nameOf(above, visit), lang: foreignLang(above.name, lang), href: pathOf(visit, above.id) }]
      : []),
  ]
  return {
    kind: 'page',
    frame: 'desk',
    ...(busy ? { refreshAfter: secondsBusy } : {}),
    status: changed ? 409 : problems && problems.size > 0 ? 422 : 200,
    title,
    description: title,
    address: sourcesAddress(params.organisation ?? '', ...parts),
    main: (
      <div class="ui-wrap sources-desk">
        {crumbs.length > 0 ? <Breadcrumbs label={words.breadcrumbs} crumbs={crumbs} /> : null}
        <h1 lang={foreignLang(title, lang)}>{title}</h1>
        {isDone(done) && done !== 'begun' ? <Banner tone="info" title={words[done]} /> : null}
        {changed ? <Banner tone="warning" title={words.changed} /> : null}
        {main}
      </div>
    ),
  }
}

/** A part of a page under its heading. */
export const DeskPart = ({
  title,
  hint,
  children,
}: PropsWithChildren<{ title: string; hint?: string | undefined }>) => (
  <section class="sources-part">
    <h2>{title}</h2>
    {hint ? <p class="sources-note">{hint}</p> : null}
    {children}
  </section>
)

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
