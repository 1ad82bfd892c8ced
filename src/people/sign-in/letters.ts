import { phrases } from '#src/platform/i18n/phrases.ts'

const site = { bg: 'Мултиполис „Знание“', en: 'Multipolis “Knowledge”' }
const foot = {
  bg: (phone: string) => `${site.bg}\nВъпроси: ${phone}`,
  en: (phone: string) => `${site.en}\nQuestions: ${phone}`,
}
const greeting = {
  bg: (name: string | undefined) => (name ? `Здравейте, ${name},` : 'Здравейте,'),
  en: (name: string | undefined) => (name ? `Hello ${name},` : 'Hello,'),
}

interface LinkLetter {
  /** Left out where several people read one mailbox. */
  readonly name: string | undefined
  readonly link: string
  readonly code: string
  readonly phone: string
}

interface Notice {
  readonly name: string
  readonly phone: string
}

/** What people writes to its own: short lines, a link alone on its line, why it comes and what to do if it should not. */
export const letters = phrases({
  signInSubject: { bg: 'Връзка за вход в Мултиполис', en: 'Your link to Multipolis' },
  signIn: {
    bg: ({ name, link, code, phone }: LinkLetter) =>
      `${greeting.bg(name)}\n\nнякой поиска вход с този адрес. Ако сте Вие, отворете връзката\nи натиснете бутона на страницата:\n\n${link}\n\nИли препишете на страницата за вход кода: ${code}\n\nВръзката и кодът важат 30 минути и служат веднъж.\nАко не сте Вие, не правете нищо: без писмото никой не влиза.\n\n${foot.bg(phone)}`,
    en: ({ name, link, code, phone }: LinkLetter) =>
      `${greeting.en(name)}\n\nsomebody asked to sign in with this address. If it was you, open the link\nand press the button on the page:\n\n${link}\n\nOr copy this code to the sign-in page: ${code}\n\nThe link and the code hold for 30 minutes and work once.\nIf it was not you, do nothing: nobody gets in without this letter.\n\n${foot.en(phone)}`,
  },
  recoverySubject: { bg: 'Нова парола за Мултиполис', en: 'A new password for Multipolis' },
  recovery: {
    bg: ({ name, link, phone }: LinkLetter) =>
      `${greeting.bg(name)}\n\nнякой поиска нова парола за този адрес. Ако сте Вие, отворете връзката\nи изберете паролата там:\n\n${link}\n\nВръзката важи 30 минути и служи веднъж.\nАко не сте Вие, не правете нищо: старата парола остава.\n\n${foot.bg(phone)}`,
    en: ({ name, link, phone }: LinkLetter) =>
      `${greeting.en(name)}\n\nsomebody asked for a new password for this address. If it was you, open the link\nand choose the password there:\n\n${link}\n\nThe link holds for 30 minutes and works once.\nIf it was not you, do nothing: the old password stays.\n\n${foot.en(phone)}`,
  },
  passwordSubject: { bg: 'Паролата Ви е сменена', en: 'Your password was changed' },
  password: {
    bg: ({ name, phone }: Notice) =>
      `${greeting.bg(name)}\n\nпаролата Ви за Мултиполис беше сменена, а другите устройства са отписани.\nАко не сте я сменили Вие, обадете се веднага: ${phone}.\n\n${site.bg}`,
    en: ({ name, phone }: Notice) =>
      `${greeting.en(name)}\n\nyour password for Multipolis was changed, and other devices are signed out.\nIf it was not you, call at once: ${phone}.\n\n${site.en}`,
  },
  newMailSubject: { bg: 'Потвърдете новия си имейл', en: 'Confirm your new e-mail' },
  newMail: {
    bg: ({ name, link, phone }: LinkLetter) =>
      `${greeting.bg(name)}\n\nпоискахте входът Ви в Мултиполис да бъде с този адрес. Отворете връзката\nи натиснете бутона на страницата:\n\n${link}\n\nВръзката важи 24 часа. Ако не сте поискали това, не правете нищо.\n\n${foot.bg(phone)}`,
    en: ({ name, link, phone }: LinkLetter) =>
      `${greeting.en(name)}\n\nyou asked to sign in to Multipolis with this address. Open the link\nand press the button on the page:\n\n${link}\n\nThe link holds for 24 hours. If you did not ask for this, do nothing.\n\n${foot.en(phone)}`,
  },
  oldMailSubject: { bg: 'Имейлът Ви в Мултиполис е сменен', en: 'Your e-mail in Multipolis was changed' },
  oldMail: {
    bg: ({ name, phone }: Notice) =>
      `${greeting.bg(name)}\n\nот днес входът Ви в Мултиполис е с друг имейл. На този няма да пишем повече.\nАко не сте го сменили Вие, обадете се веднага: ${phone}.\n\n${site.bg}`,
    en: ({ name, phone }: Notice) =>
      `${greeting.en(name)}\n\nfrom today you sign in to Multipolis with another e-mail. We will not write to this one again.\nIf it was not you, call at once: ${phone}.\n\n${site.en}`,
  },
})
