import type { Lang } from '#src/platform/i18n/lang.ts'
import { phrases } from '#src/platform/i18n/phrases.ts'

export interface InvitationLetter {
  /** Who is invited. */
  readonly name: string
  readonly inviter: string
  /** „редактор на Библиотеката“ */
  readonly what: string
  /** „пише и публикува“ */
  readonly meaning: string
  readonly link: string
  /** Where a code is typed. */
  readonly codePage: string
  readonly until: string
  /** Whom to call. */
  readonly phone: string
}

/** Subject and text of the letter that leads into the network. Short lines, the link alone on its own. */
export const invitationLetter = (lang: Lang, letter: InvitationLetter): { subject: string; text: string } => ({
  subject: words[lang].subject(letter.what),
  text: words[lang].text(letter),
})

export interface HandOverLetter {
  readonly organisation: string
  readonly from: string
  readonly to: string
  readonly link: string
  readonly phone: string
}

export const predecessorLetter = (lang: Lang, letter: HandOverLetter) => ({
  subject: words[lang].handedSubject(letter.organisation),
  text: words[lang].handedText(letter),
})

export const successorLetter = (lang: Lang, letter: HandOverLetter) => ({
  subject: words[lang].takenSubject(letter.organisation),
  text: words[lang].takenText(letter),
})

const words = phrases({
  subject: { bg: (what: string) => `Покана: ${what}`, en: (what: string) => `Invitation: ${what}` },
  text: {
    bg: ({ name, inviter, what, meaning, link, codePage, until, phone }: InvitationLetter) => `Здравейте, ${name},

${inviter} Ви кани в Мултиполис „Знание“.
Ще бъдете ${what}:
${meaning}.

Приемете поканата оттук:
${link}

Важи до ${until} и се използва веднъж.

Ако връзката не се отваря, обадете се на ${phone}:
ще чуете код, който се пише тук:
${codePage}

Ако не очаквате покана, не правете нищо.
Без Вас нищо не се създава.
`,
    en: ({ name, inviter, what, meaning, link, codePage, until, phone }: InvitationLetter) => `Dear ${name},

${inviter} invites you to Multipolis “Knowledge”.
You will be ${what}:
${meaning}.

Accept here:
${link}

It is good until ${until}, once.

If the link does not open, call ${phone}:
you will hear a code to be typed here:
${codePage}

If you expect no invitation, do nothing.
Nothing is made without you.
`,
  },
  handedSubject: { bg: (name: string) => `Предадохте ${name}`, en: (name: string) => `${name} was handed over` },
  handedText: {
    bg: ({ organisation, from, to, phone }: HandOverLetter) => `Здравейте, ${from},

Работата за ${organisation} в Мултиполис „Знание“
вече е у ${to}.

Вие нямате достъп до организацията оттук нататък.
Всичко, което сте въвели, остава при нея.
Профилът Ви не е изтрит.

Ако това е грешка, обадете се на ${phone}.
`,
    en: ({ organisation, from, to, phone }: HandOverLetter) => `Dear ${from},

the work for ${organisation} in Multipolis “Knowledge”
is now with ${to}.

From now on you have no access to the organisation.
All that you entered stays with it.
Your account is not erased.

If this is a mistake, call ${phone}.
`,
  },
  takenSubject: { bg: (name: string) => `Поемате ${name}`, en: (name: string) => `You take over ${name}` },
  takenText: {
    bg: ({ organisation, from, to, link, phone }: HandOverLetter) => `Здравейте, ${to},

Поехте работата за ${organisation} от ${from}.

Какво има и какво чака:
${link}

За въпроси: ${phone}.
`,
    en: ({ organisation, from, to, link, phone }: HandOverLetter) => `Dear ${to},

you have taken over ${organisation} from ${from}.

What there is and what waits:
${link}

For questions: ${phone}.
`,
  },
})
