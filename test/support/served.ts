import { readFileSync } from 'node:fs'
import type { Ending } from './databases.ts'
import { builtProgram, type Running, startProgram } from './program.ts'

const standsAt = /stands at http:\/\/localhost:(\d+)\//

/** Two weeks ahead of the machine's clock, which the program goes by. */
const day = () => Temporal.Now.plainDateISO('Europe/Sofia').add({ days: 14 }).toString()

export interface Served {
  readonly site: Running
  readonly port: number
  get(path: string): Promise<{ status: number; text: string }>
  /** Proposes an event as a citizen of his own would; a click that writes. */
  propose(title: string): Promise<{ status: number; text: string }>
  /** Resident memory in MB. */
  memory(): number
  /** Its highest so far, in MB. */
  peak(): number
}

/** The built program, running with a network of its own; every request comes from a neighbour of its own. */
export async function serveProgram(ending: Ending, env: Readonly<Record<string, string>>): Promise<Served> {
  const site = startProgram(ending, [builtProgram(), 'start'], { env: { TRUST_PROXY: '1', ...env } })
  const [, port = ''] = standsAt.exec(await site.said(standsAt)) ?? []
  let neighbours = 0
  const ask = async (path: string, init: RequestInit = {}) => {
    const headers = { ...init.headers, 'x-forwarded-for': `10.1.${neighbours >> 8}.${neighbours++ & 255}` }
    const response = await fetch(`http://127.0.0.1:${port}${path}`, { redirect: 'manual', ...init, headers })
    return { status: response.status, text: await response.text() }
  }
  const status = (name: string) => {
    const [, kilobytes] =
      new RegExp(`${name}:\\s+(\\d+)`).exec(readFileSync(`/proc/${site.child.pid}/status`, 'utf8')) ?? []
    return Number(kilobytes) / 1000
  }
  return {
    site,
    port: Number(port),
    get: (path) => ask(path),
    propose: (title) =>
      ask('/bg/calendar/proposal', {
        method: 'POST',
        headers: { 'sec-fetch-site': 'same-origin' },
        body: new URLSearchParams({ ...proposal, day: day(), title, email: `p${neighbours}@example.org` }),
      }),
    memory: () => status('VmRSS'),
    peak: () => status('VmHWM'),
  }
}

const proposal = {
  starts: '18:00',
  place: 'читалището',
  lead: 'Открита дъска за всички, които играят.',
  organisation: '',
  contactName: 'Петър Илиев',
  consent: 'yes',
}
