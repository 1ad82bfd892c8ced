import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/**
 * V8 grows the space of what is young while much is read once, as at the start, and gives little of it back. Kept small until
 * the house stands and the index of dates is read, an idle server stays small; under load it may grow again.
 */
export const keepYoungSpaceSmall = (): void => setFlagsFromString('--semi-space-growth-factor=1')

/**
 * V8 begins to sweep the old space as soon as there is less room than a grown young space might need, which in a house as small as
 * this one is always: a seventh of the processor under load. It waits until a third of the room is used, at most two thirds.
 */
function sweepOldSpaceWhenNeeded(): void {
  setFlagsFromString('--incremental-marking-soft-trigger=30')
  setFlagsFromString('--incremental-marking-hard-trigger=60')
  // It may grow by a fifth and not by as much again: no slower, and 40 MB less after the feeds of a large network.
  setFlagsFromString('--heap-growing-percent=20')
}

/** What reading the index has left behind is swept once; nobody else would before the first busy hour. */
export function letYoungSpaceGrow(): void {
  sweepOldSpaceWhenNeeded()
  setFlagsFromString('--semi-space-growth-factor=2')
  setFlagsFromString('--expose-gc')
  const sweep: unknown = runInNewContext('gc')
  setFlagsFromString('--no-expose-gc')
  if (typeof sweep === 'function') sweep({ type: 'major', execution: 'sync', flavor: 'last-resort' })
}
