import type { Reader } from '#src/platform/db/database.ts'
import type { NetworkTables } from '../network.tables.ts'

type RegisterTables = NetworkTables & {
  network_register_entry: { register_number: string; organisation_id: string; said: string }
  network_register_run: {
    id: string
    label: string
    started_at: string
    finished_at: string | null
    came: number
    added: number
    changed: number
    unchanged: number
    refused: number
  }
  network_register_problem: {
    run_id: string
    number: number
    line: number
    name: string
    code: string
    detail: string
    refused: number
  }
}

export const registerTables = (query: Reader) => query.withTables<RegisterTables>()
