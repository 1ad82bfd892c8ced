import type { Lang } from '#src/platform/i18n/lang.ts'
import { findAudience } from '#src/platform/language/find-audience.ts'
import { isOnline, labelledPlace, placeIn } from '#src/platform/language/find-place.ts'
import { findPrice } from '#src/platform/language/find-price.ts'
import { isOfOther } from '#src/platform/language/other-dates.ts'
import { linesOf } from '#src/platform/language/pasted-text.ts'
import { type FoundDate, findDates } from '#src/platform/language/read-dates.ts'
import { findHours } from '#src/platform/language/read-hours.ts'
import type { Question } from './question.ts'

export type Answers = Readonly<Partial<Record<Question, string>>>

/** What a text says of when it is, in its own words. */
export interface WhenSaid {
  readonly day: string | undefined
  readonly hour: string | undefined
  /** Days that are wrong by themselves: „31 ноември“, „четвъртък, 27 ноември 2026 г.“. */
  readonly wrong: readonly { readonly said: string; readonly found: FoundDate }[]
}

/** Reads when something is; deadlines and birthdays are no answer. Never throws. */
export function readWhen(text: string, today: Temporal.PlainDate): WhenSaid {
  const plain = linesOf(text).join('\n')
  const isMeant = ({ at }: { readonly at: number }) => !isOfOther(plain, at)
  const dates = findDates(plain, { today }).filter(isMeant)
  const [hour] = findHours(plain).filter(isMeant)
  const said = ({ at, end }: { readonly at: number; readonly end: number }) => plain.slice(at, end).trim()
  const [day] = dates.filter(({ kind }) => kind !== 'no-such-day')
  return {
    day: day && said(day),
    hour: hour && said(hour),
    wrong: dates.filter(isWrong).map((found) => ({ said: said(found), found })),
  }
}

const isWrong = (date: FoundDate): boolean =>
  date.kind === 'no-such-day' || (date.kind === 'days' && date.by === 'year' && date.otherWeekday !== null)

/** The words of a text that answer each question; what it leaves open is not there. `title` counts as what it is unless it says nothing. */
export function answersIn(title: string, text: string, lang: Lang, today: Temporal.PlainDate): Answers {
  const lines = linesOf(text)
  const plain = lines.join('\n')
  const when = readWhen(text, today)
  const found: Record<Question, string | undefined> = {
    what: isBare(title) ? undefined : title,
    when: [when.day, when.hour].filter((said) => said !== undefined).join(', '),
    where: labelledPlace(lines) ?? placeOf(plain, lang) ?? (isOnline(plain) ? onlineWord.exec(plain)?.[0] : undefined),
    whom: audienceOf(plain, lang),
    price: findPrice(plain, lines)?.said ?? freeInEnglish.exec(plain)?.[0],
    access: accessWords[lang].exec(plain)?.[0],
  }
  return Object.fromEntries(Object.entries(found).flatMap(([name, said]) => (said ? [[name, clipped(said)]] : [])))
}

const longest = 80
const clipped = (said: string): string => {
  const line = said.replace(/\s+/g, ' ').trim()
  return line.length > longest ? `${line.slice(0, longest).trimEnd()}…` : line
}

const bareWords = new Set(
  `покана обява съобщение анонс новина новини събитие събития програма афиш внимание важно информация концерт изложба лекция среща
   празник работилница представяне обучение курс кино театър прожекция беседа invitation announcement notice news event events
   programme poster attention important information concert exhibition lecture talk meeting workshop training course film`
    .split(/\s+/)
    .filter((word) => word !== ''),
)

/** Whether a title says no more than „Покана“ or „Важно съобщение“. */
export function isBare(title: string): boolean {
  const words = title.toLowerCase().match(/\p{L}+/gu) ?? []
  return words.every((word) => bareWords.has(word))
}

const building =
  'библиотек|читалищ|читалня|отдел|сал[оа]н|зала|фоайе|училищ|гимнази|музе|галери|парк|кметств|театъ?р|киното|клуб|двор|градин|дом[аъ]?(?!\\p{L})|къща|университет|църква|храм|цент[ър]'
