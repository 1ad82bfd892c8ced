import type { PropsWithChildren } from 'hono/jsx'
import { allows, type Role } from '#src/platform/actor.ts'
import { formMessages } from '#src/platform/form/form-messages.ts'
import { address } from '#src/platform/http/address.ts'
import { type PageAnswer, type RedirectAnswer, seeOther } from '#src/platform/http/answer.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import { slugOf } from '#src/platform/of-visit.ts'
import { Banner } from '#src/ui/banner/banner.tsx'
import type { Crumb } from '#src/ui/breadcrumbs/breadcrumbs.tsx'
import { type DeskAnswer, deskAnswer, doneIn } from '#src/ui/desk/desk-answer.tsx'
import { eventListPath, eventsDeskAddress, eventsDeskPath, type ListFilter } from './addresses.ts'
import { messages } from './messages.ts'

export const writers: readonly Role[] = ['author', 'editor', 'manager', 'coordinator']
export const publishers: readonly Role[] = ['editor', 'manager', 'coordinator']

/** Whether whoever asks sees the buttons that publish; the gate itself asks again. */
export const mayPublish = ({ actor, subject }: Visit): boolean => allows(publishers, actor, subject)

/** A page of this organisation's events: `pathOf(visit, 'events', id)`. */
export const pathOf = (visit: Visit, ...parts: readonly string[]): string =>
  eventsDeskPath(visit.lang, slugOf(visit), ...parts)

/** Where the list stands above a page. */
export const listCrumb = (visit: Visit): Crumb => ({
  label: messages[visit.lang].events,
  href: eventListPath(visit.lang, slugOf(visit)),
})

type Passed = Omit<DeskAnswer, 'lang' | 'address' | 'refusal'>

export interface DeskPageParts extends Passed {
  readonly visit: Visit
  /** Which page it is: `['events', id]`. */
  readonly parts: readonly string[]
  /** Somebody else saved meanwhile. */
  readonly changed?: boolean | undefined
}

/** A page of the desk of events. */
export const deskPage = ({ visit, parts, changed, ...page }: DeskPageParts): PageAnswer =>
  deskAnswer({
    ...page,
    lang: visit.lang,
    address: eventsDeskAddress(slugOf(visit), ...parts),
    refusal: changed ? formMessages[visit.lang].changed : undefined,
  })

const plainDone = [
  'drafted',
  'submitted',
  'saved',
  'dateSaved',
  'dateCancelled',
  'divided',
  'bulkConfirmed',
  'bulkCancelled',
  'confirmedNow',
  'postponedNow',
  'removedDraft',
  'changeDrafted',
  'draftOver',
  'settingSaved',
] as const
export type Done = (typeof plainDone)[number]

/** The sentence of what was done just now, when the address says one. */
export const DoneBanner = ({ visit, children }: PropsWithChildren<{ visit: Visit }>) => {
  const done = doneIn(visit.query, plainDone)
  return done ? (
    <Banner tone="info" title={messages[visit.lang][done]}>
      {children}
    </Banner>
  ) : null
}

/** To the list, with the sentence of what was done. */
export const backToList = (visit: Visit, filter: ListFilter, done: Done): RedirectAnswer =>
  seeOther(
    address(pathOf(visit, 'events'), [
      ['show', filter === 'upcoming' ? undefined : filter],
      ['done', done],
    ]),
  )
