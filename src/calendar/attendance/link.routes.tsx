import { type FieldProblems, noProblems } from '#src/platform/form/form.ts'
import { type Answer, NotFound, type PageAnswer, seeOther } from '#src/platform/http/answer.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import type { House, Route } from '#src/platform/module.ts'
import { versionOf } from '#src/platform/of-visit.ts'
import { randomSecrets } from '#src/platform/secrets.ts'
import { Banner } from '#src/ui/banner/banner.tsx'
import { Marked } from '#src/ui/prose/marked.tsx'
import { countAddress, inLang } from '../addresses.ts'
import { attendanceFields, readAttendance } from './attendance.form.ts'
import { type Entered, findAttendance, saveAttendance } from './attendance.store.ts'
import { AttendanceForms, attendanceWords } from './attendance.view.tsx'
import { whenWords } from './date-words.ts'
import { type FoundDate, findDate } from './dates.store.ts'
import { deadLink } from './dead-link.view.tsx'
import { linkSecret } from './link-secret.store.ts'
import { messages } from './messages.ts'
import { type Errand, readLink } from './signed-link.ts'

const path = '/:lang{(?:bg|en)}/calendar/attendance/:token'
/** A form by a link is sent once or twice: six at once, then twelve a minute. */
const postCost = 5

/** The page behind the link of a letter: how many came. Whoever holds the link may say so, for one date. */
export const countRoutes = (house: House, action: string): Route[] => [
  { method: 'GET', path, action, handle: (visit) => answer(house, visit, (date) => page(house, visit, date)) },
  {
    method: 'POST',
    path,
    action,
    cost: postCost,
    handle: (visit) => answer(house, visit, (date) => save(house, visit, date)),
  },
]

/** What the link of this address lets do; a link that the house never made leads nowhere. */
export async function errandOf(
  { database }: House,
  { params, now }: Visit,
  act: Errand['act'],
): Promise<Errand | 'expired'> {
  const reading = readLink(await linkSecret(database, randomSecrets), params.token ?? '', now)
  if (reading.ok && reading.errand.act === act) return reading.errand
  if (!reading.ok && reading.problem === 'expired') return 'expired'
  throw new NotFound()
}

async function answer(house: House, visit: Visit, go: (date: FoundDate) => Promise<Answer>): Promise<Answer> {
  const errand = await errandOf(house, visit, 'count')
  if (errand === 'expired') return deadLink(visit, messages[visit.lang].deadText)
  const [event, recurrenceId] = errand.about
  const date = await findDate(house.database.read, { event, recurrenceId }, visit)
  if (!date) throw new NotFound()
  return date.open ? go(date) : deadLink(visit, messages[visit.lang].notNow)
}

interface PageWishes {
  readonly problems?: FieldProblems
  readonly changed?: boolean
}

async function page(
  house: House,
  visit: Visit,
  date: FoundDate,
  { problems = noProblems, changed = false }: PageWishes = {},
): Promise<PageAnswer> {
  const { lang, params, query, form } = visit
  const words = messages[lang]
  const entered = await findAttendance(house.database.read, date)
  const saved: Readonly<Record<string, string>> = entered ? attendanceFields(entered) : {}
  const address = countAddress(params.token ?? '')
  const title = words.ask(date.title, whenWords(date, lang))
  return {
    kind: 'page',
    status: changed ? 409 : problems.size > 0 ? 422 : 200,
    title,
    description: words.askHint,
    address,
    noindex: true,
    main: (
      <div class="ui-wrap calendar-errand">
        <h1>
          <Marked text={title} lang={lang} />
        </h1>
        {query.get('done') === 'saved' ? (
          <Banner tone="info" title={words.saved}>
            <p>{words.savedHint}</p>
          </Banner>
        ) : null}
        {changed ? <Banner tone="warning" title={words.changed} /> : null}
        {entered ? <Standing entered={entered} visit={visit} /> : <p>{words.askHint}</p>}
        <AttendanceForms
          lang={lang}
          action={inLang(lang, address)}
          version={entered?.version ?? 0}
          problems={problems}
          value={(name) => (form.size > 0 ? (form.get(name) ?? '') : (saved[name] ?? ''))}
        />
        <p class="calendar-note">{words.phone(house.settings.CONTACT_PHONE)}</p>
      </div>
    ),
  }
}

const Standing = ({ entered, visit: { lang } }: { entered: Entered; visit: Visit }) => (
  <p>
    <Marked text={messages[lang].standing(attendanceWords(entered, lang))} lang={lang} />
  </p>
)

async function save(house: House, visit: Visit, date: FoundDate): Promise<Answer> {
  const reading = readAttendance(visit.form, visit.lang)
  if (!reading.ok) return page(house, visit, date, { problems: reading.problems })
  const { event, recurrenceId, organisation } = date
  const said = { event, recurrenceId, organisation, attendance: reading.value, version: versionOf(visit) }
  const by = { via: 'link', by: null, now: visit.now } as const
  const isSaved = await house.database.write((tx) => saveAttendance(tx, { ...said, ...by }))
  if (!isSaved) return page(house, visit, date, { changed: true })
  return seeOther(inLang(visit.lang, countAddress(visit.params.token ?? '')), 'saved')
}
