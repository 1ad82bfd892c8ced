import { parentPort } from 'node:worker_threads'
import { messageOf } from '../failure.ts'
import type { Question, Reply, Work } from './thread-messages.ts'

/** Inside a thread: does one piece of work at a time and keeps what came of it until the next. `outline` is an item in brief. */
export function serveThread(work: (request: unknown) => Promise<Work>, outline: (item: unknown) => unknown): void {
  const port = parentPort
  if (!port) throw new Error('this file runs in a thread')
  let items: readonly unknown[] = []
  const answer = async (question: Question): Promise<unknown> => {
    if (question.kind === 'work') {
      items = []
      const done = await work(question.request)
      items = done.items
      return { head: done.head, count: items.length }
    }
    if (question.kind === 'forget') {
      items = []
      return undefined
    }
    const some = items.slice(question.from, question.from + question.most)
    return question.kind === 'items' ? some : some.map(outline)
  }
  port.on('message', (question: Question) => {
    answer(question).then(
      (value) => port.postMessage({ ask: question.ask, ok: true, value } satisfies Reply),
      (error: unknown) => port.postMessage({ ask: question.ask, ok: false, reason: messageOf(error) } satisfies Reply),
    )
  })
}
