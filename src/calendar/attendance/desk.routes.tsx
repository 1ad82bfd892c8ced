import { ofOrganisation } from '#src/network/index.ts'
import { type FieldProblems, noProblems } from '#src/platform/form/form.ts'
import { type Answer, NotFound, type PageAnswer, seeOther } from '#src/platform/http/answer.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import type { House, Route } from '#src/platform/module.ts'
import { organisationOf, personOf, slugOf, versionOf } from '#src/platform/of-visit.ts'
import { deskAnswer, doneIn } from '#src/ui/desk/desk-answer.tsx'
import { attendanceAddress, attendanceDateAddress, inLang } from '../addresses.ts'
import { readAttendance } from './attendance.form.ts'
import { findAttendance, readFormer, saveAttendance } from './attendance.store.ts'
import { type FoundDate, findDate, readCountable, readLately, readUncounted } from './dates.store.ts'
import { DateView, DeskView } from './desk.view.tsx'
import { messages } from './messages.ts'
import { letterKinds, readRefusals, setWanted } from './refusals.store.ts'
import { readRows } from './rows.form.ts'

const base = '/:lang{(?:bg|en)}/desk/calendar/:organisation'

/** Attendance at the desk: the dates that wait with three numbers each, one date with everything, letters to me. */
export function deskRoutes(house: House, action: string): Route[] {
  const subject = ofOrganisation(house)
  const list = `${base}/attendance`
  const date = `${base}/attendance/:event/:date`
  return [
    { method: 'GET', path: list, action, subject, handle: (visit) => listPage(house, visit) },
    { method: 'POST', path: list, action, subject, handle: (visit) => saveRows(house, visit) },
    {
      method: 'GET',
      path: date,
      action,
      subject,
      handle: async (visit) => datePage(house, visit, await dateOf(house, visit)),
    },
    {
      method: 'POST',
      path: date,
      action,
      subject,
      handle: async (visit) => saveDate(house, visit, await dateOf(house, visit)),
    },
    { method: 'POST', path: `${base}/letters`, action, subject, handle: (visit) => wish(house, visit) },
  ]
}

/** Rows on one page, and how many entered ones stand below. */
const mostRows = 30
const mostLately = 12

const askingOf = (visit: Visit) => ({ organisation: organisationOf(visit), now: visit.now, lang: visit.lang })

async function listPage(house: House, visit: Visit, problems: FieldProblems = noProblems): Promise<PageAnswer> {
  const { read } = house.database
  const asking = askingOf(visit)
  const [waiting, lately, refused] = await Promise.all([
    readUncounted(read, asking, mostRows + 1),
    readLately(read, asking, mostLately),
    visit.actor ? readRefusals(read, visit.actor.person) : [],
  ])
  return deskAnswer({
    lang: visit.lang,
    title: messages[visit.lang].title,
    address: attendanceAddress(slugOf(visit)),
    problems,
    done: doneOf(visit),
    main: (
      <DeskView
        visit={visit}
        waiting={waiting.slice(0, mostRows)}
        hasMore={waiting.length > mostRows}
        lately={lately}
        refused={refused}
        problems={problems}
      />
    ),
  })
}

const doneOf = ({ query, lang }: Visit) => (doneIn(query, ['saved']) ? messages[lang].savedRows : undefined)

/** All rows or none: with a problem everything typed stays, to be mended and sent once more. */
async function saveRows(house: House, visit: Visit): Promise<Answer> {
  const reading = readRows(visit.form, visit.lang)
  if (!reading.ok) return listPage(house, visit, reading.problems)
  const { now } = visit
  const asking = askingOf(visit)
  const changed = await house.database.write(async (tx) => {
    const known = await readCountable(tx.query, asking, reading.value)
    const late: string[] = []
    for (const { field, event, recurrenceId, attendance } of reading.value) {
      const date = known.find((each) => each.event === event && each.recurrenceId === recurrenceId)
      if (!date) continue
      const said = { event, recurrenceId, organisation: asking.organisation, attendance, version: 0 }
      const by = { via: 'desk', by: personOf(visit), now } as const
      if (!(await saveAttendance(tx, { ...said, ...by }))) late.push(field)
    }
    return late
  })
  if (changed.length > 0)
    return listPage(house, visit, new Map(changed.map((field) => [field, messages[visit.lang].changed])))
  return seeOther(inLang(visit.lang, attendanceAddress(slugOf(visit))), 'saved')
}

/** The date of this address, if it is this organisation's and has passed. */
async function dateOf({ database }: House, visit: Visit): Promise<FoundDate> {
  const { event = '', date: recurrenceId = '' } = visit.params
  const date = await findDate(database.read, { event, recurrenceId }, visit)
  if (!date?.open || date.organisation !== organisationOf(visit)) throw new NotFound()
  return date
}

interface DateWishes {
  readonly problems?: FieldProblems
  readonly changed?: boolean
}

async function datePage(
  { database }: House,
  visit: Visit,
  date: FoundDate,
  { problems = noProblems, changed = false }: DateWishes = {},
): Promise<PageAnswer> {
  const [entered, former] = await Promise.all([findAttendance(database.read, date), readFormer(database.read, date)])
  const { lang } = visit
  const words = messages[lang]
  return deskAnswer({
    lang,
    title: date.title,
    titleLang: date.titleLang,
    address: attendanceDateAddress(slugOf(visit), date.event, date.recurrenceId),
    crumbs: [{ label: words.title, href: inLang(lang, attendanceAddress(slugOf(visit))) }],
    problems,
    done: doneOf(visit),
    refusal: changed ? words.changed : undefined,
    main: <DateView visit={visit} date={date} entered={entered} former={former} problems={problems} />,
  })
}

async function saveDate(house: House, visit: Visit, date: FoundDate): Promise<Answer> {
  const reading = readAttendance(visit.form, visit.lang)
  if (!reading.ok) return datePage(house, visit, date, { problems: reading.problems })
  const { event, recurrenceId, organisation } = date
  const said = { event, recurrenceId, organisation, attendance: reading.value, version: versionOf(visit) }
  const by = { via: 'desk', by: personOf(visit), now: visit.now } as const
  const isSaved = await house.database.write((tx) => saveAttendance(tx, { ...said, ...by }))
  if (!isSaved) return datePage(house, visit, date, { changed: true })
  return seeOther(inLang(visit.lang, attendanceDateAddress(slugOf(visit), event, recurrenceId)), 'saved')
}

/** Turns a kind of letter to this person off or on. */
async function wish({ database }: House, visit: Visit): Promise<Answer> {
  const { actor, form, now } = visit
  const kind = letterKinds.find((each) => each === form.get('kind'))
  if (!actor || !kind) throw new NotFound()
  const wanted = form.get('wanted') === 'yes'
  await database.write((tx) => setWanted(tx, { person: actor.person, kind, wanted }, now))
  return seeOther(inLang(visit.lang, attendanceAddress(slugOf(visit))), 'saved')
}
