import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { weekName } from '#src/calendar/events/views.ts'
import { type Site, startSite } from '../support/site.ts'

const khalIsThere = spawnSync('khal', ['--version']).status === 0
const skip = khalIsThere || process.env.CI === 'true' ? false : 'khal is not installed on this machine'

let site: Site
let home: string
before(async () => {
  if (skip) return
  site = await startSite()
  home = mkdtempSync(join(tmpdir(), 'multipolis-khal-'))
  mkdirSync(join(home, 'events'))
  writeFileSync(
    join(home, 'config'),
    `[calendars]
[[network]]
path = ${join(home, 'events')}
type = calendar
[sqlite]
path = ${join(home, 'khal.db')}
[locale]
local_timezone = Europe/Sofia
default_timezone = Europe/Sofia
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
`,
  )
})
after(async () => {
  await site?.stop()
  if (home) rmSync(home, { recursive: true, force: true })
})

function khal(...words: string[]): string {
  const env = {
    ...process.env,
    HOME: home,
    XDG_DATA_HOME: home,
    XDG_CACHE_HOME: home,
    TZ: 'Europe/Sofia',
    LC_ALL: 'C.UTF-8',
  }
  const { status, stdout, stderr } = spawnSync('khal', ['-c', join(home, 'config'), ...words], {
    env,
    encoding: 'utf8',
  })
  assert.equal(status, 0, stderr)
  return stdout
}

test('khal, a calendar program of others, takes in our feed and shows every date where the site has it', {
  skip,
}, async () => {
  const feed = await (await fetch(`${site.origin}/bg/calendar.ics`)).text()
  const file = join(home, 'feed.ics')
  writeFileSync(file, feed)
  khal('import', '--batch', '-a', 'network', file)

  // Next week as the site lists it, row by row, against the same week as khal expands the rules by itself.
  const path = `/calendar/${weekName(Temporal.Now.plainDateISO('Europe/Sofia').add({ days: 7 }))}`
  const html = await (await fetch(`${site.origin}/bg${path}`)).text()
  const ours = [...html.matchAll(rowOfWeek)].map(
    ([, instant = '', title = '']) => `${inSofia(instant)} ${plain(title)}`,
  )
  const days = [...new Set(ours.map((line) => line.slice(0, 10)))].sort()
  assert.ok(ours.length >= 10, html.slice(0, 500))
  const listed = khal('list', '--day-format', '', '--format', '{start-date} {start-time} {title}', days[0] ?? '', '8d')
  const theirs = new Set(listed.split('\n').map(plain))
  assert.deepEqual(
    ours.filter((line) => !theirs.has(line)),
    [],
  )
})

const rowOfWeek = /<time class="ui-row-time" datetime="([^"T]+T[^"]+)">[\s\S]*?ui-row-title"[^>]*>(?:<s>)?([^<]+)/g

const inSofia = (instant: string): string =>
  Temporal.Instant.from(instant)
    .toZonedDateTimeISO('Europe/Sofia')
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' })
    .replace('T', ' ')

const plain = (text: string): string =>
  text.replaceAll('&quot;', '"').replaceAll('&amp;', '&').replaceAll('&#39;', "'").replaceAll(/\s+/g, ' ').trim()
