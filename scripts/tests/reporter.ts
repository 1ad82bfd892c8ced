import { appendFileSync } from 'node:fs'
import type { EventData } from 'node:test'
import type { TestEvent } from 'node:test/reporters'
import { inspect } from 'node:util'

/** What the runner reads, one JSON object a line. */
export type Line =
  | { readonly kind: 'passed'; readonly name: string }
  | { readonly kind: 'skipped'; readonly name: string; readonly reason: string }
  | { readonly kind: 'failed'; readonly name: string; readonly file: string; readonly error: string | undefined }
  | { readonly kind: 'begun' | 'ended'; readonly name: string; readonly file: string }
  | { readonly kind: 'remark'; readonly text: string }

const ownSummary = /^(tests|suites|pass|fail|cancelled|skipped|todo|duration_ms) /
const reasonOf = (mark: string | boolean | undefined) => (typeof mark === 'string' && mark ? mark : 'no reason given')

function failed(data: EventData.TestFail): Line {
  const { name, file = '' } = data
  const { error } = data.details
  // A test that failed because a test inside it failed says nothing new.
  const told = 'failureType' in error && error.failureType === 'subtestsFailed'
  return { kind: 'failed', name, file, error: told ? undefined : inspect(error.cause ?? error, { depth: 4 }) }
}

function lineOf({ type, data }: TestEvent): Line | undefined {
  if (type === 'test:dequeue') return { kind: 'begun', name: data.name, file: data.file ?? '' }
  if (type === 'test:complete') return { kind: 'ended', name: data.name, file: data.file ?? '' }
  if (type === 'test:diagnostic')
    return ownSummary.test(data.message) ? undefined : { kind: 'remark', text: data.message }
  if (type !== 'test:pass' && type !== 'test:fail') return
  if (data.details.type === 'suite') return type === 'test:fail' && isOwnFailure(data) ? failed(data) : undefined
  if (data.skip !== undefined || data.todo !== undefined)
    return { kind: 'skipped', name: data.name, reason: reasonOf(data.skip ?? data.todo) }
  return type === 'test:fail' ? failed(data) : { kind: 'passed', name: data.name }
}

const isOwnFailure = (data: EventData.TestFail) =>
  !('failureType' in data.details.error && data.details.error.failureType === 'subtestsFailed')

/** Tells the runner in another process what happened, at once: this process may be gone the next moment. */
export default async function* report(events: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  const file = process.env.TEST_REPORT
  for await (const event of events) {
    const line = lineOf(event)
    if (line && file) appendFileSync(file, `${JSON.stringify(line)}\n`)
  }
  yield ''
}
