import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseEnv } from 'node:util'
import { messageOf, OperatorError } from '../failure.ts'
import {
  address,
  bucket,
  day,
  hosts,
  mailbox,
  oneOf,
  optional,
  type Setting,
  sender,
  text,
  Wrong,
  wholeNumber,
  zone,
} from './setting.ts'

const define = <T>(about: string, fallback: string, read: Setting<T>['read']): Setting<T> => ({ about, fallback, read })

/** Every setting there is. Names are those of the environment and of the `.env` file. */
export const definitions = {
  PORT: define('Port that the server listens on.', '3000', wholeNumber(0, 65535)),
  HOST: define('Address that the server listens on; 0.0.0.0 behind a proxy or in a container.', '127.0.0.1', text),
  PUBLIC_URL: define(
    'Address that visitors type, for links in feeds and mail. Empty: http://localhost:PORT.',
    '',
    optional(address('https', 'http')),
  ),
  TRUST_PROXY: define(
    'How many proxies stand before the server and may name the visitor’s address.',
    '0',
    wholeNumber(0, 5),
  ),
  DATA_DIR: define('Folder of the database, of pictures and of mail that no server takes.', './data', (raw) =>
    resolve(raw),
  ),
  FILES_URL: define(
    's3://KEY:SECRET@host/bucket address of a store for pictures and files (untested; needs two packages, see decisions/0025). Empty: the folder DATA_DIR/files.',
    '',
    optional(bucket),
  ),
  DATABASE_URL: define(
    'postgres:// address of a PostgreSQL 15 or newer. Empty: the embedded database in DATA_DIR.',
    '',
    optional(address('postgres', 'postgresql')),
  ),
  SMTP_URL: define(
    'smtp:// or smtps:// address of the mail server. Empty: messages are .eml files in DATA_DIR.',
    '',
    optional(address('smtp', 'smtps')),
  ),
  MAIL_FROM: define('Sender of the mail.', 'Мултиполис „Знание“ <multipolis@localhost>', sender),
  ZONE: define('Time zone of the network: what "today" means in lists.', 'Europe/Sofia', zone),
  REGION_BG: define('The place in a heading, in Bulgarian: „Днес в …“.', 'Русе и областта', text),
  REGION_EN: define('The same in English: “Today in …”.', 'Ruse and the region', text),
  OPERATOR_BG: define(
    'Who keeps the site and answers for personal data, in Bulgarian.',
    'Мултиполис (демонстрация)',
    text,
  ),
  OPERATOR_EN: define('The same in English.', 'Multipolis (demonstration)', text),
  CONTACT_EMAIL: define(
    'Mail address of the operator: shown on the site, and where letters of visitors go.',
    'demo@multipolis.example',
    mailbox,
  ),
  CONTACT_PHONE: define('Telephone of the operator, also named in letters.', '000 000 000', text),
  CONTACT_ADDRESS_BG: define('Postal address of the operator, in Bulgarian.', 'демонстрация, без истински адрес', text),
  CONTACT_ADDRESS_EN: define('The same in English.', 'a demonstration without a real address', text),
  SOURCES_ALLOW: define(
    'Hosts of your own network that sources may be read from: 10.0.0.5:8080, separated by commas. Empty: none.',
    '',
    hosts,
  ),
  ACCESSIBILITY_REVIEWED: define(
    'Day of the last review of the accessibility statement; a year later the desk reminds of the next.',
    '2026-11-23',
    day,
  ),
  DEMO: define(
    'auto: a demonstration network is loaded into an empty database; off: never.',
    'auto',
    oneOf('auto', 'off'),
  ),
  BACKUPS_KEPT: define(
    'How many automatic backups are kept; one is made before the tables of a database in use change. 0: none is made.',
    '3',
    wholeNumber(0, 1000),
  ),
  LOG: define('lines: a JSON object a line; words: for people; off.', 'words', oneOf('lines', 'words', 'off')),
} as const

type Definitions = typeof definitions
export type Settings = {
  readonly [K in keyof Definitions]: Definitions[K] extends Setting<infer T> ? Exclude<T, Wrong> : never
} & { readonly publicUrl: string }

type Reading = { ok: true; settings: Settings } | { ok: false; problems: string[] }

/** Whether the operator has not said yet who he is: then pages say that they show a demonstration. */
export const isDemonstration = ({ CONTACT_EMAIL }: Pick<Settings, 'CONTACT_EMAIL'>): boolean =>
  CONTACT_EMAIL === definitions.CONTACT_EMAIL.fallback

/** Reads and checks all settings. Each problem is one sentence that names the setting and what it should be. */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Reading {
  const values: Record<string, unknown> = {}
  const problems: string[] = []
  for (const [name, definition] of Object.entries<Setting<unknown>>(definitions)) {
    const value = definition.read(environment[name]?.trim() || definition.fallback)
    if (value instanceof Wrong) problems.push(`${name} ${value.why}.`)
    else values[name] = value
  }
  if (problems.length > 0) return { ok: false, problems }
  const settings = values as Omit<Settings, 'publicUrl'>
  const origin = settings.PUBLIC_URL?.origin ?? `http://localhost:${settings.PORT}`
  return { ok: true, settings: { ...settings, publicUrl: origin } }
}

/** The environment wins over `.env` in the folder given. */
export function environmentWithFile(folder: string): Record<string, string | undefined> {
  const file = resolve(folder, '.env')
  return { ...(existsSync(file) ? parseEnv(readText(file)) : {}), ...process.env }
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw new OperatorError(`The settings in ${file} cannot be read: ${messageOf(error)}.`, { cause: error })
  }
}
