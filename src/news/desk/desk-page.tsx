import type { PropsWithChildren } from 'hono/jsx'
import { allows, type Role } from '#src/platform/actor.ts'
import type { PageAnswer } from '#src/platform/http/answer.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import { personOf, slugOf } from '#src/platform/of-visit.ts'
import { Banner } from '#src/ui/banner/banner.tsx'
import type { Crumb } from '#src/ui/breadcrumbs/breadcrumbs.tsx'
import { type DeskAnswer, deskAnswer, doneIn } from '#src/ui/desk/desk-answer.tsx'
import type { Saving } from '../items/item.store.ts'
import type { Writer } from '../items/workflow.ts'
import { itemListPath, newsDeskAddress, newsDeskPath } from './addresses.ts'
import { messages } from './messages.ts'

export const writers: readonly Role[] = ['author', 'editor', 'manager', 'coordinator']
export const publishers: readonly Role[] = ['editor', 'manager', 'coordinator']

/** What whoever asks may do for this organisation. */
export function writerOf({ actor, subject }: Visit): Writer {
  if (allows(['manager', 'coordinator'], actor, subject)) return 'manager'
  return allows(['editor'], actor, subject) ? 'editor' : 'author'
}

/** A page of this organisation's news: `pathOf(visit, 'items', id)`. */
export const pathOf = (visit: Visit, ...parts: readonly string[]): string =>
  newsDeskPath(visit.lang, slugOf(visit), ...parts)

/** Where the list stands above a page. */
export const listCrumb = (visit: Visit): Crumb => ({
  label: messages[visit.lang].news,
  href: itemListPath(visit.lang, slugOf(visit)),
})

export const savingBy = (visit: Visit): Saving => ({ now: visit.now, actor: personOf(visit) })

type Passed = Omit<DeskAnswer, 'lang' | 'address' | 'refusal'>

export interface DeskPageParts extends Passed {
  readonly visit: Visit
  /** Which page it is: `['items', id]`. */
  readonly parts: readonly string[]
}

/** A page of the desk of news. */
export const deskPage = ({ visit, parts, ...page }: DeskPageParts): PageAnswer =>
  deskAnswer({ ...page, lang: visit.lang, address: newsDeskAddress(slugOf(visit), ...parts) })

const doneKeys = [
  'published',
  'submitted',
  'returned',
  'approved',
  'scheduled',
  'withdrawn',
  'archived',
  'saved',
  'drafted',
  'restored',
  'corrected',
  'pictured',
  'removed',
  'removedDraft',
  'draftOver',
  'settingSaved',
] as const
export type Done = (typeof doneKeys)[number]

/** The sentence of what was done just now, when the address says one. */
export const DoneBanner = ({ visit, children }: PropsWithChildren<{ visit: Visit }>) => {
  const done = doneIn(visit.query, doneKeys)
  return done ? (
    <Banner tone="info" title={messages[visit.lang][`done_${done}`]}>
      {children}
    </Banner>
  ) : null
}
