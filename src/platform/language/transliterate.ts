/** The table of the Act; capitals are derived from it. */
const LOWER_LETTERS: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ж: 'zh',
  з: 'z',
  и: 'i',
  й: 'y',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'h',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'sht',
  ъ: 'a',
  ь: 'y',
  ю: 'yu',
  я: 'ya',
  // Not a letter of the table, but „и“ with its written stress.
  ѝ: 'i',
}

const LATIN = new Map<string, string>(
  Object.entries(LOWER_LETTERS).flatMap(([lower, latin]) => [
    [lower, latin],
    [lower.toUpperCase(), latin.charAt(0).toUpperCase() + latin.slice(1)],
  ]),
)

const CYRILLIC = /[\u0400-\u045f]/
const CYRILLIC_WORD = /(?:[\u0400-\u045f]|[\u0300\u0301\u0306])+/g
const SPECIAL_END = /^българия$|ия$/i
const IN_WORD = /[\p{L}\p{M}]/u

/**
 * Writes Bulgarian in Latin letters by the Transliteration Act of 2009 (Закон за транслитерацията): the table, „ия“ at the
 * end of a word as "ia", „България“ as "Bulgaria". „Щ“ is "SHT" beside capitals and "Sht" otherwise. Parts of a
 * hyphenated name are words of their own. Whatever is no Bulgarian letter stays as it is.
 */
export function transliterate(text: string): string {
  if (!CYRILLIC.test(text)) return text
  const composed = text.normalize('NFC')
  return composed.replace(CYRILLIC_WORD, (word, start: number) => wordInLatin(word, composed, start + word.length))
}

function wordInLatin(word: string, text: string, end: number): string {
  const special = SPECIAL_END.exec(word)
  if (special !== null && !IN_WORD.test(text.charAt(end))) {
    const [ending] = special
    if (ending.length === word.length && ending.length > 2) return likeCase('Bulgaria', word)
    return lettersInLatin(word, word.length - 2) + likeCase('Ia', word.slice(-2))
  }
  return lettersInLatin(word, word.length)
}

function lettersInLatin(word: string, end: number): string {
  let latin = ''
  for (let at = 0; at < end; at++) latin += letterInLatin(word, at)
  return latin
}

function letterInLatin(word: string, at: number): string {
  const letter = word.charAt(at)
  const latin = LATIN.get(letter)
  if (latin === undefined) return letter
  return latin.length > 1 && isCapital(letter) && amongCapitals(word, at) ? latin.toUpperCase() : latin
}

/** A capital of several Latin letters follows its right-hand neighbour, and its left-hand one at the end of a word. */
function amongCapitals(word: string, at: number): boolean {
  return isCapital(at + 1 < word.length ? word.charAt(at + 1) : word.charAt(at - 1))
}

function isCapital(letter: string): boolean {
  return letter !== letter.toLowerCase()
}

function likeCase(latin: string, word: string): string {
  if (word === word.toUpperCase()) return latin.toUpperCase()
  return isCapital(word.charAt(0)) ? latin : latin.toLowerCase()
}
