import { type FieldProblems, noProblems, problemAt } from '#src/platform/form/form.ts'
import { type Answer, seeOther } from '#src/platform/http/answer.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import type { House, Module, Route } from '#src/platform/module.ts'
import { AccessibilityView, accessibilityData } from './accessibility.view.tsx'
import {
  accessibilityAddress,
  accessibilityPath,
  contactsAddress,
  feedbackAddress,
  privacyAddress,
} from './addresses.ts'
import { ContactsView, contactsData } from './contacts.view.tsx'
import { readFeedback } from './feedback.form.ts'
import { messages } from './messages.ts'
import { PrivacyView } from './privacy.view.tsx'
import { sendFeedback } from './send-feedback.ts'

export const legalActions = { 'app.statement.read': ['visitor'], 'app.feedback.send': ['visitor'] } as const
const read = 'app.statement.read'

/** A letter costs ten pages: three in a row, then six a minute from one visitor. */
const letterCost = 10

/** Addresses of the statements, for the map of the site. */
export const legalAddresses = [accessibilityAddress, privacyAddress, contactsAddress]

const lang = '/:lang{(?:bg|en)}'

export const legalRoutes = (house: House, modules: readonly Module[]): Route[] => [
  { method: 'GET', path: `${lang}${accessibilityAddress}`, action: read, handle: async (v) => statement(house, v) },
  { method: 'GET', path: `${lang}${privacyAddress}`, action: read, handle: async (v) => privacy(house, v, modules) },
  { method: 'GET', path: `${lang}${contactsAddress}`, action: read, handle: async (v) => contacts(house, v) },
  {
    method: 'POST',
    path: `${lang}${feedbackAddress}`,
    action: 'app.feedback.send',
    cost: letterCost,
    handle: (visit) => takeFeedback(house, visit),
  },
]

/** Changes with the settings alone, so with a restart. */
const lasting = { tags: [] }

function statement(house: House, visit: Visit, problems: FieldProblems = noProblems): Answer {
  const words = messages[visit.lang]
  const sent = visit.query.get('done') === 'sent'
  const isPlain = !sent && problems.size === 0
  return {
    kind: 'page',
    status: problems.size > 0 ? 422 : 200,
    title: words.accessTitle,
    description: words.accessDescription,
    address: accessibilityAddress,
    main: <AccessibilityView house={house} visit={visit} problems={problems} sent={sent} />,
    jsonLd: [accessibilityData(house, visit.lang)],
    ...(isPlain ? { cache: lasting } : { noindex: true }),
  }
}

async function takeFeedback(house: House, visit: Visit): Promise<Answer> {
  const reading = readFeedback(visit.form, visit.lang)
  if (!reading.ok) return statement(house, visit, reading.problems)
  if (await sendFeedback(house, visit, reading.value)) return seeOther(accessibilityPath(visit.lang), 'sent')
  return statement(house, visit, problemAt('message', messages[visit.lang].tooMany).problems)
}

const privacy = (house: House, visit: Visit, modules: readonly Module[]): Answer => ({
  kind: 'page',
  title: messages[visit.lang].privacyTitle,
  description: messages[visit.lang].privacyDescription,
  address: privacyAddress,
  main: <PrivacyView house={house} visit={visit} modules={modules} />,
  ...(visit.query.has('done') ? { noindex: true } : { cache: lasting }),
})

const contacts = (house: House, visit: Visit): Answer => ({
  kind: 'page',
  title: messages[visit.lang].contactsTitle,
  description: messages[visit.lang].contactsDescription,
  address: contactsAddress,
  main: <ContactsView house={house} visit={visit} />,
  jsonLd: [contactsData(house, visit.lang)],
  cache: lasting,
})
