import type { Reader } from '#src/platform/db/database.ts'
import type { FileAnswer, PageAnswer } from '#src/platform/http/answer.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import type { House, Searchable } from '#src/platform/module.ts'
import { searchAddress } from '../addresses.ts'
import { readGeneration } from '../index/generation.store.ts'
import { messages } from '../messages.ts'
import { type Choice, choiceGroups, levels, times } from './choice.ts'
import { mostLetters } from './query.ts'
import { readChoiceNames, search } from './search.ts'
import { resultsPage } from './search.view.tsx'

const mostSuggested = 8
const mostPages = 50
/** An id or a short word; anything else was not made here. */
const value = /^[\w-]{1,64}$/

const typedIn = ({ query }: Visit): string =>
  (query.get('q') ?? '').replaceAll(/\s+/g, ' ').trim().slice(0, mostLetters)

/** What is offered nowhere is left out and told, as a link of long ago may hold it. */
async function choiceIn(read: Reader, { query, lang }: Visit, searchables: readonly Searchable[]) {
  const typed = (name: string) => (value.test(query.get(name) ?? '') ? (query.get(name) ?? undefined) : undefined)
  const ids = [typed('organisation'), typed('place')].filter((id) => id !== undefined)
  const names = await readChoiceNames(read, ids, lang)
  const named = (name: string) => [...names.keys()].find((id) => id === typed(name))
  const choice: Choice = {
    kind: searchables.find(({ kind }) => kind === query.get('kind'))?.kind,
    organisation: named('organisation'),
    place: named('place'),
    level: levels.find((level) => level === query.get('level')),
    time: times.find((time) => time === query.get('time')),
  }
  return { choice, isWrong: choiceGroups.some((group) => query.get(group) && choice[group] === undefined) }
}

function pageIn({ query }: Visit): number {
  const page = Number(query.get('page') ?? 1)
  return Number.isSafeInteger(page) && page > 0 && page <= mostPages ? page : 1
}

/** `/search`: an empty field, or what there is. */
export const searchRoute =
  (house: House, searchables: readonly Searchable[]) =>
  async (visit: Visit): Promise<PageAnswer> => {
    const { lang, now } = visit
    const words = messages[lang]
    const text = typedIn(visit)
    const read = house.database.read
    const { choice, isWrong } = await choiceIn(read, visit, searchables)
    const result = await search(read, searchables, { text, choice, page: pageIn(visit), lang, now })
    const ids = [...result.counts.organisation.keys(), ...result.counts.place.keys()].slice(0, 200)
    const names = await readChoiceNames(read, [...ids, ...chosenIds(choice)], lang)
    const isMaking = text !== '' && result.total === 0 && (await readGeneration(read)) === 0
    return {
      kind: 'page',
      title: text === '' ? words.search : words.resultsFor(text),
      description: words.lead,
      address: searchAddress({ q: text || undefined, ...choice, page: result.page }),
      noindex: text !== '',
      scripts: ['search-box'],
      main: resultsPage({ visit, searchables, text, choice, result, names, isWrong, isMaking }),
    }
  }

const chosenIds = ({ organisation, place }: Choice): string[] => [organisation, place].filter((id) => id !== undefined)

/** What may be meant while somebody types, as JSON: `[{ title, kind, href }]`. */
export const suggestionsRoute =
  (house: House, searchables: readonly Searchable[]) =>
  async (visit: Visit): Promise<FileAnswer> => {
    const { lang, now } = visit
    const asking = { text: typedIn(visit), choice: {}, page: 1, lang, now, beginning: true }
    const { found } = await search(house.database.read, searchables, asking)
    const suggested = found.slice(0, mostSuggested).map(({ kind, document: { texts, address, state } }) => ({
      title: (texts[lang] ?? Object.values(texts)[0])?.title ?? '',
      kind: [searchables.find((each) => each.kind === kind)?.one[lang], state?.[lang]].filter(Boolean).join(', '),
      href: `/${lang}${address}`,
    }))
    return {
      kind: 'file',
      type: 'application/json; charset=utf-8',
      body: JSON.stringify(suggested),
      address: '/search/suggestions',
    }
  }
