/** Събрания of the members, and sessions of the board. */
export const meetingKinds = ['reporting', 'electing', 'extraordinary', 'board'] as const
export type MeetingKind = (typeof meetingKinds)[number]

/** One that was held: how many came of how many, what was decided and how much of it is done. */
export interface Meeting {
  readonly id: string
  readonly organisation: string
  readonly kind: MeetingKind
  readonly heldOn: string
  readonly present: number | null
  readonly total: number | null
  readonly decisionsTaken: number | null
  readonly decisionsDone: number | null
  readonly note: string | null
  readonly version: number
}
