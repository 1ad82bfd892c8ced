import { phrases } from '#src/platform/i18n/phrases.ts'

/** Why a row was refused, or what had to be said of it, and what to do; by its code. */
const reasons = phrases({
  'number-missing': {
    bg: 'няма регистрационен номер, а по него познаваме организацията',
    en: 'there is no register number, by which we would know it',
  },
  'number-wrong': { bg: 'регистрационният номер не е число', en: 'the register number is no number' },
  'number-repeated': {
    bg: 'този номер вече е на по-горен ред; взет е той',
    en: 'an earlier row has this number; that one was taken',
  },
  'name-missing': { bg: 'няма име', en: 'there is no name' },
  'too-long': {
    bg: 'името или друга клетка е твърде дълга; вероятно кавичка не е затворена',
    en: 'the name or another cell is too long; a quotation mark is probably not closed',
  },
  'settlement-unknown': {
    bg: 'няма такова населено място; проверете името в регистъра',
    en: 'no such settlement is known; look at its name in the register',
  },
  'settlement-ambiguous': {
    bg: 'в тази община две населени места се казват така; добавете организацията на ръка',
    en: 'two settlements of this municipality have that name; add the organisation by hand',
  },
  'eik-wrong': { bg: 'ЕИК не е верен; взета е без него', en: 'the ЕИК is not valid; it was taken without' },
  'eik-taken': {
    bg: 'този ЕИК вече е на друга организация; взета е без него',
    en: 'another organisation has this ЕИК already; it was taken without',
  },
  'known-already': {
    bg: 'вече е в мрежата и нищо не е променено; вижте какво се различава',
    en: 'it is in the network already and nothing was changed; see what differs',
  },
  kept: {
    bg: 'регистърът казва друго, но това го е писал човек и остава',
    en: 'the register says otherwise, but people have written this, and it stays',
  },
})

/** What the details of the last two name. */
const fields = phrases({
  name: { bg: 'име', en: 'name' },
  settlementId: { bg: 'населено място', en: 'settlement' },
  address: { bg: 'адрес', en: 'address' },
  eik: { bg: 'ЕИК', en: 'ЕИК' },
  foundedYear: { bg: 'година на основаване', en: 'year of founding' },
  phone: { bg: 'телефон', en: 'telephone' },
  email: { bg: 'имейл', en: 'e-mail' },
  closed: { bg: 'закриване', en: 'closing' },
})

export const reasonsIn = (lang: 'bg' | 'en'): Readonly<Record<string, string>> => reasons[lang]

/** The detail of a problem as people read it. */
export function detailIn(lang: 'bg' | 'en', { code, detail }: { code: string; detail: string }): string {
  if (code !== 'kept' && code !== 'known-already') return detail
  const words: Readonly<Record<string, string>> = fields[lang]
  return detail
    .split(', ')
    .map((field) => words[field] ?? field)
    .join(', ')
}
