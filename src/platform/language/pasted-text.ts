import { fold } from './fold.ts'

const decoration = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}|\ufe0f|\u200d|\u20e3/gu
const beforeLine = /^[\s•●▪■◆★☆✓➡→►*#>~_=|·–—-]+/u
const afterLine = /[\s*~_=|]+$/u
const onlyTags = /^(?:#[\p{L}\p{N}_]+[\s,]*)+$/u
const onlyAddress = /^https?:\/\/\S+$/iu

/** The lines of a post as words: without pictures, bullets and lines of nothing but tags. */
export const linesOf = (text: string): string[] =>
  text
    .split(/\r\n|\n|\r/)
    .filter((line) => !onlyTags.test(line.trim()) && !onlyAddress.test(line.trim()))
    .map((line) => line.replace(decoration, ' ').replace(beforeLine, '').replace(afterLine, '').replace(/ {2,}/g, ' '))
    .filter((line) => /\p{L}|\d/u.test(line))

/** „ул.“, „проф.“ end no sentence; „г.“ before a capital mostly does. */
const shortened =
  /(?:^|[\s(„\d])(?:ул|бул|пл|кв|с|гр|обл|общ|проф|доц|инж|д-р|арх|акад|им|св|ст|стр|тел|бр|напр|и др|т\.н|вх|ет|ап|\p{Lu})\.$/u

/** The sentences of some lines; a line always ends one. */
export function sentencesOf(lines: readonly string[]): string[] {
  const sentences: string[] = []
  for (const line of lines) {
    let open = ''
    for (const part of line.split(/(?<=[.!?…])\s+(?=[„“"«(]?\p{Lu})/u)) {
      open = open === '' ? part : `${open} ${part}`
      if (shortened.test(open)) continue
      sentences.push(open)
      open = ''
    }
    if (open !== '') sentences.push(open)
  }
  return sentences
}

/** What stands after „Къде:“, „Вход:“ and the like; undefined where no line begins so. */
export function labelled(lines: readonly string[], labels: RegExp): string | undefined {
  for (const [at, line] of lines.entries()) {
    const label = labels.exec(line)
    if (!label) continue
    const rest = line.slice(label[0].length).trim()
    // Some write the answer on a line of its own.
    const said = rest === '' ? lines[at + 1] : rest
    if (said) return said
  }
  return undefined
}

/** How a line begins that greets or announces and does not yet say what. */
export const greeting =
  /^(?:покана|обява|съобщение|анонс|предстоящ\p{L}*|очаквайте|заповядайте|здравейте|добър ден|уважаеми|скъпи|мили|драги|приятели|програма|внимание|новина|на вниманието|афиш|пропуснахте|не пропускайте|хей|ей|събития?|с радост|имаме удоволствието|предстои)(?!\p{L})/iu

/** Whether nothing but capitals is in it. */
export const isShouted = (words: string): boolean =>
  words === words.toUpperCase() && (words.match(/\p{Lu}/gu)?.length ?? 0) > 4

/** „КОЛЕДЕН КОНЦЕРТ НА „ЗВУЦИ““ as „Коледен концерт на „Звуци““; names that are known keep their capitals. */
export function calmed(words: string, names: readonly string[]): string {
  const calm = words
    .toLowerCase()
    .replace(/^[^\p{L}]*\p{L}/u, (start) => start.toUpperCase())
    .replace(/(?<=[„“"«])\p{L}/gu, (letter) => letter.toUpperCase())
    .replace(/(?<!\p{L})(?:нч|рб|су|оу|бта|нса)(?!\p{L})/gu, (short) => short.toUpperCase())
  return names.reduce((text, name) => named(text, name), calm)
}

const named = (text: string, name: string): string => {
  const at = text.toLowerCase().indexOf(name.toLowerCase())
  const around = `${text[at - 1] ?? ' '}${text[at + name.length] ?? ' '}`
  if (name === '' || at < 0 || /\p{L}/u.test(around)) return text
  return `${text.slice(0, at)}${name}${text.slice(at + name.length)}`
}

/** Whether two lines say the same, whatever their signs. */
export const isAlike = (one: string, other: string): boolean => {
  const plain = (text: string) => fold(text).replace(/[^\p{L}\p{N}]+/gu, '')
  return plain(one) === plain(other)
}
