import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readLooseJson } from '#src/platform/web-page/mend-json.ts'
import { readWebPage } from '../read-web-page.ts'
import { type CorpusFile, corpusContext, corpusFiles, corpusSkip } from './corpus-files.ts'
import { expectedSayings, sayingsOf } from './expected-events.ts'

const textOf = (file: CorpusFile) => new TextDecoder().decode(file.bytes())
const read = (file: CorpusFile, address: string = corpusContext.address) =>
  readWebPage(file.bytes(), { ...corpusContext, address })
const sorted = (sayings: readonly string[]) => [...new Set(sayings)].sort()

/** A page and the JSON that its suite expects of it stand side by side under one name. */
const pairs = (files: readonly CorpusFile[]): [CorpusFile, CorpusFile][] =>
  files
    .filter(({ name }) => name.endsWith('.html'))
    .flatMap((page) => {
      const stem = page.path.replace(/\.html$/, '')
      const expected = files.find(({ path }) => path === `${stem}.json` || path === `${stem}.jsonld`)
      return expected ? [[page, expected] as [CorpusFile, CorpusFile]] : []
    })

test('pages bring the titles and starts that their suites expect', corpusSkip(144), () => {
  let proven = 0
  let asked = 0
  for (const [page, expected] of pairs(corpusFiles('jsonld'))) {
    const wanted = sorted(expectedSayings(readLooseJson(textOf(expected))))
    asked++
    assert.deepEqual(sorted(sayingsOf(read(page).events)), wanted, page.path)
    proven += wanted.length
  }
  console.log(`${asked} pages with expected results: ${proven} events as expected`)
  assert.ok(asked >= 40 && proven >= 15)
})

test('documents of JSON-LD and plain lists bring every title and start that stand in them', corpusSkip(100), () => {
  let proven = 0
  const sources = new Set<string>()
  for (const file of corpusFiles('jsonld', 'events').filter(({ name }) => /\.json(?:ld)?$/.test(name))) {
    const data = readLooseJson(textOf(file))
    // What microformats and feeds expect is not a document of a source.
    if (data === undefined || /microformats|granary/.test(file.source)) continue
    const wanted = sorted(expectedSayings(data))
    if (wanted.length === 0 || isMicrodata(data)) continue
    assert.deepEqual(sorted(sayingsOf(read(file).events)), wanted, file.path)
    proven += wanted.length
    sources.add(file.source)
  }
  console.log(`${proven} events of ${sources.size} sources with the titles and starts of their data`)
  assert.ok(proven > 1_600 && sources.size >= 3)
})

/** The expected results of extruct's microdata tests: `{type, properties}`. */
const isMicrodata = (data: unknown): boolean => JSON.stringify(data).includes('"properties":{')

test('the examples of schema.org: whatever their JSON says is found in the page', corpusSkip(82), () => {
  let proven = 0
  for (const file of corpusFiles('jsonld').filter(({ source }) => source === 'schemaorg__schemaorg')) {
    const scripts = [...textOf(file).matchAll(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/g)]
    const wanted = sorted(scripts.flatMap(([, json = '']) => expectedSayings(readLooseJson(json))))
    const found = new Set(sayingsOf(read(file).events))
    for (const saying of wanted) assert.ok(found.has(saying), `${file.path}: ${saying}`)
    proven += wanted.length
  }
  console.log(`${proven} events of the examples of schema.org`)
  assert.ok(proven >= 9)
})

test('what says no start is refused by its title', corpusSkip(36), () => {
  const files = corpusFiles('jsonld').filter(({ source }) => source === 'cultuurnet__udb3-search-service')
  const reports = files.map((file) => read(file))
  assert.ok(reports.every(({ events }) => events.length === 0))
  const refused = reports.flatMap(({ problems }) => problems).filter((problem) => problem.refused)
  assert.ok(refused.length >= 10 && refused.every(({ code, at }) => code === 'start-missing' && at !== ''))
})
