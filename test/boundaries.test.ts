import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { importsOf, problemsIn, type Sources } from './support/boundaries.ts'
import { readSources } from './support/read-sources.ts'

test('the house stands as it is planned', () => {
  assert.deepEqual(problemsIn(readSources(join(import.meta.dirname, '../src'))), [])
})

const readme = '# Room\n\nIts purpose.\n\nIts words.\n'
const furnished = (module: string): Sources => ({
  [`${module}/README.md`]: readme,
  [`${module}/index.ts`]: '',
  [`${module}/module.ts`]: '',
})

/** A small house without fault, for sins to be planted in. */
const house: Sources = {
  'platform/README.md': readme,
  'ui/README.md': readme,
  'app/README.md': readme,
  ...furnished('places'),
  ...furnished('network'),
  ...furnished('calendar'),
  ...furnished('news'),
  ...furnished('projects'),
  ...furnished('search'),
}

const planted = (path: string, text: string): string[] => problemsIn({ ...house, [path]: text })

const allowed: readonly (readonly [string, string])[] = [
  ['calendar/events/event.ts', "import { a } from '../addresses.ts'"],
  ['calendar/events/event.ts', "import { a } from '#src/platform/clock.ts'"],
  ['calendar/events/event.view.tsx', "import { Row } from '#src/ui/row/row.tsx'"],
  ['calendar/events/event.ts', "export { a } from '#src/network/index.ts'"],
  ['calendar/events/event.ts', "import Calendar from 'ical.js'"],
  ['calendar/events/event.test.ts', "import { a } from '../../../test/support/databases.ts'"],
  ['calendar/events/event.test.ts', "import { a } from '#src/network/demo/demo-organisations.ts'"],
  ['projects/report.ts', "import { a } from '#src/calendar/index.ts'"],
  ['app/modules.ts', "import { calendar } from '#src/calendar/module.ts'"],
  ['app/modules.ts', "import { search } from '#src/search/module.ts'"],
  ['search/index.ts', "import { fold } from '#src/platform/language/fold.ts'"],
  ['platform/db/migrate.ts', 'await sql.raw(statement).execute(query)'],
  ['platform/config/settings.ts', 'const read = (raw: string) => raw.trim()'],
  ['ui/raw/raw.tsx', "import { raw } from 'hono/html'\nexport const doctype = () => raw('<!doctype html>')"],
  [
    'calendar/migrations/20261123_0400_calendar.sql',
    'create table calendar_event (id text references network_organisation (id))',
  ],
  [
    'news/migrations/20261123_0500_news.sqlite.sql',
    'create table news_item (id text, of text references news_item (id))',
  ],
]

for (const [path, text] of allowed) {
  test(`allowed in ${path}: ${text.split('\n')[0]}`, () => assert.deepEqual(planted(path, text), []))
}

