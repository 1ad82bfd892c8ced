import { text } from '#src/platform/form/fields.ts'
import { type FieldProblems, noProblems, problemAt, readFields } from '#src/platform/form/form.ts'
import type { Answer } from '#src/platform/http/answer.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import type { House } from '#src/platform/module.ts'
import { codeAddress, linkAddress, signInAddress } from '../addresses.ts'
import { findPersonsByMail, type KnownPerson } from '../persons/persons.store.ts'
import {
  findTicket,
  findTicketByCode,
  type Ticket,
  type TicketFinding,
  type TicketProblem,
  useTicket,
} from '../tickets/tickets.store.ts'
import { CodeView } from './code.view.tsx'
import { doorPage, phoneOf, wishesOf } from './door.ts'
import { doorMessages } from './messages.ts'
import { admitted, signInPurpose } from './send-link.ts'
import { signInAs } from './sign-in-as.ts'
import { DeadLinkView, WhoView } from './who.view.tsx'

/** Everybody whom this ticket opens the door for: of those behind its address, the ones it names, else all. */
export async function personsOf({ database }: House, visit: Visit, ticket: Ticket): Promise<KnownPerson[]> {
  const all = ticket.email === null ? [] : await findPersonsByMail(database.read, ticket.email)
  const named = ticket.subject.split(' ').filter(Boolean)
  return admitted(all, visit).filter(({ id }) => named.length === 0 || named.includes(id))
}

export const deadLink = ({ settings }: House, { lang }: Visit, address: string, problem: TicketProblem): Answer =>
  doorPage({
    title: doorMessages[lang].usedTitle,
    address,
    status: 410,
    main: <DeadLinkView lang={lang} problem={problem} phone={phoneOf({ settings })} />,
  })

/** GET shows who and a button; only the button uses the link. */
export const linkRoute =
  (house: House) =>
  async (visit: Visit): Promise<Answer> => {
    const token = visit.params.token ?? ''
    const finding = await findTicket(house.database.read, signInPurpose, token, visit.now)
    if (!finding.ok) return deadLink(house, visit, signInAddress, finding.problem)
    const persons = await personsOf(house, visit, finding.ticket)
    if (persons.length === 0) return deadLink(house, visit, signInAddress, 'unknown')
    return whoPage(visit, { persons, address: linkAddress(token) })
  }

export const enterByLinkRoute =
  (house: House) =>
  async (visit: Visit): Promise<Answer> => {
    const token = visit.params.token ?? ''
    const finding = await findTicket(house.database.read, signInPurpose, token, visit.now)
    return enterBy(house, visit, finding, {
      dead: (problem) => deadLink(house, visit, signInAddress, problem),
      ask: (persons) => whoPage(visit, { persons, address: linkAddress(token) }),
    })
  }

/** The eight digits, together with the address that they were sent to. */
export const enterByCodeRoute =
  (house: House) =>
  async (visit: Visit): Promise<Answer> => {
    const { lang, form, now } = visit
    const words = doorMessages[lang]
    const { email } = wishesOf(visit)
    const reading = readFields(form, lang, { code: text({ most: 30, missing: words.codeMissing }) })
    if (!reading.ok) return codePage(house, visit, reading.problems)
    const { code } = reading.value
    const asked = { purpose: signInPurpose, email, code }
    const finding = await house.database.write((tx) => findTicketByCode(tx, asked, now))
    return enterBy(house, visit, finding, {
      dead: () => codePage(house, visit, problemAt('code', words.codeUnfit).problems),
      ask: (persons) => whoPage(visit, { persons, address: codeAddress, proof: { email, code } }),
    })
  }

interface Ways {
  readonly dead: (problem: TicketProblem) => Answer
  readonly ask: (persons: readonly KnownPerson[]) => Answer
}

/** Uses the ticket for the person chosen; where only one can be meant, nobody is asked. */
async function enterBy(house: House, visit: Visit, finding: TicketFinding, { dead, ask }: Ways): Promise<Answer> {
  if (!finding.ok) return dead(finding.problem)
  const persons = await personsOf(house, visit, finding.ticket)
  const chosen = persons.length === 1 ? persons[0] : persons.find(({ id }) => id === visit.form.get('person'))
  if (!chosen) return persons.length === 0 ? dead('unknown') : ask(persons)
  const used = await house.database.write((tx) => useTicket(tx, finding.ticket.id, visit.now))
  if (!used) return dead('used')
  const { own, back } = wishesOf(visit)
  return signInAs(house, visit, chosen.id, own, back)
}

interface Who {
  readonly persons: readonly KnownPerson[]
  readonly address: string
  readonly proof?: Readonly<Record<string, string>>
}

function whoPage(visit: Visit, { persons, address, proof }: Who): Answer {
  const { lang } = visit
  const { back, own } = wishesOf(visit)
  return doorPage({
    title: doorMessages[lang].title,
    address,
    main: <WhoView lang={lang} persons={persons} action={`/${lang}${address}`} own={own} back={back} proof={proof} />,
  })
}

function codePage({ settings }: House, visit: Visit, problems: FieldProblems = noProblems): Answer {
  const { lang, form } = visit
  const wishes = wishesOf(visit)
  return doorPage({
    title: doorMessages[lang].sentTitle,
    address: signInAddress,
    problems,
    main: (
      <CodeView
        lang={lang}
        problems={problems}
        {...wishes}
        code={form.get('code') ?? ''}
        phone={phoneOf({ settings })}
      />
    ),
  })
}
