import { type FieldProblems, noProblems, problemAt } from '#src/platform/form/form.ts'
import { type Answer, NotFound } from '#src/platform/http/answer.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import { dateWords } from '#src/platform/language/dates.ts'
import type { House, Route } from '#src/platform/module.ts'
import { organisationOf, personOf, versionOf } from '#src/platform/of-visit.ts'
import { backTo, deskPage, pathOf } from '../desk/desk-page.tsx'
import { ofOrganisation } from '../organisations/of-organisation.ts'
import { readMeetingForm } from './meeting.form.ts'
import type { Meeting } from './meeting.ts'
import { addMeeting, readMeetings, saveMeeting } from './meetings.store.ts'
import { MeetingForm, MeetingsView } from './meetings.view.tsx'
import { meetingWords, messages } from './messages.ts'

export const editMeetings = 'network.meeting.edit'
const desk = '/:lang{(?:bg|en)}/desk/network/:organisation/meetings'

/** The desk's pages about meetings. */
export function meetingRoutes(house: House): Route[] {
  const route = (method: Route['method'], path: string, handle: Route['handle']): Route => ({
    method,
    path: `${desk}${path}`,
    action: editMeetings,
    subject: ofOrganisation(house),
    handle,
  })
  return [
    route('GET', '', (visit) => listPage(house, visit)),
    route('POST', '', (visit) => add(house, visit)),
    route('GET', '/new', async (visit) => formPage(visit, {})),
    route('GET', '/:meeting', async (visit) => formPage(visit, { meeting: await meetingOf(house, visit) })),
    route('POST', '/:meeting', (visit) => save(house, visit)),
  ]
}

async function meetingOf({ database }: House, visit: Visit): Promise<Meeting> {
  const meetings = await readMeetings(database.read, organisationOf(visit))
  const meeting = meetings.find(({ id }) => id === visit.params.meeting)
  if (!meeting) throw new NotFound()
  return meeting
}

async function listPage({ database }: House, visit: Visit): Promise<Answer> {
  const main = <MeetingsView visit={visit} meetings={await readMeetings(database.read, organisationOf(visit))} />
  return deskPage({ visit, title: messages[visit.lang].meetings, parts: ['meetings'], main })
}

interface FormWishes {
  readonly meeting?: Meeting | undefined
  readonly problems?: FieldProblems
  readonly changed?: boolean
}

function formPage(visit: Visit, { meeting, problems = noProblems, changed }: FormWishes): Answer {
  const { lang } = visit
  const words = messages[lang]
  const title = meeting
    ? words.meetingOf(
        dateWords(Temporal.PlainDate.from(meeting.heldOn), lang, { weekday: false }),
        meetingWords[lang][meeting.kind],
      )
    : words.newMeeting
  const crumbs = [{ label: words.meetings, href: pathOf(visit, ['meetings']) }]
  const parts = ['meetings', meeting?.id ?? 'new']
  const main = <MeetingForm visit={visit} meeting={meeting} problems={problems} />
  return deskPage({ visit, title, parts, crumbs, problems, changed, main })
}

async function add(house: House, visit: Visit): Promise<Answer> {
  const id = house.ids()
  return write(house, visit, { id, version: 1 }, undefined)
}

async function save(house: House, visit: Visit): Promise<Answer> {
  const meeting = await meetingOf(house, visit)
  return write(house, visit, { id: meeting.id, version: versionOf(visit) }, meeting)
}

async function write(
  { database }: House,
  visit: Visit,
  key: Pick<Meeting, 'id' | 'version'>,
  meeting: Meeting | undefined,
): Promise<Answer> {
  const reading = readMeetingForm(visit.form, visit.lang, visit.today)
  if (!reading.ok) return formPage(visit, { meeting, problems: reading.problems })
  const written = { ...reading.value, ...key, organisation: organisationOf(visit) }
  const put = meeting ? saveMeeting : addMeeting
  const outcome = await database.write((tx) => put(tx, written, personOf(visit)))
  if (outcome === 'changed') return formPage(visit, { meeting, changed: true })
  if (outcome === 'known') {
    const { problems } = problemAt('held_on', messages[visit.lang].known)
    return formPage(visit, { meeting, problems })
  }
  return backTo(visit, ['meetings'], meeting ? 'saved' : 'added')
}
