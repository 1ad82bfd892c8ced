import { type FieldProblems, noProblems, problemAt } from '#src/platform/form/form.ts'
import { type Answer, NotFound, type PageAnswer, seeOther } from '#src/platform/http/answer.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import type { House } from '#src/platform/module.ts'
import { applicationsAddress, deskApplicationPath } from '../addresses.ts'
import { acceptApplication } from './accept-application.ts'
import { tellOfRefusal } from './application.mail.ts'
import {
  decideApplication,
  type Likeness,
  readApplication,
  readDecidedApplications,
  readLikely,
  readWaitingApplications,
  type WholeApplication,
} from './applications.store.ts'
import { readDecisionForm } from './decision.form.ts'
import { ApplicationsView, ApplicationView } from './decision.view.tsx'
import { likelyOnes } from './likely.ts'
import { joiningMessages } from './messages.ts'

const mostDecided = 100

export const applicationsPage =
  ({ database }: House) =>
  async (visit: Visit): Promise<PageAnswer> => {
    const [waiting, decided] = await Promise.all([
      readWaitingApplications(database.read),
      readDecidedApplications(database.read, mostDecided),
    ])
    return {
      kind: 'page',
      frame: 'desk',
      title: joiningMessages[visit.lang].applications,
      description: joiningMessages[visit.lang].applications,
      address: applicationsAddress,
      main: <ApplicationsView visit={visit} waiting={waiting} decided={decided} />,
    }
  }

export const oneApplicationPage =
  (house: House) =>
  async (visit: Visit): Promise<PageAnswer> => {
    const { application, likely } = await look(house, visit)
    return page(visit, { application, likely, problems: noProblems })
  }

/** One decision an application: who comes second is shown the first. */
export const decisionRoute =
  (house: House) =>
  async (visit: Visit): Promise<Answer> => {
    const { application, likely } = await look(house, visit)
    const reading = readDecisionForm(visit.form, visit.lang)
    if (!reading.ok) return page(visit, { application, likely, problems: reading.problems })
    const { decision, reason, organisation } = reading.value
    const path = deskApplicationPath(visit.lang, application.id)
    const chosen = likely.find(({ id }) => id === organisation)
    const taken = decision === 'accepted' && !chosen && likely.find((each) => isSame(each, application))
    if (taken) {
      const sentence = joiningMessages[visit.lang].sameNumber(taken.name)
      return page(visit, { application, likely, problems: problemAt('organisation', sentence).problems })
    }
    const done =
      decision === 'accepted'
        ? await acceptApplication(house, visit, { application, reason, chosen })
        : await refuse(house, visit, application, reason ?? '')
    return seeOther(path, done ? decision : undefined)
  }

/** A number belongs to one organisation. */
const isSame = ({ registerNumber, eik }: Likeness, application: WholeApplication): boolean =>
  (registerNumber !== null && registerNumber === application.register_number) ||
  (eik !== null && eik === application.eik)

async function refuse(
  house: House,
  { actor, now }: Visit,
  application: WholeApplication,
  reason: string,
): Promise<boolean> {
  const { id, name, email, lang } = application
  return house.database.write(async (tx) => {
    const decision = { application: id, decision: 'refused', reason, actor: actor?.person ?? '' } as const
    if (!(await decideApplication(tx, decision, now))) return false
    if (email) await tellOfRefusal(tx, house, { name, email, lang, reason }, now)
    return true
  })
}

async function look({ database }: House, { params }: Visit) {
  const application = await readApplication(database.read, params.id ?? '')
  if (!application) throw new NotFound()
  const { settlement_id: settlementId, register_number, eik } = application
  const numbers = { registerNumber: register_number ?? undefined, eik: eik ?? undefined }
  const known = application.decision ? [] : await readLikely(database.read, { settlementId, ...numbers })
  const likely = likelyOnes({ name: application.name, ...numbers }, known)
  return { application, likely }
}

interface Shown {
  readonly application: WholeApplication
  readonly likely: readonly Likeness[]
  readonly problems: FieldProblems
}

const page = (visit: Visit, { application, likely, problems }: Shown): PageAnswer => ({
  kind: 'page',
  frame: 'desk',
  ...(problems.size > 0 ? { status: 422 } : {}),
  title: application.name,
  description: application.name,
  address: `${applicationsAddress}/${application.id}`,
  main: (
    <ApplicationView visit={visit} application={application} likely={likely} typed={visit.form} problems={problems} />
  ),
})
