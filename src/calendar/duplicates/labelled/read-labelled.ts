import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { addressKey } from '../address-key.ts'
import { likenessOf, type Verdict } from '../score.ts'
import type { TraitDate, Traits } from '../traits.ts'

/** Houses of the labelled events: settlement, latitude and longitude, name. Two are called „Просвета“, two lie 40 m apart. */
const venues: Readonly<Record<string, readonly [string, number, number, string]>> = {
  rb: ['Русе', 43.8489, 25.9534, 'Регионална библиотека „Любен Каравелов“'],
  'rb-kids': ['Русе', 43.8491, 25.9538, 'Регионална библиотека, детски отдел'],
  opera: ['Русе', 43.853, 25.956, 'Държавна опера – Русе'],
  dohodno: ['Русе', 43.846, 25.95, 'Доходно здание'],
  museum: ['Русе', 43.8445, 25.9455, 'Регионален исторически музей'],
  muzei2: ['Русе', 43.8467, 25.9401, 'Римска крепост „Сексагинта Приста“'],
  eko: ['Русе', 43.8525, 25.947, 'Екомузей с аквариум'],
  galeria: ['Русе', 43.844, 25.958, 'Художествена галерия'],
  uni: ['Русе', 43.8556, 25.9708, 'Русенски университет „Ангел Кънчев“'],
  park: ['Русе', 43.859, 25.975, 'Парк на младежта'],
  ploshtad: ['Русе', 43.8485, 25.955, 'Площад „Свобода“'],
  kino: ['Русе', 43.851, 25.962, 'Кино „Роял“'],
  kanev: ['Русе', 43.8463, 25.9493, 'Канев център'],
  botev: ['Русе', 43.8401, 25.951, 'СУ „Христо Ботев“'],
  sou: ['Русе', 43.8388, 25.962, 'СУ „Васил Левски“'],
  nikolovo: ['Николово', 43.846, 26.04, 'Народно читалище „Пробуда-1901“'],
  marten: ['Мартен', 43.921, 26.08, 'Народно читалище „Просвета“'],
  ivanovo: ['Иваново', 43.687, 25.957, 'Народно читалище „Просвета“'],
  byala: ['Бяла', 43.46, 25.736, 'Народно читалище „Обединение“'],
  vetovo: ['Ветово', 43.704, 26.27, 'Народно читалище „Свети Георги“'],
  slivo: ['Сливо поле', 43.942, 26.2, 'Народно читалище „Обнова“'],
  ryahovo: ['Ряхово', 43.992, 26.25, 'Народно читалище „Зора“'],
}

const organisers: Readonly<Record<string, string>> = {
  rb: 'Регионална библиотека „Любен Каравелов“',
  opera: 'Държавна опера – Русе',
  museum: 'Регионален исторически музей – Русе',
  eko: 'Екомузей – Русе',
  uni: 'Русенски университет „Ангел Кънчев“',
  kanev: 'Драматичен театър „Сава Огнянов“',
  botev: 'СУ „Христо Ботев“',
  levski: 'СУ „Васил Левски“',
  probuda: 'НЧ „Пробуда-1901“, с. Николово',
  'prosveta-marten': 'НЧ „Просвета“, гр. Мартен',
  'prosveta-ivanovo': 'НЧ „Просвета“, с. Иваново',
  byala: 'НЧ „Обединение“, гр. Бяла',
  vetovo: 'НЧ „Свети Георги“, гр. Ветово',
  slivo: 'НЧ „Обнова“, гр. Сливо поле',
  obshtina: 'Община Русе',
  europe: '„Европа Директно“ – Русе',
  hor: 'Сдружение „Дунавски звуци“',
  knigi: 'Сдружение „Приятели на книгата“',
}

interface Labelled {
  readonly day: string
  readonly hour: string | null
  readonly until: string | null
  readonly weeks: number
  readonly traits: Omit<Traits, 'dates' | 'series'>
}

const nothing: Labelled = {
  day: '',
  hour: null,
  until: null,
  weeks: 0,
  traits: {
    id: '',
    organisation: '',
    partners: [],
    titles: [],
    venue: null,
    room: null,
    point: null,
    settlement: null,
    placeWords: null,
    onlineUrl: null,
    ageFrom: null,
    ageTo: null,
    audiences: [],
    page: null,
    placeName: '',
    organiserName: '',
    sources: [],
  },
}

const noPlace = { venue: null, room: null, point: null, settlement: null, placeWords: null, placeName: '' }

function placeOf(name: string): Partial<Traits> {
  if (name === '-') return noPlace
  if (name.startsWith('w:')) return { ...noPlace, placeWords: name.slice(2).replaceAll('_', ' ') }
  const [settlement, latitude, longitude, house] = venues[name] ?? fail(name)
  const placeName = `${house} ${settlement}`
  return { ...noPlace, venue: name, settlement, point: { latitude, longitude }, placeName }
}