const outside = 'площад|мегдан|стадион|сцена|кея'
const name = '[„“"][^„“”"\\n]{1,50}[“”"]|\\p{Lu}[\\p{L}-]*'
/** „в големия салон на читалището в Николово“: the house, and what stands beside it as a name. */
const gap = '[ \\u00a0]+'
const inBuilding = new RegExp(
  `(?<!\\p{L})(?:(?:[Вв](?:ъв)?|[Пп]ред|[Дд]о)${gap}(?:(?!(?:на|в|с|за|от)${gap})[\\p{L}-]+${gap}){0,2}?(?i:${building})|[Нн]а${gap}(?i:${outside}))\\p{L}*` +
    `(?:${gap}(?:(?:на|в|във|пред|към|при)${gap})?(?:${name}|(?:${building}|${outside})\\p{L}*))*`,
  'u',
)
const inSettlement =
  /(?<!\p{L})(?:[Вв](?:ъв)?\s+(?:с\.|гр\.|село\s|град\s)?\s?|с\.\s?|гр\.\s?)\p{Lu}\p{Ll}{2,}(?:\s\p{Lu}\p{Ll}+)?/u
const street = /(?:ул\.|бул\.|пл\.|площад)\s*[„“"]?\p{Lu}[^,.;!?\n]{1,50}/u
const inEnglish =
  /\b(?:[Aa]t|[Ii]n|[Oo]n)\s+(?:the\s+)?(?:[\w-]+\s+){0,3}?(?i:library|hall|centre|center|museum|gallery|school|square|park|theatre|theater|cinema|club|house|university|church|foyer|room)\b(?:\s+in\s+\p{Lu}\p{Ll}+)?|\b[Ii]n\s+\p{Lu}\p{Ll}{2,}/u
const onlineWord = /онлайн|online|zoom/iu

function placeOf(text: string, lang: Lang): string | undefined {
  if (lang === 'en') return inEnglish.exec(text)?.[0]
  return placeIn(text) ?? inBuilding.exec(text)?.[0] ?? street.exec(text)?.[0] ?? inSettlement.exec(text)?.[0]
}

const toEverybody = /(?<!\p{L})(?:всички\s+(?:желаещи|жители|читатели|приятели|любители)|за\s+всички(?!\p{L}))/iu
const audienceInEnglish =
  /\bfor\s+(?:(?:all|young|older|primary|secondary)\s+)?(?:children|kids|families|parents|students|pupils|teenagers|adults|seniors|pensioners|teachers|librarians|everyone|everybody|ages?\s+\d{1,2}|all\s+ages)\b[^,.;!?\n]{0,40}/iu

function audienceOf(text: string, lang: Lang): string | undefined {
  if (lang === 'en') return audienceInEnglish.exec(text)?.[0]
  const { said, ages } = findAudience(text)
  return said ?? ages?.said ?? toEverybody.exec(text)?.[0]
}

const freeInEnglish = /\bfree\b(?:\s+(?:of\s+charge|entry|admission))?|\badmission\b[^.;!?\n]{0,30}/iu

const accessWords: Readonly<Record<Lang, RegExp>> = {
  bg: /(?:вход(?:ът)?\s+(?:е\s+)?)?без\s+стъпала|рампа(?:та)?|асансьор(?:ът|а)?|достъпна\s+среда|достъпн[оа]\s+за\s+(?:хора|инвалидни)[^,.;!?\n]{0,40}|(?:с|на|в)\s+инвалидн\p{L}+\s+колич\p{L}+|жестов\p{L}*\s+(?:превод\p{L}*|език)|индукцион\p{L}*\s+\p{L}+|хора\s+с\s+увреждани\p{L}+|без\s+бариери|субтитри/iu,
  en: /step-free|wheelchair[^,.;!?\n]{0,30}|\b(?:lift|ramp|elevator)\b|accessible|sign\s+language|hearing\s+loop|subtitles/iu,
}
