import type { FieldProblems } from '#src/platform/form/form.ts'
import { formMessages } from '#src/platform/form/form-messages.ts'
import { type PageAnswer, type RedirectAnswer, seeOther } from '#src/platform/http/answer.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import { phrases } from '#src/platform/i18n/phrases.ts'
import { slugOf } from '#src/platform/of-visit.ts'
import { type DeskAnswer, deskAnswer, doneIn } from '#src/ui/desk/desk-answer.tsx'
import { deskAddressOf, deskPathOf } from '../addresses.ts'

const messages = phrases({
  saved: { bg: 'Записано.', en: 'Saved.' },
  added: { bg: 'Добавено.', en: 'Added.' },
  removed: { bg: 'Махнато.', en: 'Removed.' },
  closed: {
    bg: 'Приключено. Остава в числата за годините, в които е действало.',
    en: 'Closed. It stays in the numbers of the years in which it worked.',
  },
  reopened: { bg: 'Отново действа.', en: 'It works again.' },
})

/** A page of this organisation's desk: `['groups', id]`. */
export const pathOf = (visit: Visit, parts: readonly string[]): string =>
  deskPathOf(visit.lang, slugOf(visit), parts.join('/'))

/** Back to a page of this organisation's desk, with the sentence of what was done. */
export const backTo = (visit: Visit, parts: readonly string[], done: Done): RedirectAnswer =>
  seeOther(pathOf(visit, parts), done)

const doneKeys = ['saved', 'added', 'removed', 'closed', 'reopened'] as const
type Done = (typeof doneKeys)[number]

type Passed = Pick<DeskAnswer, 'title' | 'titleLang' | 'crumbs' | 'problems' | 'main'>

export interface DeskPageParts extends Passed {
  readonly visit: Visit
  /** Which page it is: `['groups', id]`. */
  readonly parts: readonly string[]
  /** Somebody else saved meanwhile. */
  readonly changed?: boolean | undefined
}

/** A page of an organisation's desk. */
export function deskPage({ visit, parts, changed, ...page }: DeskPageParts): PageAnswer {
  const { lang, query } = visit
  const done = doneIn(query, doneKeys)
  return deskAnswer({
    ...page,
    lang,
    address: deskAddressOf(slugOf(visit), parts.join('/')),
    done: done && messages[lang][done],
    refusal: changed ? formMessages[lang].changed : undefined,
  })
}

/** What a field holds: what was typed when the form came back, else what is kept. */
export const typedIn =
  ({ form }: Visit) =>
  (name: string, saved: string | number | null | undefined = ''): string =>
    form.size > 0 ? (form.get(name) ?? '') : String(saved ?? '')

/** What a field takes from its form: its name, what it holds, what is wrong with it. */
export function fieldIn(visit: Visit, problems: FieldProblems) {
  const value = typedIn(visit)
  return (name: string, saved?: string | number | null) => ({
    name,
    value: value(name, saved),
    error: problems.get(name),
  })
}

/** The same for boxes. */
export const tickedIn =
  ({ form }: Visit) =>
  (name: string, saved: readonly string[]): readonly string[] =>
    form.size > 0 ? form.getAll(name) : saved