const fail = (mark: string): never => {
  throw new Error(`the labelled pairs say „${mark}“`)
}

/** One mark of a line: `@house`, `~organiser`, `#room`, `18:15`, `+7`, `day`, `>2026-12-31`, `weekly*6`, `5-7`, `for:`, `on:`, `src:`. */
function marked(event: Labelled, mark: string): Labelled {
  const more = (traits: Partial<Traits>): Labelled => ({ ...event, traits: { ...event.traits, ...traits } })
  if (mark.startsWith('@')) return more(placeOf(mark.slice(1)))
  if (mark.startsWith('~'))
    return more({ organisation: mark.slice(1), organiserName: organisers[mark.slice(1)] ?? fail(mark) })
  if (mark.startsWith('#')) return more({ room: mark.slice(1) || null })
  if (mark.startsWith('on:')) return more({ onlineUrl: mark === 'on:-' ? null : mark.slice(3) })
  if (mark.startsWith('src:')) return more({ page: addressKey(mark.slice(4)) })
  if (mark.startsWith('for:')) return more({ audiences: [mark.slice(4)], ageFrom: null, ageTo: null })
  if (mark.startsWith('>')) return { ...event, until: mark.slice(1) || null }
  if (mark.startsWith('weekly*')) return { ...event, weeks: Number(mark.slice(7)) }
  if (/^[+-]\d+$/.test(mark))
    return {
      ...event,
      day: Temporal.PlainDate.from(event.day)
        .add({ days: Number(mark) })
        .toString(),
    }
  if (/^\d\d:\d\d$/.test(mark)) return { ...event, hour: mark }
  if (/^\d{4}-/.test(mark)) return { ...event, day: mark }
  const [, from, to] = /^(\d+)-(\d*)$/.exec(mark) ?? []
  if (from !== undefined) return more({ ageFrom: Number(from), ageTo: to ? Number(to) : null })
  return mark === 'day' ? { ...event, hour: null } : mark === 'en' ? event : fail(mark)
}

function traitsOf({ day, hour, until, weeks, traits }: Labelled): Traits {
  const first = Temporal.PlainDate.from(day)
  const dates = Array.from({ length: Math.max(1, weeks) }, (_, week): TraitDate => {
    const on = first.add({ weeks: week })
    const midnight = on.toZonedDateTime('Europe/Sofia').epochMilliseconds / 1000
    const at = on.toZonedDateTime({ timeZone: 'Europe/Sofia', plainTime: hour ?? '00:00' }).epochMilliseconds / 1000
    return { at, midnight, day: on.toString(), lastDay: until ?? on.toString(), wholeDay: hour === null }
  })
  return { ...traits, dates, series: weeks > 0 }
}

export interface LabelledPair {
  readonly one: Traits
  readonly other: Traits
  readonly same: boolean
  /** Weights, thresholds and word lists were fitted on three files; the events of the fourth only judge. */
  readonly part: 'fitting' | 'judging'
  /** As it stands in its file. */
  readonly line: string
}

const files = { 'pairs-1': 'fitting', 'pairs-2': 'fitting', 'pairs-3': 'fitting', 'pairs-4': 'judging' } as const

const lines = (): { line: string; part: LabelledPair['part'] }[] =>
  Object.entries(files).flatMap(([file, part]) =>
    readFileSync(join(import.meta.dirname, `${file}.txt`), 'utf8')
      .split('\n')
      .map((line) => ({ line, part })),
  )

/** All labelled pairs: the variations of 84 events, each beside the event itself. */
export function readLabelled(): LabelledPair[] {
  const pairs: LabelledPair[] = []
  let base = nothing
  for (const { line, part } of lines()) {
    const [, sign, marks = '', title = ''] = /^([*=!])(.*?) ?:(?: (.*))?$/.exec(line) ?? []
    if (!sign) continue
    const from = sign === '*' ? nothing : base
    const said = marks
      .split(' ')
      .filter((mark) => mark !== '')
      .reduce(marked, from)
    const titles = title === '' ? from.traits.titles : [title]
    const event = { ...said, traits: { ...said.traits, titles, id: line } }
    if (sign === '*') {
      base = event
    } else pairs.push({ one: traitsOf(base), other: traitsOf(event), same: sign === '=', part, line })
  }
  return pairs
}

export interface Measure {
  readonly pairs: number
  readonly duplicates: number
  readonly precision: number
  readonly recall: number
}

/** How well pairs are told apart when these verdicts count as „the same“. */
export function measureLabelled(pairs: readonly LabelledPair[], verdicts: readonly Verdict[]): Measure {
  const found = pairs.filter(({ one, other }) => verdicts.includes(likenessOf(one, other).verdict))
  const right = found.filter(({ same }) => same).length
  const duplicates = pairs.filter(({ same }) => same).length
  return { pairs: pairs.length, duplicates, precision: right / found.length, recall: right / duplicates }
}
