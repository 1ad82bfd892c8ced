import type { Child } from 'hono/jsx'
import type { Role, Subject } from './actor.ts'
import type { Clock } from './clock.ts'
import type { Settings } from './config/settings.ts'
import type { Database, Reader, Tx } from './db/database.ts'
import type { Answer, CachePolicy, PageAnswer } from './http/answer.ts'
import type { UploadWish } from './http/read-upload.ts'
import type { Visit } from './http/visit.ts'
import type { Lang } from './i18n/lang.ts'
import type { Ids } from './ids.ts'
import type { Intake } from './intake.ts'
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
  /** Before one of two records is given up: whatever other rooms hung on it hangs on the other from now on, in the same write. */
  rehang(kind: MergedKind, tx: Tx, move: Move): Promise<void>
  /** What the rooms take in from outside. */
  intakes(): readonly Intake[]
  /** What other rooms tell everybody; rooms that may not import one another read each other by it. */
  readonly announced: Announced
  /** Where these are shown, by their ids, in the order of the modules; one query a room. */
  shown(kind: ShownKind, ids: readonly string[], lang: Lang): Promise<ReadonlyMap<string, readonly Showing[]>>
}

/** Things of a low storey that rooms above show. */
export type ShownKind = 'picture' | 'document'

/** One page that shows such a thing. */
export interface Showing {
  readonly title: string
  readonly titleLang?: Lang | undefined
  /** Its public page; without one it is not published. */
  readonly path?: string | undefined
  /** The page at the desk of what is never published. */
  readonly desk?: string | undefined
}

/** Which of these a room shows, and where. */
export type Shows = (
  query: Reader,
  ids: readonly string[],
  lang: Lang,
) => Promise<ReadonlyMap<string, readonly Showing[]>>

/** Records of a low storey that rooms above point to and that may turn out to be one (decisions/0012). */
export type MergedKind = 'venue'

export interface Move {
  readonly from: string
  readonly to: string
  readonly now: Temporal.Instant
}

/** Points this module's rows from one record to the other. */
export type Rehang = (tx: Tx, move: Move) => Promise<void>

export interface Route {
  readonly method: 'GET' | 'POST'
  /** Hono's pattern; `lang` is matched as `:lang{(?:bg|en)}`. */
  readonly path: string
  /** Name in the manifest's `actions`: who may do it. */
  readonly action: string
  /** What the action is done to, where roles hang on it; undefined answers 404. Asked before the action is allowed. */
  readonly subject?: (visit: Visit) => Promise<Subject | undefined>
  /** How many usual requests one answer made afresh counts for: what takes a second of work may not be asked for all day. */
  readonly cost?: number
  /** The file that its form may bring; all other routes take text alone. */
  readonly upload?: UploadWish
  readonly handle: (visit: Visit) => Promise<Answer>
}

/** Who may do something, and what it is in words, for the table of roles; what everybody may do needs no words. */
export type Action =
  | readonly ['visitor']
  | { readonly roles: readonly Role[]; readonly about: Readonly<Record<Lang, string>> }

export const rolesOf = (action: Action): readonly Role[] => ('roles' in action ? action.roles : action)

export interface MenuEntry {
  readonly label: Readonly<Record<Lang, string>>
  readonly path: (lang: Lang) => string
}

/** An entry of the desk's menu, shown to whom the action is allowed. */
export interface DeskEntry {
  readonly label: Readonly<Record<Lang, string>>
  readonly action: string
  /** With the slug of an organisation where the page belongs to one; else without. */
  readonly of: 'organisation' | 'network'
  /** What is counted, or the organisation itself; everything else is what it tells people. */
  readonly section?: 'counting' | 'itself'
  readonly path: (lang: Lang, organisation: string) => string
  /** What is begun there most often: a button at the head of „Днес за мен“, for each organisation of whoever is signed in. */
  readonly begins?: Pick<DeskEntry, 'label' | 'path'>
}

/**
 * `notice` is what nobody should miss, above everything on the home page. `desk` is „Днес за мен“ of whoever is signed in:
 * `visit.actor`. `takeover` is what a successor takes over with an organisation: a `<li>` with a count in words.
 * `held` is the desk of an event that is over: a link to what one does next.
 */
export type PanelPlace = 'notice' | 'home' | 'organisation' | 'place' | 'event' | 'desk' | 'takeover' | 'held'

/** What the page is about: its id, and its name in addresses. Both are empty on the home page. */
export interface PanelSubject {
  readonly id: string
  readonly slug: string
}

/** A piece of another room's page, with what its truth hangs on. */
export interface Panel {
  readonly main: Child
  readonly cache: CachePolicy
  /** Of the same as a feed, for the head of the page. */
  readonly feeds?: PageAnswer['feeds']
}

