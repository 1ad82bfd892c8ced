import { Worker } from 'node:worker_threads'
import { codeOf } from '../failure.ts'
import type { Question, Reply } from './thread-messages.ts'

export type ThreadProblem = 'too-slow' | 'too-much-memory' | 'broken'

export interface ThreadLimits {
  /** Of the work; handing out what came of it has as long again. */
  readonly milliseconds: number
  readonly megabytes: number
  /** Threads at the same time; whoever comes later waits. */
  readonly threads: number
}

/** Work that is done; its items lie in the thread until `close`. */
export interface Done {
  readonly head: unknown
  readonly count: number
  outlines(from: number, most: number): Promise<readonly unknown[]>
  items(from: number, most: number): Promise<readonly unknown[]>
  close(): void
}

export type ThreadAnswer =
  | { readonly ok: true; readonly done: Done }
  | { readonly ok: false; readonly problem: ThreadProblem }

/** Thrown by `outlines` and `items` when the thread has died meanwhile. */
export class ThreadStopped extends Error {
  override readonly name = 'ThreadStopped'
  readonly problem: ThreadProblem
  constructor(problem: ThreadProblem) {
    super(`the thread has stopped: ${problem}`)
    this.problem = problem
  }
}

const idleMilliseconds = 10_000

/**
 * Threads that run one script for work which may take long, much memory, or never end: a thread beyond a limit is ended, and that is an
 * answer. One idle thread is kept for a while, since beginning one costs more than most work.
 */
export function readingThreads(script: URL, limits: ThreadLimits) {
  let spare: Thread | undefined
  let running = 0
  const waiting: (() => void)[] = []

  const enter = async (): Promise<void> => {
    if (running >= limits.threads) await new Promise<void>((resolve) => waiting.push(resolve))
    else running++
  }
  /** Whoever leaves hands his place on. */
  const leave = () => {
    const next = waiting.shift()
    if (next) next()
    else running--
  }

  return {
    async work(request: unknown, transfer: readonly ArrayBuffer[] = []): Promise<ThreadAnswer> {
      await enter()
      const thread = spare ?? new Thread(script, limits)
      spare = undefined
      const release = () => {
        if (thread.stopped === undefined && spare === undefined) {
          spare = thread
          thread.rest(() => {
            if (spare === thread) spare = undefined
          })
        } else thread.end()
        leave()
      }
      try {
        const { head, count } = (await thread.ask({ kind: 'work', request }, transfer)) as {
          head: unknown
          count: number
        }
        let open = true
        const close = () => {
          if (!open) return
          open = false
          thread.ask({ kind: 'forget' }).catch(() => undefined)
          release()
        }
        const some = (kind: 'outlines' | 'items') => async (from: number, most: number) =>
          (await thread.ask({ kind, from, most })) as readonly unknown[]
        return { ok: true, done: { head, count, outlines: some('outlines'), items: some('items'), close } }
      } catch (error) {
        release()
        if (error instanceof ThreadStopped) return { ok: false, problem: error.problem }
        throw error
      }
    },
  }
}

type Asked = Question extends infer Q ? (Q extends Question ? Omit<Q, 'ask'> : never) : never

interface Waiting {
  readonly resolve: (value: unknown) => void
  readonly reject: (error: Error) => void
  readonly timer: NodeJS.Timeout
}

class Thread {
  readonly #worker: Worker
  readonly #limits: ThreadLimits
  readonly #asked = new Map<number, Waiting>()
  #number = 0
  #rest: NodeJS.Timeout | undefined
  stopped: ThreadProblem | undefined

  constructor(script: URL, limits: ThreadLimits) {
    this.#limits = limits
    this.#worker = new Worker(script, {
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: limits.megabytes },
      stdout: false,
    })
    this.#worker.unref()
    this.#worker.on('message', (reply: Reply) => this.#hear(reply))
    this.#worker.on('error', (error) =>
      this.#stop(codeOf(error) === 'ERR_WORKER_OUT_OF_MEMORY' ? 'too-much-memory' : 'broken'),
    )
    this.#worker.on('exit', () => this.#stop('broken'))
  }

  /** The program stays alive for an answer, and for nothing else of the thread. */
  ask(question: Asked, transfer: readonly ArrayBuffer[] = []): Promise<unknown> {
    clearTimeout(this.#rest)
    if (this.stopped !== undefined) return Promise.reject(new ThreadStopped(this.stopped))
    const ask = ++this.#number
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => this.#stop('too-slow'), this.#limits.milliseconds)
      this.#asked.set(ask, { resolve, reject, timer })
      this.#worker.postMessage({ ...question, ask }, [...transfer])
    })
  }

  #hear(reply: Reply): void {
    const waiting = this.#asked.get(reply.ask)
    if (!waiting) return
    this.#asked.delete(reply.ask)
    clearTimeout(waiting.timer)
    if (reply.ok) waiting.resolve(reply.value)
    // What throws in the thread is a bug of a reader; the thread goes with it, and the rest of the house stays.
    else {
      waiting.reject(new ThreadStopped('broken'))
      this.#stop('broken')
    }
  }

  #stop(problem: ThreadProblem): void {
    if (this.stopped !== undefined) return
    this.stopped = problem
    for (const { reject, timer } of this.#asked.values()) {
      clearTimeout(timer)
      reject(new ThreadStopped(problem))
    }
    this.#asked.clear()
    this.end()
  }

  rest(ended: () => void): void {
    this.#rest = setTimeout(() => {
      ended()
      this.end()
    }, idleMilliseconds)
    this.#rest.unref()
  }

  end(): void {
    clearTimeout(this.#rest)
    this.stopped ??= 'broken'
    this.#worker.terminate().catch(() => undefined)
  }
}
