import type { Actor, Subject } from '../actor.ts'
import type { Lang } from '../i18n/lang.ts'
import type { Neighbour } from './neighbour.ts'
import type { Upload } from './read-upload.ts'

/** One request as routes see it. Time is fixed for its whole length, so that a page agrees with itself. */
export interface Visit {
  readonly lang: Lang
  readonly path: string
  readonly params: Readonly<Record<string, string>>
  readonly query: URLSearchParams
  readonly now: Temporal.Instant
  readonly zone: string
  /** The date of `now` in the zone of the network. */
  readonly today: Temporal.PlainDate
  /** What was typed into a form; empty for reading. Names may repeat. */
  readonly form: URLSearchParams
  /** The file that came with the form, on routes that take one; gone after the answer. */
  readonly upload?: Upload
  /** Who asks, when signed in. */
  readonly actor: Actor | undefined
  /** What the route found the action to be about; the actor may do it to this. */
  readonly subject: Subject
  /** Where the request comes from; never to be kept or written down. */
  readonly neighbour: Neighbour
  readonly requestId: string
}
