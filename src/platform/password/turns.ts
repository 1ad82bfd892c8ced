export interface Turns {
  /** Does the work when its turn comes; undefined, at once, where too many wait already. */
  take<T>(work: () => Promise<T>): Promise<T | undefined>
}

/** At most `atOnce` pieces of work run together, at most `waiting` more stand in line. */
export function createTurns({ atOnce, waiting }: { readonly atOnce: number; readonly waiting: number }): Turns {
  let running = 0
  const line: (() => void)[] = []
  const finish = () => {
    const next = line.shift()
    if (next) next()
    else running--
  }
  return {
    take: async (work) => {
      if (running < atOnce) running++
      else if (line.length >= waiting) return undefined
      else await new Promise<void>((resolve) => void line.push(resolve))
      try {
        return await work()
      } finally {
        finish()
      }
    },
  }
}
