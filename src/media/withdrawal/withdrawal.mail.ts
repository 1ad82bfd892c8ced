import type { Reader, Tx } from '#src/platform/db/database.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import { phrases } from '#src/platform/i18n/phrases.ts'
import { dateWords } from '#src/platform/language/dates.ts'
import { postLetter } from '#src/platform/mail/outbox.store.ts'
import type { House, Showing } from '#src/platform/module.ts'
import { shelfPath } from '../addresses.ts'
import { deskMessages } from '../desk/messages.ts'
import { altOf } from '../pictures/picture.ts'
import type { OwnedPicture } from './withdrawn.store.ts'

/** Who answers for an owner of pictures. */
interface Keeper {
  readonly owner: string
  /** Name of the owner in addresses, and in the keeper's language. */
  readonly slug: string
  readonly organisation: string
  readonly person: string
  readonly name: string
  readonly email: string
  readonly language: Lang
}

/** Reads who answers for these owners; this module knows no organisations. */
export type ReadKeepers = (query: Reader, owners: readonly string[]) => Promise<readonly Keeper[]>

/** What somebody withdraws, before it goes: every picture of the file, and the pages that show each. */
export interface Withdrawal {
  readonly pictures: readonly OwnedPicture[]
  readonly shown: Readonly<Record<Lang, ReadonlyMap<string, readonly Showing[]>>>
  readonly by: { readonly person: string; readonly name: string }
}

interface Letter {
  readonly name: string
  readonly by: string
  readonly organisation: string
  readonly what: string
  readonly consent: string
  readonly pages: string
  readonly byHand: string
  readonly link: string
  readonly phone: string | undefined
}

const words = phrases({
  subject: {
    bg: (organisation: string) => `Оттеглена снимка: ${organisation}`,
    en: (organisation: string) => `A picture was withdrawn: ${organisation}`,
  },
  what: { bg: (alt: string) => `На нея се вижда: ${alt}`, en: (alt: string) => `It shows: ${alt}` },
  gone: { bg: 'Изчезна от тези страници:', en: 'It went from these pages:' },
  unused: { bg: 'Не се показваше на никоя страница.', en: 'No page showed it.' },
  letter: {
    bg: ({ name, by, organisation, what, consent, pages, byHand, link, phone }: Letter) =>
      `${name},\n\n${by} оттегли снимка на ${organisation}, защото някой на нея не е съгласен да се показва.\n${what}${consent}\n\nНа сайта вече я няма в нито един размер и не се връща.\n${pages}\n\nДо какво сайтът не стига – моля, проверете:\n${byHand}\n\nСъщото стои и тук:\n${link}\n\nПолучавате това писмо, защото отговаряте за страницата на ${organisation}.${phone ? `\nВъпроси: ${phone}` : ''}\n`,
    en: ({ name, by, organisation, what, consent, pages, byHand, link, phone }: Letter) =>
      `${name},\n\n${by} withdrew a picture of ${organisation}, because somebody in it does not agree to be shown.\n${what}${consent}\n\nIt is gone from this site in every size and does not come back.\n${pages}\n\nWhat this site does not reach – please look:\n${byHand}\n\nThe same stands here:\n${link}\n\nYou get this letter because you answer for the page of ${organisation}.${phone ? `\nQuestions: ${phone}` : ''}\n`,
  },
})

/** Tells those who answer for the owners, in the write that withdraws; who did it himself is told by the page. */
export async function tellKeepers(
  tx: Tx,
  { ids, settings, clock }: Pick<House, 'ids' | 'settings' | 'clock'>,
  keepers: readonly Keeper[],
  { pictures, shown, by }: Withdrawal,
): Promise<void> {
  for (const picture of pictures)
    for (const keeper of keepers) {
      if (keeper.owner !== picture.owner || keeper.person === by.person) continue
      const { person, email, language: lang, slug, name, organisation } = keeper
      const link = `${settings.publicUrl}${shelfPath(lang, slug, 'pictures', picture.id, 'withdrawal')}`
      const text = words[lang].letter({
        ...{ name, organisation, by: by.name, link, phone: settings.CONTACT_PHONE },
        what: words[lang].what(altOf(picture, lang).text || deskMessages[lang].decorative),
        consent: consentLine(picture, lang),
        ...pagesAndRest(shown[lang].get(picture.id) ?? [], lang, settings.publicUrl),
      })
      const subject = words[lang].subject(organisation)
      await postLetter(tx, { id: ids(), kind: 'media.withdrawn', to: email, person, lang, subject, text }, clock.now())
    }
}

function consentLine({ consent }: OwnedPicture, lang: Lang): string {
  if (!consent || consent.givenOn === '') return ''
  const day = dateWords(Temporal.PlainDate.from(consent.givenOn), lang, { weekday: false, year: true })
  return `\n${deskMessages[lang].consentGone(consent.holder, day)}`
}

function pagesAndRest(shown: readonly Showing[], lang: Lang, origin: string) {
  const said = deskMessages[lang]
  const lines = shown.map(({ title, path, desk }) => {
    if (path !== undefined) return `- ${title}\n  ${origin}${path}`
    return desk === undefined ? `- ${title} (${said.draft})` : `- ${title}\n  ${origin}${desk}`
  })
  const isShared = shown.some(({ path }) => path !== undefined)
  const rest = [said.onFacebook, said.onPaper, said.onDevices, ...(isShared ? [said.previews] : [])]
  return {
    pages: lines.length > 0 ? `${words[lang].gone}\n${lines.join('\n')}` : words[lang].unused,
    byHand: rest.map((line) => `- ${line}`).join('\n'),
  }
}
