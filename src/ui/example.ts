import type { Child } from 'hono/jsx'
import type { Lang } from '#src/platform/i18n/lang.ts'

/** One way in which a part may be met on a page; `/design` shows it, the contact sheet and axe look at it. */
export type Example = { name: string; render: (lang: Lang) => Child }
/** All examples of one part under the name of its folder. */
export type PartExamples = { part: string; examples: readonly Example[] }

/** Both languages of a sample text: `say('Днес', 'Today')(lang)`. */
export const say =
  (bg: string, en: string) =>
  (lang: Lang): string =>
    lang === 'bg' ? bg : en

/** 140 characters, with words that are hard to break. */
export const longTitle = say(
  'Непротивоконституционствувателствувайте: литературно-историческо четене с краеведи, преводачи и просветители от Североизточна България, Русе',
  'Counterrevolutionaries, internationalisation and institutionalisation: a literary and historical reading with local translators from Ruse, BG',
)
/** A town's name that is longer than a phone's line at a large size. */
export const longWord = say('Електроразпределение-Североизточно-Добруджа', 'Electrodistribution-Northeastern-Dobrudzha')

export const sphereWords = {
  culture: say('култура', 'culture'),
  education: say('образование', 'education'),
  science: say('наука', 'science'),
}
