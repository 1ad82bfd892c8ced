import type { ItemState } from './item.ts'

/** What may be done with an item on its way to the reader. */
export const steps = [
  'submit',
  'return',
  'approve',
  'publish',
  'schedule',
  'unschedule',
  'archive',
  'republish',
] as const
export type Step = (typeof steps)[number]

/** Who asks, by what he may do; a coordinator may what a manager may. */
export type Writer = 'author' | 'editor' | 'manager'

const ranks: Readonly<Record<Writer, number>> = { author: 0, editor: 1, manager: 2 }

/** How the item stands and who asks. */
export interface Standing {
  readonly state: ItemState
  /** The organisation wants a second pair of eyes. */
  readonly review: boolean
  readonly writer: Writer
  /** Whoever asks wrote the text as it stands. */
  readonly own: boolean
}

const from: Readonly<Record<Step, readonly ItemState[]>> = {
  submit: ['draft', 'changes'],
  return: ['review', 'approved', 'scheduled'],
  approve: ['review'],
  publish: ['draft', 'review', 'changes', 'approved', 'scheduled'],
  schedule: ['draft', 'review', 'changes', 'approved', 'scheduled'],
  unschedule: ['scheduled'],
  archive: ['published'],
  republish: ['archived'],
}

/** What only a manager may do: to let out what nobody has looked over where that is wanted, and to approve what he wrote himself. */
const needsManager = (step: Step, { state, review, own }: Standing): boolean => {
  if (step === 'approve') return own
  if (step !== 'publish' && step !== 'schedule') return false
  return review && state !== 'approved' && state !== 'scheduled'
}

const needed = (step: Step, standing: Standing): Writer => {
  if (step === 'submit') return 'author'
  return needsManager(step, standing) ? 'manager' : 'editor'
}

/** Whether this step may be taken now by whoever asks. */
export const mayTake = (step: Step, standing: Standing): boolean =>
  from[step].includes(standing.state) && ranks[standing.writer] >= ranks[needed(step, standing)]

/** All that may be done now, in the order of the way. */
export const openSteps = (standing: Standing): Step[] => steps.filter((step) => mayTake(step, standing))

/** Where a step leads. */
export function stateAfter(step: Step, { review }: Pick<Standing, 'review'>): ItemState {
  if (step === 'unschedule') return review ? 'approved' : 'draft'
  return ends[step]
}

const ends: Readonly<Record<Exclude<Step, 'unschedule'>, ItemState>> = {
  submit: 'review',
  return: 'changes',
  approve: 'approved',
  publish: 'published',
  schedule: 'scheduled',
  archive: 'archived',
  republish: 'published',
}

/** A step back says why. */
export const needsReason = (step: Step): boolean => step === 'return'

/** Whether its text may be changed. An author's is out of hand while somebody looks it over. */
export const mayEdit = ({ state, writer }: Pick<Standing, 'state' | 'writer'>): boolean =>
  state === 'archived' ? false : writer !== 'author' || state === 'draft' || state === 'changes'

/** What was approved is looked over again when an editor has changed it. */
export const stateAfterEdit = ({ state, review, writer }: Pick<Standing, 'state' | 'review' | 'writer'>): ItemState =>
  review && writer !== 'manager' && (state === 'approved' || state === 'scheduled') ? 'review' : state
