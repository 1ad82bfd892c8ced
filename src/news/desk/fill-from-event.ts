import { type Lang, langs, otherLang } from '#src/platform/i18n/lang.ts'
import { phrases } from '#src/platform/i18n/phrases.ts'
import type { SearchDocument } from '#src/platform/module.ts'
import type { ItemKind } from '../items/item.ts'

const words = phrases({
  when: { bg: 'Кога', en: 'When' },
  where: { bg: 'Къде', en: 'Where' },
  who: { bg: 'Организира', en: 'Organised by' },
  reportTitle: { bg: (title: string) => `${title}: как мина`, en: (title: string) => `${title}: how it went` },
  reportPrompt: {
    bg: 'Колко хора дойдоха? Какво им хареса най-много? Какво казаха?',
    en: 'How many people came? What did they like best? What did they say?',
  },
})

/** Whether a text still asks its writer what the form of a report asks: then nobody has answered it. */
export const isUnanswered = (body: string): boolean => langs.some((lang) => body.includes(words[lang].reportPrompt))

/** Whether the last of it is over: then there is something to report. */
export const isOver = ({ endsAt }: SearchDocument, now: Temporal.Instant): boolean =>
  endsAt !== undefined && Temporal.Instant.compare(endsAt, now) <= 0

/** What an item from this event usually is. */
export const kindFor = (event: SearchDocument, now: Temporal.Instant): ItemKind =>
  isOver(event, now) ? 'report' : 'announcement'

/**
 * The form of an item about an event, with whatever the event announces filled in, in each language that it has words in. A report asks its
 * writer questions: those stand once, in the language of the page where the event has it, so that nobody is asked twice.
 */
export function fillFromEvent(event: SearchDocument, kind: ItemKind, read: Lang): URLSearchParams {
  const form = new URLSearchParams({ event: event.id, kind })
  const told = [read, otherLang(read)].filter((lang) => event.texts[lang])
  for (const lang of kind === 'report' ? told.slice(0, 1) : told) {
    const text = event.texts[lang]
    if (!text) continue
    const field = (name: string) => (lang === 'bg' ? name : `${name}_en`)
    form.set(field('title'), kind === 'report' ? words[lang].reportTitle(text.title) : text.title)
    if (text.lead && kind !== 'report') form.set(field('lead'), text.lead)
    form.set(field('body'), bodyFor(event, kind, lang))
  }
  if (event.level) form.set('level', event.level)
  return form
}

function bodyFor(event: SearchDocument, kind: ItemKind, lang: Lang): string {
  const text = event.texts[lang]
  const [when, where] = event.details?.[lang] ?? []
  const who = event.organisation?.names[lang]
  const facts = [
    when && `**${words[lang].when}:** ${when}`,
    where && `**${words[lang].where}:** ${where}`,
    who && `**${words[lang].who}:** ${who}`,
  ].filter((line) => line !== undefined && line !== '')
  const told = kind === 'report' ? [words[lang].reportPrompt] : [text?.body ?? '']
  return [...told, facts.join('  \n')].filter((part) => part !== '').join('\n\n')
}