const sins: readonly (readonly [string, string, RegExp])[] = [
  ['platform/clock.ts', "import { a } from '../calendar/index.ts'", /down only/],
  ['platform/clock.ts', "import { Row } from '#src/ui/row/row.tsx'", /down only/],
  ['network/organisation.ts', "import { a } from '#src/calendar/index.ts'", /down only/],
  ['calendar/index.ts', "export * from '#src/news/index.ts'", /down only/],
  ['calendar/index.ts', "const late = await import('#src/news/index.ts')", /down only/],
  ['calendar/index.ts', "import '../news/index.ts'", /down only/],
  ['calendar/index.ts', 'const late = import(`../news/index.ts`)', /down only/],
  ['calendar/index.ts', "import {\n  a,\n  b,\n} from '../news/index.ts'", /down only/],
  ['calendar/index.ts', "import type { A } from '#src/platform/../news/index.ts'", /down only/],
  ['calendar/index.ts', "import { modules } from '#src/app/modules.ts'", /down only/],
  ['calendar/events/event.ts', "import { a } from '#src/network/organisations.store.ts'", /by their index\.ts/],
  ['calendar/events/event.ts', "import { a } from '#src/network/module.ts'", /by their index\.ts/],
  ['calendar/events/event.ts', "import { a } from '../../network/demo/index.ts'", /by their index\.ts/],
  ['app/home.tsx', "import { a } from '#src/calendar/events/event.ts'", /by their index\.ts/],
  ['calendar/index.ts', "import { find } from '#src/search/index.ts'", /hear of facts/],
  ['platform/module.ts', "import { find } from '#src/search/index.ts'", /hear of facts/],
  ['search/index.ts', "import { a } from '#src/calendar/index.ts'", /platform and ui only/],
  ['search/index.ts', "import { a } from '#src/places/index.ts'", /platform and ui only/],
  ['network/demo/demo.test.ts', "import { a } from '#src/calendar/events/event.ts'", /down only/],
  ['calendar/index.ts', "import { a } from '#src/kitchen/index.ts'", /kitchen has no storey/],
  ['kitchen/index.ts', '', /kitchen has no storey/],
  ['calendar/index.ts', "import { root } from '../../scripts/build.ts'", /not part of the program/],
  ['calendar/events/event.view.tsx', 'const a = <p>{raw(text)}</p>', /not escaped/],
  ['calendar/events/event.view.tsx', 'const a = <p dangerouslySetInnerHTML={{ __html: text }} />', /not escaped/],
  ['calendar/events/event.view.tsx', "import { raw as plain } from 'hono/html'", /not escaped/],
  ['calendar/events/utils.ts', '', /says nothing/],
  ['calendar/events/date-helpers.ts', '', /says nothing/],
  ['calendar/common/event.ts', '', /says nothing/],
  ['calendar/events/event.controller.ts', '', /says nothing/],
  ['calendar/events/event.ts', 'export {}\n'.repeat(401), /401 lines/],
  ['calendar/README.md', 'A room.\n', /README\.md has 1 lines/],
  ['calendar/README.md', 'A room.\n'.repeat(60), /README\.md has 60 lines/],
  ['news/migrations/news.sql', '', /is not named/],
  ['news/migrations/20261123_0500_News.sql', '', /is not named/],
  ['news/deep/migrations/20261123_0500_news.sql', '', /is not named/],
  ['news/migrations/20261123_0500_news.sql', 'create table item (id text)', /tables are news_<noun>/],
  [
    'news/migrations/20261123_0500_news.sql',
    'CREATE TABLE IF NOT EXISTS calendar_item (id text)',
    /tables are news_<noun>/,
  ],
  [
    'news/migrations/20261123_0500_news.sql',
    'alter table news_item add column e text references calendar_event (id)',
    /point to calendar_event/,
  ],
  [
    'network/migrations/20261123_0200_network.sql',
    'create table network_a (e text references calendar_event)',
    /point to calendar_event/,
  ],
  [
    'search/migrations/20261123_0500_search.sql',
    'create table search_a (e text references places_venue)',
    /point to places_venue/,
  ],
]

for (const [path, text, problem] of sins) {
  test(`forbidden in ${path}: ${text.slice(0, 80).replaceAll('\n', ' ') || 'the file itself'}`, () => {
    const found = planted(path, text)
    assert.ok(
      found.some((sentence) => problem.test(sentence)),
      `found only ${JSON.stringify(found)}`,
    )
  })
}

for (const file of ['README.md', 'index.ts', 'module.ts']) {
  test(`a room without its ${file} is noticed`, () => {
    const { [`calendar/${file}`]: _, ...rest } = house
    assert.deepEqual(problemsIn(rest), [`calendar has no ${file}`])
  })
}

test('imports are read in every spelling, packages are left out', () => {
  const text = "import a from './a.ts'\nexport { b } from \"../b.ts\"\nimport('#src/ui/c.tsx')\nimport d from 'hono'"
  assert.deepEqual(importsOf('calendar/events/x.ts', text), ['calendar/events/a.ts', 'calendar/b.ts', 'ui/c.tsx'])
})
