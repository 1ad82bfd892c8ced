/**
 * How wide the letters are in which search engines write a title: advance widths of Arial in 2048 parts of the letter's height, taken
 * from Liberation Sans, which has the same ones. Each line is a width and the letters that have it.
 */
const widths: readonly (readonly [number, string])[] = [
  [391, "'"],
  [455, 'ijl‘’‚'],
  [532, '|'],
  [569, ' !,./:;I[\\]ft·íîï\u00a0'],
  [682, '()-`r„“”'],
  [684, '{}'],
  [717, '•'],
  [727, '"'],
  [747, 'г'],
  [797, '*'],
  [819, '°'],
  [896, 'к'],
  [938, 'т'],
  [939, 'з'],
  [961, '^'],
  [1024, 'Jcksvxyzсухç'],
  [1045, 'э'],
  [1067, 'чь'],
  [1088, 'в'],
  [1109, 'Гпя'],
  [1124, '±'],
  [1131, 'н'],
  [1139, '#$0123456789?L_abdeghnopquаеорѐё§«»äöüàáâèéêëñóôùúû–€'],
  [1144, 'ийѝ'],
  [1173, 'бц'],
  [1193, 'К'],
  [1195, 'дл'],
  [1196, '+<=>~×'],
  [1237, 'З'],
  [1251, 'FTZТß'],
  [1280, 'ъ'],
  [1301, 'У'],
  [1344, 'БЛЬ'],
  [1365, 'Ч'],
  [1366, '&ABEKPSVXYАВЕРХЀÄ'],
  [1367, 'Ё'],
  [1370, 'ж'],
  [1387, 'Д'],
  [1408, 'м'],
  [1472, 'ИЙПЭы'],
  [1479, 'CDHNRUwНСЯЍÜ'],
  [1509, '©'],
  [1515, 'Ц'],
  [1536, 'ю'],
  [1557, 'Ф'],
  [1593, 'GOQОÖ'],
  [1621, 'Ъ'],
  [1643, 'ш'],
  [1685, 'фщ'],
  [1706, 'MmМ'],
  [1813, 'Ы'],
  [1821, '%'],
  [1877, 'Ш'],
  [1891, 'Ж'],
  [1920, 'Щ'],
  [1933, 'W'],
  [2048, '—…'],
  [2069, 'Ю'],
  [2079, '@'],
  [2197, '№'],
]

const em = 2048
/** Of a letter that is not in the table: a middling one. */
const unknown = 1139
const byLetter = new Map(widths.flatMap(([width, letters]) => [...letters].map((letter) => [letter, width] as const)))

/** The width of a line in this type in pixels, without the kerning of pairs, as search engines measure it. */
export const widthOf = (line: string, size: number): number =>
  [...line].reduce((sum, letter) => sum + (byLetter.get(letter) ?? unknown), 0) * (size / em)
