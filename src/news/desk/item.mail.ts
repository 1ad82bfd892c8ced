import type { PeopleTables } from '#src/people/index.ts'
import type { Tx } from '#src/platform/db/database.ts'
import { phrases } from '#src/platform/i18n/phrases.ts'
import { inQuotes } from '#src/platform/language/quotes.ts'
import { postLetter } from '#src/platform/mail/outbox.store.ts'
import type { House } from '#src/platform/module.ts'
import type { Item } from '../items/item.ts'
import { newsDeskPath } from './addresses.ts'
import { titleOf } from './item-of-visit.ts'

const words = phrases({
  returned: {
    bg: (title: string) => `За поправка: ${inQuotes(title, 'bg')}`,
    en: (title: string) => `To be changed: ${inQuotes(title, 'en')}`,
  },
  approved: {
    bg: (title: string) => `Одобрена: ${inQuotes(title, 'bg')}`,
    en: (title: string) => `Approved: ${inQuotes(title, 'en')}`,
  },
  letter: {
    bg: ({ name, lines, link, phone }: Letter) =>
      `${name},\n\n${lines}\n\n${link}\n\nПолучавате това писмо, защото Вие написахте новината.${phone ? `\nВъпроси: ${phone}` : ''}\n`,
    en: ({ name, lines, link, phone }: Letter) =>
      `${name},\n\n${lines}\n\n${link}\n\nYou get this letter because you wrote the item.${phone ? `\nQuestions: ${phone}` : ''}\n`,
  },
  returnedLines: {
    bg: (by: string, title: string, reason: string) =>
      `${by} прегледа ${inQuotes(title, 'bg')} и моли за промяна:\n\n${reason}\n\nТекстът е запазен и отново може да се променя тук:`,
    en: (by: string, title: string, reason: string) =>
      `${by} looked over ${inQuotes(title, 'en')} and asks for a change:\n\n${reason}\n\nThe text is kept and can be changed again here:`,
  },
  approvedLines: {
    bg: (by: string, title: string, note: string) =>
      `${by} одобри ${inQuotes(title, 'bg')}. Остава да се публикува.${note ? `\n\n${note}` : ''}\n\nВижте я тук:`,
    en: (by: string, title: string, note: string) =>
      `${by} approved ${inQuotes(title, 'en')}. It only has to be published.${note ? `\n\n${note}` : ''}\n\nSee it here:`,
  },
})

interface Letter {
  readonly name: string
  readonly lines: string
  readonly link: string
  readonly phone: string | undefined
}

export interface Decision {
  readonly what: 'returned' | 'approved'
  readonly reason: string | null
  /** Who decided. */
  readonly by: { readonly person: string; readonly name: string }
  /** Name of the organisation in addresses. */
  readonly organisation: string
}

/** Tells the writer of an item what was decided of it; nobody is told what he decided himself. */
export async function writeToAuthor(
  tx: Tx,
  { settings, ids, clock }: House,
  item: Item,
  { what, reason, by, organisation }: Decision,
): Promise<void> {
  if (item.createdBy === null || item.createdBy === by.person) return
  const author = await tx.query
    .withTables<PeopleTables>()
    .selectFrom('people_person')
    .select(['name', 'email', 'language'])
    .where('id', '=', item.createdBy)
    .executeTakeFirst()
  if (!author) return
  const { name, email, language: lang } = author
  const { title } = titleOf(item, lang)
  const said = words[lang]
  const link = `${settings.publicUrl}${newsDeskPath(lang, organisation, 'items', item.id)}`
  const lines = said[`${what}Lines`](by.name, title, reason ?? '')
  await postLetter(
    tx,
    {
      ...{ id: ids(), kind: `news.${what}`, to: email, person: item.createdBy, lang, subject: said[what](title) },
      text: said.letter({ name, lines, link, phone: settings.CONTACT_PHONE }),
    },
    clock.now(),
  )
}