export interface PanelSource {
  readonly place: PanelPlace
  /** What is coming stands before what lasts, papers behind the panels of all other rooms. */
  readonly order?: 'first' | 'last'
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

/** A thing as the search finds it. Texts are as people read them, without markup. */
export interface SearchDocument {
  readonly id: string
  /** Path without language. */
  readonly address: string
  readonly texts: Readonly<
    Partial<Record<Lang, { readonly title: string; readonly lead?: string; readonly body?: string }>>
  >
  /** Names by which it is asked for as well: its place, who holds it, its topics. */
  readonly keywords?: readonly string[]
  readonly organisation?: { readonly id: string; readonly names: Readonly<Partial<Record<Lang, string>>> }
  readonly settlement?: { readonly id: string; readonly names: Readonly<Partial<Record<Lang, string>>> }
  readonly level?: string
  /** Of what passes: when it begins next, and when the last of it is over. */
  readonly startsAt?: string
  readonly endsAt?: string
  /** Under the title of a result: „27 ноември, 18:00 ч. · Николово“. */
  readonly details?: Readonly<Record<Lang, readonly string[]>>
  /** What has become of it where it does not stand as announced: „отменено“. */
  readonly state?: Readonly<Record<Lang, string>>
}

/** What of a module the search finds: one kind of thing. */
export interface Searchable {
  /** Word of the address: `event`. */
  readonly kind: string
  readonly label: Readonly<Record<Lang, string>>
  /** One of them: „Събитие“. */
  readonly one: Readonly<Record<Lang, string>>
  /** Facts after which a thing is read again, and under which name they hold its id. */
  readonly touchedBy: readonly { readonly fact: string; readonly id: string }[]
  /** Ids of all public things after this one, in their order. */
  readonly ids: (query: Reader, after: string, most: number) => Promise<readonly string[]>
  /** Those of these things that everybody may see; a few queries for any number. */
  readonly read: (query: Reader, ids: readonly string[], now: Temporal.Instant) => Promise<readonly SearchDocument[]>
}

/** Days, both included, of one organisation. */
export interface MeasuredSpan {
  readonly organisation: string
  /** `2026-01-01` */
  readonly from: string
  readonly to: string
}

/** What a room counts of an organisation's work; „Числата ни“ shows those of all rooms together. */
export interface Measure {
  /** Stays the same when the words change: `calendar.held`. Begins with the name of the module. */
  readonly key: string
  readonly label: Readonly<Record<Lang, string>>
  /** A whole number of the period, never negative. One query. */
  readonly count: (query: Reader, span: MeasuredSpan) => Promise<number>
}

/** Public things of all rooms, by what they announce as `searchable`. */
export interface Announced {
  /** Those of these ids that everybody may see, in the order of the ids; a few queries for any number. */
  read(kind: string, ids: readonly string[]): Promise<readonly SearchDocument[]>
  /** Things of an organisation that lie nearest to an instant, those that are over and those that come, in order of time. */
  of(asked: AnnouncedNear): Promise<readonly SearchDocument[]>
}

export interface AnnouncedNear {
  readonly organisation: string
  readonly kind: string
  readonly around: Temporal.Instant
  /** So many before and so many after. */
  readonly most: number
}

/** A command of `multipolis`: says what it did line by line and returns its exit code. */
export interface Command {
  readonly usage: string
  readonly about: string
  readonly run: (house: House, args: readonly string[], say: (line: string) => void) => Promise<number>
}

/** What a module keeps of one person. Required of all: who keeps nothing says so. */
export interface Personal {
  /** Sentences for the privacy notice: what is kept, what for, how long. */
  readonly keeps: readonly Readonly<Record<Lang, string>>[]
  /** All of it, as data that a person can read: heading in this language to rows. No secrets, no hashes. */
  readonly export: (query: Reader, person: string, lang: Lang) => Promise<Readonly<Record<string, unknown>>>
  /** Why the person cannot be erased yet, a sentence each with what to do first; empty when nothing stands in the way. */
  readonly blocked?: (query: Reader, person: string, lang: Lang) => Promise<readonly string[]>
  /** Erases it, or takes the person out of what must stay. */
  readonly erase: (tx: Tx, person: string, now: Temporal.Instant) => Promise<void>
}

/** The module's share of the demonstration network. */
export interface Demo {
  /** Fills an empty database. All modules load in one write: half a demonstration never stands. */
  readonly load: (tx: Tx, house: House) => Promise<void>
  /** Makes what lies beside the database, after the write. */
  readonly files?: (house: House) => Promise<void>
  /** Takes it away again; answers how many records had to stay because somebody's own stand on them. */
  readonly remove: (house: House) => Promise<number>
}

/** The manifest: how a module announces itself. Listed in `app/modules.ts`, one line a module. */
export interface Module {
  readonly name: string
  readonly actions?: Readonly<Record<string, Action>>
  readonly routes?: (house: House) => readonly Route[]
  readonly menu?: readonly MenuEntry[]
  readonly desk?: readonly DeskEntry[]
  readonly panels?: (house: House) => readonly PanelSource[]
  readonly personal: Personal | 'keeps nothing of persons'
  readonly rehang?: Readonly<Partial<Record<MergedKind, Rehang>>>
  readonly shows?: Readonly<Partial<Record<ShownKind, Shows>>>
  readonly intake?: (house: House) => readonly Intake[]
  readonly jobs?: (house: House) => readonly JobSource[]
  readonly on?: (house: House) => readonly FactHandler[]
  readonly sitemap?: (house: House) => Promise<readonly SitemapEntry[]>
  readonly searchable?: (house: House) => readonly Searchable[]
  /** In the order in which they are read. */
  readonly measures?: (house: House) => readonly Measure[]
  readonly demo?: Demo
  readonly commands?: Readonly<Record<string, Command>>
}
