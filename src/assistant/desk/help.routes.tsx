import { ofOrganisation } from '#src/network/index.ts'
import type { Role } from '#src/platform/actor.ts'
import { type FieldProblems, noProblems } from '#src/platform/form/form.ts'
import { NotFound, type PageAnswer } from '#src/platform/http/answer.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import type { House, Route } from '#src/platform/module.ts'
import { helpAddress } from '../addresses.ts'
import { type Hints, hintsFor } from '../hints/hints-for.ts'
import { messages } from '../messages.ts'
import { setText } from '../setting/set-text.ts'
import { HelpPage } from './help.view.tsx'
import { langOf, readPasted } from './pasted.form.ts'

export const useHelp = 'assistant.text.check'
export const helpers: readonly Role[] = ['author', 'editor', 'manager', 'coordinator']

const path = '/:lang{(?:bg|en)}/desk/assistant/:organisation/text'
/** Reading a long text by all rules. */
const cost = 2

/** „Помощ за текста“: an empty field, what may be said of a text, the same text with its signs set. Nothing is kept. */
export function helpRoutes(house: House): Route[] {
  const common = { action: useHelp, subject: ofOrganisation(house), cost } as const
  return [
    { ...common, method: 'GET', path, handle: async (visit) => helpPage(visit, { typed: new URLSearchParams() }) },
    { ...common, method: 'POST', path: `${path}/checks`, handle: async (visit) => lookedOver(visit, visit.form) },
    { ...common, method: 'POST', path: `${path}/setting`, handle: async (visit) => setAct(visit) },
  ]
}

function lookedOver(visit: Visit, typed: URLSearchParams, set?: number): PageAnswer {
  const reading = readPasted(typed, visit.lang)
  if (!reading.ok) return helpPage(visit, { typed, problems: reading.problems })
  const { facts, kind, written } = reading.value
  return helpPage(visit, { typed, hints: hintsFor(facts, written, { kind, today: visit.today }), set })
}

function setAct(visit: Visit): PageAnswer {
  const reading = readPasted(visit.form, visit.lang)
  if (!reading.ok) return lookedOver(visit, visit.form)
  const { facts, kind, written } = reading.value
  const changes = hintsFor(facts, written, { kind, today: visit.today }).setting.length
  const lang = langOf(visit.form.get('text') ?? '')
  return lookedOver(visit, setText(visit.form, { text: lang, description: lang, alt: lang }), changes)
}

interface Shown {
  readonly typed: URLSearchParams
  readonly problems?: FieldProblems
  readonly hints?: Hints
  readonly set?: number | undefined
}

function helpPage(visit: Visit, { typed, problems = noProblems, hints, set }: Shown): PageAnswer {
  const { slug } = visit.subject
  if (slug === undefined) throw new NotFound()
  return {
    kind: 'page',
    frame: 'desk',
    status: problems.size > 0 ? 422 : 200,
    title: messages[visit.lang].title,
    description: messages[visit.lang].title,
    address: helpAddress(slug),
    main: <HelpPage visit={visit} organisation={slug} typed={typed} problems={problems} hints={hints} set={set} />,
  }
}
