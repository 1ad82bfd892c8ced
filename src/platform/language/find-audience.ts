/** For whom something is, as a text says it. */
export interface FoundAudience {
  /** „за деца от 7 до 12 години“: the first such words. */
  readonly said: string | undefined
  /** Who is named, one by one: „деца“, „родители“. */
  readonly names: readonly string[]
  readonly ages: FoundAges | undefined
}

/** Ages of visitors in whole years; at least one of both is known. */
interface FoundAges {
  readonly from?: number
  readonly to?: number
  readonly said: string
}

const who =
  '(?:деца\\p{L}*|малчугани\\p{L}*|най-малки\\p{L}*|учени(?:ци|чки)\\p{L}*|гимназисти\\p{L}*|младеж\\p{L}*|студенти\\p{L}*|родители\\p{L}*|семейства\\p{L}*|майки\\p{L}*|баби\\p{L}*|работещи\\p{L}*|пенсионери\\p{L}*|възрастни\\s+хора|учители\\p{L}*|библиотекари\\p{L}*|специалисти\\p{L}*|преподаватели\\p{L}*|читалищни\\s+дейци)'
const ages =
  '(?:\\s+(?:от|на)\\s+\\d{1,2}\\.?\\s*(?:-|–|до)?\\s*(?:\\d{1,2}\\.?)?\\s*клас|\\s*,?\\s*(?:на\\s+възраст\\s+)?(?:от|между|над|до|на)?\\s*\\d{1,2}(?:\\s*(?:-|–|до|и)\\s*\\d{1,2})?\\+?\\s*(?:-?\\s*(?:годишни|годишна|години|год\\.|г\\.))?(?:\\s+възраст)?)?'
const audience = new RegExp(
  `(?:за|с)\\s+(?<who>${who}${ages}(?:\\s*(?:,|и|или)\\s+(?:техните\\s+|за\\s+)?${who}${ages})*)`,
  'giu',
)
const everyone =
  /(?:за\s+(?:всички\s+възрасти|всяка\s+възраст|цялото\s+семейство|малки\s+и\s+големи|всички\s+желаещи))(?!\p{L})/iu
const notWho = /(?:книг\p{L}*|литература|стихове|приказки|истори\p{L}*|дарени\p{L}*|средства|помощ)\s+$/iu

/** For whom: „за деца от 7 до 12 години и техните родители“. Bulgarian; books for children are not children. */
export function findAudience(text: string): FoundAudience {
  const said = [...text.matchAll(audience)].filter(
    (match) => !notWho.test(text.slice(Math.max(0, match.index - 30), match.index)),
  )
  return {
    said: said[0]?.[0] ?? everyone.exec(text)?.[0],
    names: said.flatMap((match) => namesIn(match.groups?.who ?? '')),
    ages: agesOf(text),
  }
}

const namesIn = (words: string): string[] => words.split(/\s*,\s*|\s+(?:и|или|техните|за)\s+/u)

const years = '(?:г(?:од(?:ини|ишна\\s+възраст|ишни|\\.)?|\\.)?|-?\\s*годишн\\p{L}+)(?!\\p{L})'
const agePatterns: readonly RegExp[] = [
  new RegExp(`(?:от|между|на)\\s+(?<from>\\d{1,2})\\s*(?:-|–|до|и)\\s*(?<to>\\d{1,2})\\s*${years}`, 'iu'),
  /(?<![\d.:])(?<from>\d{1,2})\s*(?:-|–|до)\s*(?<to>\d{1,2})\s*(?:-?\s*годишн\p{L}+|години|год\.)/iu,
  /(?:над|след|от)\s+(?<from>\d{1,2})\s*(?:-?\s*годишн\p{L}+|години|год\.|г\.)(?:\s+нагоре)?/iu,
  /до\s+(?<to>\d{1,2})\s*(?:-?\s*годишн\p{L}+|годишна\s+възраст|години|год\.)/iu,
  /(?<![\d.:+])(?<from>\d{1,2})\+(?!\d)/u,
]

/** A house that is „на 100 години“ is no age of a visitor. */
const anniversary =
  /(?:юбилей|годишнина|от\s+създаването|история|преди|вече|повече\s+от|над\s+(?:30|40|50|60|70|80|90))[^.!?\n]{0,40}$/iu

function agesOf(text: string): FoundAges | undefined {
  for (const pattern of agePatterns) {
    const match = pattern.exec(text)
    if (!match || anniversary.test(text.slice(Math.max(0, match.index - 50), match.index + 3))) continue
    const { from, to } = match.groups ?? {}
    const [least, most] = [from, to].map((age) => (age === undefined ? undefined : Number(age)))
    if (least !== undefined && most !== undefined && most < least) continue
    if ((least ?? most ?? 100) > 80) continue
    return {
      ...(least === undefined ? {} : { from: least }),
      ...(most === undefined ? {} : { to: most }),
      said: match[0].trim(),
    }
  }
  return undefined
}
