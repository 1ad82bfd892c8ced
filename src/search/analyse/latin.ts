/** Ways of typing a Bulgarian sound in Latin letters, the longest first. */
const SOUNDS: readonly (readonly [typed: string, letter: string])[] = [
  ['sht', 'щ'],
  ['6t', 'щ'],
  ['yo', 'ьо'],
  ['yu', 'ю'],
  ['iu', 'ю'],
  ['ya', 'я'],
  ['ia', 'ия'],
  ['zh', 'ж'],
  ['ch', 'ч'],
  ['sh', 'ш'],
  ['ts', 'ц'],
  ['tz', 'ц'],
  ['kh', 'х'],
  ['ou', 'у'],
  ['a', 'а'],
  ['b', 'б'],
  ['v', 'в'],
  ['w', 'в'],
  ['g', 'г'],
  ['d', 'д'],
  ['e', 'е'],
  ['j', 'ж'],
  ['z', 'з'],
  ['i', 'и'],
  ['k', 'к'],
  ['l', 'л'],
  ['m', 'м'],
  ['n', 'н'],
  ['o', 'о'],
  ['p', 'п'],
  ['r', 'р'],
  ['s', 'с'],
  ['t', 'т'],
  ['u', 'у'],
  ['f', 'ф'],
  ['h', 'х'],
  ['x', 'х'],
  ['c', 'ц'],
  ['4', 'ч'],
  ['6', 'ш'],
  ['q', 'я'],
]

const LATIN = /^[a-z0-9]*[a-z][a-z0-9]*$/
/** As on old catalogue cards: "čitalište". Other marks over a letter say nothing that people mean. */
const HOOKED: readonly (readonly [typed: string, letters: string])[] = [
  ['c\u030c', 'ch'],
  ['s\u030c', 'sh'],
  ['z\u030c', 'zh'],
]
const MARKS = /\p{M}/gu
const NOT_ASCII = /[^ -~]/
const VOWELS = 'aeiou'

/**
 * A word typed in Latin letters as it would stand in Cyrillic: "chitalishteto", "4italishteto", "4itali6teto" and "čitališteto" are
 * „читалището“.
 * Undefined for what is no Latin word. А and ъ cannot be told apart: compare by `foldLatin`.
 */
export function inCyrillic(typed: string): string | undefined {
  const word = withoutMarks(typed)
  if (!LATIN.test(word)) return undefined
  let cyrillic = ''
  for (let at = 0; at < word.length; ) {
    const [sound, letter] = soundAt(word, at)
    cyrillic += letter
    at += sound.length
  }
  return cyrillic
}

function withoutMarks(word: string): string {
  if (!NOT_ASCII.test(word)) return word
  const apart = word.normalize('NFD')
  const spelled = HOOKED.reduce((letters, [hooked, plain]) => letters.replaceAll(hooked, plain), apart)
  return spelled.replaceAll(MARKS, '')
}

function soundAt(word: string, at: number): readonly [string, string] {
  // „й“ beside a vowel, „ъ“ between consonants.
  for (const sound of SOUNDS) if (word.startsWith(sound[0], at)) return sound
  const letter = word.charAt(at)
  if (letter !== 'y') return [letter, letter]
  const beside = VOWELS.includes(word.charAt(at - 1) || '-') || VOWELS.includes(word.charAt(at + 1) || '-')
  return ['y', beside ? 'й' : 'ъ']
}
