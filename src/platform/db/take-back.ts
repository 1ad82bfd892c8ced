import type { Database, Tx } from './database.ts'

/** Leaves a write without a trace of it. */
class TakenBack<T> extends Error {
  readonly answer: T
  constructor(answer: T) {
    super('what was only tried is never kept')
    this.answer = answer
  }
}

/** What `work` finds inside a write that is taken back: how something will look once it is done, with nothing of it kept. */
export async function takeBack<T>({ write }: Pick<Database, 'write'>, work: (tx: Tx) => Promise<T>): Promise<T> {
  try {
    return await write(async (tx) => {
      throw new TakenBack(await work(tx))
    })
  } catch (error) {
    if (error instanceof TakenBack) return error.answer
    throw error
  }
}
