import type { PageAnswer } from '#src/platform/http/answer.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import { dayInFull } from '#src/platform/language/instant-words.ts'
import { type DeskAnswer, deskAnswer } from '#src/ui/desk/desk-answer.tsx'
import { memberMessages } from './messages.ts'

/** Sentences of what was done, by the key in the address. */
const doneKeys = {
  role: 'doneRole',
  removed: 'doneRemoved',
  invited: 'doneInvited',
  resent: 'doneResent',
  withdrawn: 'doneWithdrawn',
  ended: 'doneEnded',
  appointed: 'doneAppointed',
  handed: 'doneHandOver',
} as const
export type Done = keyof typeof doneKeys

const isDone = (key: string | null): key is Done => key !== null && Object.hasOwn(doneKeys, key)

interface MemberPageParts extends Pick<DeskAnswer, 'title' | 'address' | 'crumbs' | 'problems' | 'refusal' | 'main'> {
  readonly visit: Visit
}

/** A page about people at the desk. */
export function memberPage({ visit: { lang, query }, ...page }: MemberPageParts): PageAnswer {
  const done = query.get('done')
  return deskAnswer({ ...page, lang, done: isDone(done) ? memberMessages[lang][doneKeys[done]] : undefined })
}

const dayOf = (instant: string, { zone }: Visit): Temporal.PlainDate =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDate()

/** „днес“, „вчера“ or the day: nobody is watched by the minute. */
export function seenWords(seen: string | null, visit: Visit): string {
  const words = memberMessages[visit.lang]
  if (seen === null) return words.never
  const days = dayOf(seen, visit).until(visit.today).days
  if (days <= 0) return words.today
  return days === 1 ? words.yesterday : dayInFull(seen, visit)
}
