/** Words whose forms share no stem that a rule could find: each form to the stem that the others come to. */
const IRREGULAR: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries({
    дет: ['дете', 'детето', 'деца', 'децата'],
    човек: ['човек', 'човека', 'човекът', 'хора', 'хората', 'човеци'],
    рък: ['ръка', 'ръката', 'ръце', 'ръцете'],
    ок: ['око', 'окото', 'очи', 'очите'],
    ух: ['ухо', 'ухото', 'уши', 'ушите'],
    дн: ['ден', 'деня', 'денят', 'дни', 'дните', 'дена'],
    брат: ['брат', 'брата', 'братът', 'братя', 'братята'],
    господ: ['господин', 'господина', 'господинът', 'господа', 'господата'],
    нощ: ['нощ', 'нощта', 'нощи', 'нощите'],
    сън: ['сън', 'съня', 'сънят', 'сънища', 'сънищата'],
    път: ['път', 'пътя', 'пътят', 'пътища', 'пътищата', 'пъти'],
    кра: ['край', 'края', 'краят', 'краища', 'краищата'],
  }).flatMap(([stem, forms]) => forms.map((form) => [form, stem])),
)

const VOWEL = /[аъоуеиюя]/
const LAST_YA = /я(?=[^аъоуеиюя]*$)/

/** The definite article, after which the word is left as it stands without it. */
const ARTICLES: readonly (readonly [ending: RegExp, left: string])[] = [
  [/ият$/, 'и'],
  [/ите$/, 'и'],
  [/ата$/, 'а'],
  [/ята$/, 'я'],
  [/ото$/, 'о'],
  [/ето$/, 'е'],
  [/(?<=[иую])то$/, ''],
  [/ът$/, ''],
  [/(?<=[аеоуи])ят$/, 'й'],
  [/ят$/, ''],
  [/(?<=ове|еве|же|не|ре|це)те$/, ''],
  [/(?<=[тщчв]|ъл|сол|сен|хар|вечер)та$/, ''], // областта, but карта
]

/** Number and gender; the first that fits is taken away. */
const NUMBERS: readonly RegExp[] = [
  /(?<=[а-я]{2})(?:ове|еве)$/,
  /(?<=ч)ета$/,
  /(?<=ь)овци$/,
  /(?<=[а-я]{2}м)ена$/,
  /(?<=[а-я]{2})(?:ия|ие|ии)$/,
  /(?<=[а-я]{2})[аяоеию]$/,
]

/** Sounds that change at the end of a stem, brought to one: each holds for all forms of a word, so none is lost. */
const ALTERNATIONS: readonly (readonly [RegExp, string])[] = [
  [/(?<=[ая])нин$/, 'н'], // гражданин, граждани
  [/(?<=[аяъ]р)ин$/, ''], // българин, българи
  [/(?<=.{2})[ий]+$/, ''], // музей, музеи; история
  [/(?<=[аеоу])ец$/, 'йц'], // европеец, европейци
  [/(?<=[аеиоуюя])(?:йн|ен)$/, 'н'], // безкраен, безкрайна
  [/(?<=[а-я]{1,}[^аъоуеиюя])[ъе](?=[кнлрцмв]$)/, ''], // театър, театри; книжен, книжна; борец, борци
  [/(?<=[а-я]{2})ц$/, 'к'], // ученик, ученици
  [/(?<=[а-я]{2})з$/, 'г'], // биолог, биолози
  [/(?<=[а-я]{2})с$/, 'х'], // успех, успеси
]

/**
 * The stem of a folded Bulgarian word: „библиотеките“ and „библиотека“ give one, so do „театър“ and „театрите“, „книжен“ and
 * „книжната“. Light: articles, number, gender and the sounds that change with them; what derivation has added stays. A key for
 * comparing, not a word.
 */
export function stemBulgarian(word: string): string {
  const irregular = IRREGULAR[word]
  if (irregular !== undefined) return irregular
  let stem = word.length < 4 ? word : withoutArticle(word)
  for (const number of word.length < 4 ? [] : NUMBERS) {
    const shorter = stem.replace(number, '')
    if (shorter === stem || !VOWEL.test(shorter)) continue
    stem = shorter
    break
  }
  for (const [sound, one] of ALTERNATIONS) stem = stem.replace(sound, one)
  return stem.replace(LAST_YA, 'е')
}

function withoutArticle(word: string): string {
  for (const [ending, left] of ARTICLES) {
    const shorter = word.replace(ending, left)
    if (shorter !== word && shorter.length >= 3 && VOWEL.test(shorter)) return shorter
  }
  return word
}
