import assert from 'node:assert/strict'
import { globSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { type Lang, langs } from '#src/platform/i18n/lang.ts'

const source = join(import.meta.dirname, '..')
const files = globSync('**/messages.ts', { cwd: source }).sort()

type Phrase = string | ((...values: (string | number)[]) => string)
interface Said {
  readonly name: string
  readonly lang: Lang
  readonly text: string
}

/** Every sentence of the interface; where it takes a value, once with a number and once with a word. */
async function sentencesOf(file: string): Promise<Said[]> {
  const exported: Record<string, Record<Lang, Record<string, Phrase>>> = await import(join(source, file))
  const all = Object.values(exported).filter((words) => 'bg' in words && 'en' in words)
  return langs.flatMap((lang) =>
    all
      .flatMap((words) => Object.entries(words[lang]))
      .flatMap(([name, phrase]) => {
        const texts = typeof phrase === 'string' ? [phrase] : [phrase(2, 3, 4), phrase('Русе', 'Русе', 'Русе')]
        return texts.map((text) => ({ name: `${file} ${name}`, lang, text }))
      }),
  )
}

const rules: Record<Lang, readonly [RegExp, string][]> = {
  bg: [
    [/!/, 'an exclamation mark'],
    [/["'”«»]/, 'quotes that are not „ “'],
    [/ - |—/, 'a dash that is not –'],
    [/\d (?:г\.|ч\.|€|лв\.)|№ \d/, 'a space that may break'],
    [/(?<![а-я])(?:Ви|Вас|Ваш[а-я]*|Вие|ти|теб)(?![а-я])/i, 'a pronoun for the reader'],
    [/грешн[оаи]|невалид/i, 'blame'],
    [/моля/gi, 'please'],
    [/ {2}|^ | $/, 'white space to spare'],
    [/\.\.\./, 'three dots'],
  ],
  en: [
    [/!/, 'an exclamation mark'],
    [/["„]/, 'quotes that are not “ ”'],
    [/ - |—/, 'a dash'],
    [/invalid|error|please/i, 'blame or begging'],
    [/ {2}|^ | $/, 'white space to spare'],
    [/\.\.\./, 'three dots'],
  ],
}

/** The set name of the Monday letter (users.md 2A), wherever it is named. */
const setName = /Вашата седмица/g
/** A letter to one person may say „Ви“ (users.md 3.4); names of companies are the same in both languages. */
const isLetter = /Mail$/
const isSame = /otherLanguage| (?:viber|facebook)$/

for (const file of files) {
  test(`the words of ${file} keep to the voice of the house`, async () => {
    const faults = (await sentencesOf(file)).flatMap(({ name, lang, text }) =>
      rules[lang]
        .filter(([, fault]) => fault !== 'a pronoun for the reader' || !isLetter.test(name))
        .flatMap(([form, fault]) =>
          form.test(String(text).replace(setName, '')) ? [`${name} (${lang}): ${fault} in „${text}“`] : [],
        ),
    )
    assert.deepEqual(faults, [])
  })
}

test('no language is left with the words of the other', async () => {
  for (const file of files) {
    for (const { name, lang, text } of await sentencesOf(file)) {
      if (lang !== 'bg' || !/^\p{Script=Latin}+$/u.test(text)) continue
      assert.match(name, isSame, name)
    }
  }
})
