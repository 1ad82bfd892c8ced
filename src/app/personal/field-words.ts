import type { Lang } from '#src/platform/i18n/lang.ts'

/** What fields of the export are called where people read them; the file keeps the names of the program. */
const words: Readonly<Record<string, Readonly<Record<Lang, string>>>> = {
  person: { bg: 'Профил', en: 'Account' },
  devices: { bg: 'Устройства, на които сте влезли', en: 'Devices you are signed in on' },
  consents: { bg: 'Съгласия', en: 'Consents' },
  letters: { bg: 'Писма', en: 'Letters' },
  name: { bg: 'Име', en: 'Name' },
  email: { bg: 'Имейл', en: 'E-mail' },
  phone: { bg: 'Телефон', en: 'Telephone' },
  language: { bg: 'Език', en: 'Language' },
  lang: { bg: 'Език', en: 'Language' },
  device: { bg: 'Устройство', en: 'Device' },
  remembered: { bg: 'Собствено устройство', en: 'Own' },
  created_at: { bg: 'Създадено', en: 'Made' },
  seen_at: { bg: 'Последно ползване', en: 'Last used' },
  expires_at: { bg: 'Важи до', en: 'Good until' },
  purpose: { bg: 'За какво', en: 'What for' },
  wording: { bg: 'Текст', en: 'Wording' },
  version: { bg: 'Текст от', en: 'Wording of' },
  given_at: { bg: 'Дадено', en: 'Given' },
  given_how: { bg: 'Как', en: 'How' },
  withdrawn_at: { bg: 'Оттеглено', en: 'Withdrawn' },
  kind: { bg: 'Вид', en: 'Kind' },
  recipient: { bg: 'До', en: 'To' },
  subject: { bg: 'Тема', en: 'Subject' },
  sent_at: { bg: 'Изпратено', en: 'Sent' },
  failed_at: { bg: 'Не стигна', en: 'Failed' },
  organisation: { bg: 'Организация', en: 'Organisation' },
  municipality: { bg: 'Община', en: 'Municipality' },
  role: { bg: 'Роля', en: 'Role' },
  scope: { bg: 'Обхват', en: 'Scope' },
  since: { bg: 'От', en: 'Since' },
  accepted_at: { bg: 'Прието', en: 'Accepted' },
  decided_at: { bg: 'Решено', en: 'Decided' },
  entered_at: { bg: 'Записано', en: 'Entered' },
  year: { bg: 'Година', en: 'Year' },
  value: { bg: 'Стойност', en: 'Value' },
}

/** Numbers and names of the program that say nothing to anybody. */
const silent = new Set(['id', 'about', 'purpose', 'lang'])

export const isShown = (field: string): boolean => !silent.has(field)

/** Headings that come in words stay as they are. */
export const fieldWords = (field: string, lang: Lang): string => words[field]?.[lang] ?? field.replaceAll('_', ' ')

const values: Readonly<Record<string, Readonly<Record<Lang, string>>>> = {
  'given_how form': { bg: 'във формуляр', en: 'in a form' },
  'given_how phone': { bg: 'по телефона', en: 'by telephone' },
  'given_how paper': { bg: 'на хартия', en: 'on paper' },
  'language bg': { bg: 'български', en: 'Bulgarian' },
  'language en': { bg: 'английски', en: 'English' },
}

/** A value of a closed list in words; undefined for all others. */
export const valueWords = (field: string, value: unknown, lang: Lang): string | undefined =>
  values[`${field} ${value}`]?.[lang]
