import type { Generated } from 'kysely'
import type { Reader } from '#src/platform/db/database.ts'
import type { WordKind } from '#src/platform/intake.ts'

/** `draft` until somebody publishes what it brings, `gone` when its server says so for good. */
export const sourceStates = ['draft', 'active', 'paused', 'gone'] as const
export type SourceState = (typeof sourceStates)[number]

/**
 * `preview` shows what a first publication would bring; `waiting` would take away so much that a person decides; `replaced` is what
 * became of either; `failed` was broken off, and so was a `running` one that nobody works on.
 */
export type RunState = 'running' | 'preview' | 'waiting' | 'done' | 'replaced' | 'failed'

export type SourcesTables = {
  sources_source: {
    id: string
    organisation_id: string
    reader: string
    address: string
    created_at: string
    name: Generated<string>
    intake: Generated<string>
    choices: Generated<string>
    chosen_anew: Generated<number>
    state: Generated<SourceState>
    every_hours: Generated<number>
    etag: Generated<string | null>
    last_modified: Generated<string | null>
    file_hash: Generated<string | null>
    file_type: Generated<string | null>
    read_anew: Generated<number>
    next_at: Generated<string | null>
    checked_at: Generated<string | null>
    changed_at: Generated<string | null>
    published_at: Generated<string | null>
    failures: Generated<number>
    problem: Generated<string | null>
    busy_until: Generated<string | null>
    version: Generated<number>
  }
  sources_run: {
    id: string
    source_id: string
    label: string
    started_at: string
    finished_at: string | null
    came: number
    added: number
    changed: number
    unchanged: number
    refused: number
    state: Generated<RunState>
    withdrawn: Generated<number>
    plan: Generated<string | null>
  }
  sources_problem: { run_id: string; number: number; code: string; at: string; detail: string; refused: number }
  sources_item: {
    source_id: string
    uid: string
    recurrence_id: string
    target_id: string
    hash: string
    first_seen_at: string
    last_seen_at: string
    vanished_at: string | null
    alias: Generated<string>
    title: Generated<string>
    starts: Generated<string>
    sequence: Generated<number>
    modified: Generated<string | null>
    spared_at: Generated<string | null>
  }
  sources_mapping: {
    organisation_id: string
    intake: string
    kind: WordKind
    words_key: string
    words: string
    target: string
    made_at: string
  }
}

export const tables = (query: Reader) => query.withTables<SourcesTables>()
