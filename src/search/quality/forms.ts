import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { stemBulgarian } from '../analyse/stem-bulgarian.ts'

export interface Forms {
  /** Inflected forms, each with the word of the dictionary that it is made from. */
  readonly pairs: number
  /** Of them, those whose stem is that of the word: 1 is all. */
  readonly share: number
}

/** A Hunspell dictionary of Bulgarian, which is beside the repository and not in it. */
const dictionary = join(import.meta.dirname, '../../../../shared/corpus/bg-text/wooorm__dictionaries')
/** Classes of the dictionary that are nouns and adjectives; verbs are seldom looked for. */
const nominal = new Set('KOACLBMDJEFNHGI')

/** How many forms meet their lemma; undefined where there is no dictionary to ask. */
export function measureForms(): Forms | undefined {
  if (!existsSync(dictionary)) return undefined
  let [pairs, met] = [0, 0]
  for (const [word, form] of formsOf(dictionary)) {
    pairs++
    if (stemBulgarian(word) === stemBulgarian(form)) met++
  }
  return { pairs, share: met / pairs }
}

/** Lemma and form, by the rules of Hunspell. */
function* formsOf(folder: string): Generator<readonly [string, string]> {
  const rules = new Map<string, { strip: string; add: string; fits: RegExp }[]>()
  for (const line of readFileSync(`${folder}/index.aff`, 'utf8').split('\n')) {
    const [, flag, strip, add, condition] = /^SFX (\S) +(\S+) +(\S+) +(\S+)\s*$/.exec(line) ?? []
    if (!flag || !strip || !add || !condition || strip === 'Y' || !nominal.has(flag)) continue
    const none = (text: string) => (text === '0' ? '' : text)
    const rule = { strip: none(strip), add: none(add), fits: new RegExp(`${condition === '.' ? '' : condition}$`) }
    rules.set(flag, [...(rules.get(flag) ?? []), rule])
  }
  for (const line of readFileSync(`${folder}/index.dic`, 'utf8').split('\n').slice(1)) {
    const [word = '', flags = ''] = line.trim().split('/')
    if (word === '' || word !== word.toLowerCase()) continue
    for (const flag of flags)
      for (const { strip, add, fits } of rules.get(flag) ?? [])
        if (word.endsWith(strip) && fits.test(word)) yield [word, word.slice(0, word.length - strip.length) + add]
  }
}
