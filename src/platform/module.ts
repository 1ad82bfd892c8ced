import type { Child } from 'hono/jsx'
import type { Clock } from './clock.ts'
import type { Settings } from './config/settings.ts'
import type { Database, Tx } from './db/database.ts'
import type { Answer, CachePolicy } from './http/answer.ts'
import type { Visit } from './http/visit.ts'
import type { Lang } from './i18n/lang.ts'
import type { Ids } from './ids.ts'
import type { JobHandler } from './jobs/job.ts'
import type { Log } from './log/log.ts'
import type { Mailer } from './mail/mailer.ts'
import type { Memo } from './memo.ts'

/** What every room may use. Built once at start. */
export interface House {
  readonly database: Database
  readonly clock: Clock
  readonly ids: Ids
  readonly settings: Settings
  readonly log: Log
  readonly mailer: Mailer
  readonly memo: Memo
  /** What other rooms show on a page, in the order of the modules. */
  panels(place: PanelPlace, subject: PanelSubject, visit: Visit): Promise<Panel[]>
}

export interface Route {
  readonly method: 'GET' | 'POST'
  /** Hono's pattern; `lang` is matched as `:lang{(?:bg|en)}`. */
  readonly path: string
  /** Name in the manifest's `actions`: who may do it. */
  readonly action: string
  /** How many usual requests one answer made afresh counts for: what takes a second of work may not be asked for all day. */
  readonly cost?: number
  readonly handle: (visit: Visit) => Promise<Answer>
}

export interface MenuEntry {
  readonly label: Readonly<Record<Lang, string>>
  readonly path: (lang: Lang) => string
}

export type PanelPlace = 'home' | 'organisation'

/** What the page is about: its id, and its name in addresses. Both are empty on the home page. */
export interface PanelSubject {
  readonly id: string
  readonly slug: string
}

/** A piece of another room's page, with what its truth hangs on. */
export interface Panel {
  readonly main: Child
  readonly cache: CachePolicy
}

export interface PanelSource {
  readonly place: PanelPlace
  readonly load: (subject: PanelSubject, visit: Visit) => Promise<Panel | undefined>
}

export interface JobSource {
  readonly name: string
  readonly everyHours?: number
  readonly run: JobHandler
}

/** Waits for a fact; `name` is the name of the delivery. */
export interface FactHandler extends JobSource {
  readonly fact: string
}

export interface SitemapEntry {
  /** Path without language. */
  readonly address: string
  readonly languages: readonly Lang[]
  readonly changed?: string
}

/** A command of `multipolis`: says what it did line by line and returns its exit code. */
export interface Command {
  readonly usage: string
  readonly about: string
  readonly run: (house: House, args: readonly string[], say: (line: string) => void) => Promise<number>
}

/** Who may do an action. Visitors need no account; roles come with the rooms that give them. */
export type Role = 'visitor'

/** The module's share of the demonstration network. */
export interface Demo {
  /** Fills an empty database. All modules load in one write: half a demonstration never stands. */
  readonly load: (tx: Tx, house: House) => Promise<void>
  /** Takes it away again; answers how many records had to stay because somebody's own stand on them. */
  readonly remove: (house: House) => Promise<number>
}

/** The manifest: how a module announces itself. Listed in `app/modules.ts`, one line a module. */
export interface Module {
  readonly name: string
  readonly actions?: Readonly<Record<string, readonly Role[]>>
  readonly routes?: (house: House) => readonly Route[]
  readonly menu?: readonly MenuEntry[]
  readonly panels?: (house: House) => readonly PanelSource[]
  readonly jobs?: (house: House) => readonly JobSource[]
  readonly on?: (house: House) => readonly FactHandler[]
  readonly sitemap?: (house: House) => Promise<readonly SitemapEntry[]>
  readonly demo?: Demo
  readonly commands?: Readonly<Record<string, Command>>
}
