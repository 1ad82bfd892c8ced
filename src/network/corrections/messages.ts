import { phrases } from '#src/platform/i18n/phrases.ts'

export const correctionMessages = phrases({
  corrections: { bg: 'Поправки', en: 'Corrections' },
  lead: {
    bg: 'Когато на страница е имало грешка, поправяме я и казваме тук какво е било невярно и кое е вярното.',
    en: 'When a page was wrong, it is mended, and here stands what was wrong and what is right.',
  },
  none: { bg: 'Още няма поправки.', en: 'There are no corrections yet.' },
  toCalendar: { bg: 'Към календара', en: 'To the calendar' },
  mistake: { bg: 'Видяхте грешка?', en: 'Found a mistake?' },
  tellOrganisation: { bg: 'Кажете на организацията', en: 'Tell the organisation' },
  tellUs: { bg: 'Кажете ни', en: 'Tell us' },
  tellFirst: {
    bg: 'Кажете първо на организацията, чиято е страницата: „Кажете на организацията“ в края ѝ води към телефон и имейл. Организацията поправя грешката и отбелязва поправката тук.',
    en: 'Tell the organisation whose page it is first: “Tell the organisation” at its end leads to telephone and mail. The organisation mends the page and notes the correction here.',
  },
  tellElse: {
    bg: 'Ако няма с кого да се свържете или грешката е в самия сайт, обадете се или пишете на нас. Кажете адреса на страницата и кое е вярното.',
    en: 'If there is nobody to reach, or the mistake is in the site itself, call or write to us. Say the address of the page and what is right.',
  },
  wasWrong: { bg: 'Беше', en: 'It said' },
  isRight: { bg: 'Вярното е', en: 'Right is' },
  mendedNow: { bg: 'Поправено', en: 'Corrected' },
  toPage: { bg: 'към страницата', en: 'to the page' },
  toldBy: { bg: 'Забеляза', en: 'Noticed by' },
  pages: { bg: 'Страници', en: 'Pages' },
  position: {
    bg: (page: number, of: number) => `страница ${page} от ${of}`,
    en: (page: number, of: number) => `page ${page} of ${of}`,
  },
  previous: { bg: 'По-нови', en: 'Newer' },
  next: { bg: 'По-стари', en: 'Older' },
  corrected: { bg: 'Направих поправка', en: 'I made a correction' },
  deskLead: {
    bg: 'Първо поправете самата страница. После напишете тук какво е било невярно: то се вижда от всички в „Поправки“.',
    en: 'First mend the page itself. Then write here what was wrong: everybody sees it under “Corrections”.',
  },
  path: { bg: 'Адрес на страницата', en: 'Address of the page' },
  pathHint: {
    bg: 'Копирайте го от адресната лента, например /bg/network/probuda-1901-nikolovo.',
    en: 'Copy it from the address bar, such as /bg/network/probuda-1901-nikolovo.',
  },
  pathWrong: {
    bg: 'Това не е страница на мрежата. Копирайте адреса ѝ от адресната лента.',
    en: 'This is no page of the network. Copy its address from the address bar.',
  },
  wrong: { bg: 'Какво беше невярно', en: 'What was wrong' },
  wrongMissing: {
    bg: 'Напишете какво е пишело, например „Събота: 10:00 – 14:00 ч.“.',
    en: 'Write what it said, such as “Saturday: 10:00–14:00”.',
  },
  right: { bg: 'Кое е вярното', en: 'What is right' },
  rightMissing: {
    bg: 'Напишете кое е вярното, например „В събота е затворено“.',
    en: 'Write what is right, such as “Closed on Saturdays”.',
  },
  told: { bg: 'Кой забеляза', en: 'Who noticed' },
  toldHint: {
    bg: 'С думи, без име на човек: „читателка“, „самите ние“. Може и празно.',
    en: 'In words, without a person’s name: “a reader”, “ourselves”. May be empty.',
  },
  submit: { bg: 'Публикувайте поправката', en: 'Publish the correction' },
  earlier: { bg: 'Досегашни поправки', en: 'Corrections so far' },
  trust: { bg: 'Откъде знаем това', en: 'How we know this' },
  whoSays: { bg: 'Кой го казва', en: 'Who says it' },
  howKnown: { bg: 'Откъде се знае', en: 'How it is known' },
  fromItself: { bg: 'от самата организация', en: 'from the organisation itself' },
  fromRegister: { bg: 'от публичния регистър', en: 'from the public register' },
  whenChecked: { bg: 'Кога е проверено', en: 'When it was checked' },
  notChecked: { bg: 'още не е проверявано', en: 'not checked yet' },
  whatMended: { bg: 'Какво е поправено', en: 'What was corrected' },
  mended: {
    bg: (count: number, last: string) =>
      count === 1 ? `една поправка, ${last}` : `${count} поправки, последната ${last}`,
    en: (count: number, last: string) =>
      count === 1 ? `one correction, ${last}` : `${count} corrections, the last ${last}`,
  },
  nothingMended: { bg: 'няма поправки', en: 'no corrections' },
})
