import { phrases } from '#src/platform/i18n/phrases.ts'

export const messages = phrases({
  siteTitle: { bg: 'Мултиполис „Знание“', en: 'Multipolis “Knowledge”' },
  tagline: { bg: (region: string) => `Знание · ${region}`, en: (region: string) => `Knowledge · ${region}` },
  description: {
    bg: 'Един календар за култура, образование и наука: какво има днес, кога и къде.',
    en: 'One calendar for culture, education and science: what is on today, when and where.',
  },
  partners: { bg: 'Партньори', en: 'Partners' },
  forOrganisations: { bg: 'За организации', en: 'For organisations' },
  desk: { bg: 'Работно място', en: 'Desk' },
  deskToday: { bg: 'Днес за мен', en: 'Today for me' },
  deskNetwork: { bg: 'Мрежата', en: 'The network' },
  deskNothing: { bg: 'Днес нямате задачи.', en: 'Nothing waits for you today.' },
  signOut: { bg: 'Изход', en: 'Sign out' },
  unknownTitle: { bg: 'Влезте отново', en: 'Sign in again' },
  unknownText: {
    bg: 'Влизането на това устройство е изтекло, затова нищо не беше записано. Влезте в нов раздел, върнете се тук и изпратете пак.',
    en: 'You are no longer signed in on this device, so nothing was saved. Sign in in a new tab, come back here and send it again.',
  },
  toSignIn: { bg: 'Вход', en: 'Sign in' },
  footer: {
    bg: 'Общ календар на библиотеки, читалища, училища и музеи.',
    en: 'The joint calendar of libraries, community centres, schools and museums.',
  },
  promise: {
    bg: 'За посетители: без бисквитки, без реклами и без следене.',
    en: 'For visitors: no cookies, no advertisements, no tracking.',
  },
  missingHead: { bg: 'Няма такъв лист', en: 'No such leaf' },
  missingFoot: { bg: 'откъснат', en: 'torn off' },
  brokenHead: { bg: 'Прекъсване', en: 'Interruption' },
  brokenFoot: { bg: 'за кратко', en: 'for a while' },
  source: { bg: 'Изходен код', en: 'Source code' },
  corrections: { bg: 'Поправки', en: 'Corrections' },
  subscribe: { bg: 'Абонамент за календара', en: 'Subscribe to the calendar' },
  print: {
    bg: (url: string, day: string) => `${url} · отпечатано на ${day}`,
    en: (url: string, day: string) => `${url} · printed on ${day}`,
  },
  feed: { bg: 'Събития от мрежата (iCalendar)', en: 'Events of the network (iCalendar)' },
  designTitle: { bg: 'Части на интерфейса', en: 'Parts of the interface' },
  testMailSubject: { bg: 'Пробно писмо от Мултиполис', en: 'A test message from Multipolis' },
  testMailText: {
    bg: (site: string) => `Това е пробно писмо от ${site}. Щом го четете, пощата на сайта работи.`,
    en: (site: string) => `This is a test message from ${site}. Since you are reading it, the mail of the site works.`,
  },
  notFoundTitle: { bg: 'Тази страница я няма', en: 'This page is not here' },
  notFoundText: {
    bg: 'Адресът може да е сгрешен или страницата да е преместена. Ето откъде да продължите.',
    en: 'The address may be mistyped, or the page has moved. Here is where to go on.',
  },
  goneTitle: { bg: 'Тази страница е изтрита', en: 'This page was erased' },
  goneText: {
    bg: 'Съдържанието ѝ е изтрито по искане на притежателя му и няма да се върне.',
    en: 'It was erased at the wish of its owner and will not come back.',
  },
  forbiddenTitle: { bg: 'Действието не беше изпълнено', en: 'Nothing was done' },
  forbiddenText: {
    bg: 'Заявката не дойде от страница на този сайт или нямате право за това. Отворете страницата отново и опитайте пак.',
    en: 'The request did not come from a page of this site, or it is not yours to make. Open the page again and retry.',
  },
  tooLargeTitle: { bg: 'Изпратеното е твърде голямо', en: 'What was sent is too large' },
  tooLargeText: {
    bg: 'Приемаме до 1 MB текст. Съкратете го и опитайте пак.',
    en: 'Up to 1 MB of text is accepted. Shorten it and try again.',
  },
  tooManyTitle: { bg: 'Твърде много заявки наведнъж', en: 'Too many requests at once' },
  tooManyText: {
    bg: 'Изчакайте минута и опитайте пак. Нищо не е загубено.',
    en: 'Wait a minute and try again. Nothing is lost.',
  },
  errorTitle: { bg: 'Нещо се счупи при нас', en: 'Something broke on our side' },
  errorText: {
    bg: 'Записахме какво се случи. Опитайте пак след малко; ако се повтори, кажете ни номера по-долу.',
    en: 'What happened is written down. Try again in a while; if it happens again, tell us the number below.',
  },
  goOn: { bg: 'Накъде', en: 'Where to go' },
  number: { bg: (id: string) => `Номер: ${id}`, en: (id: string) => `Number: ${id}` },
  typed: { bg: 'Ето какво написахте', en: 'Here is what you typed' },
  typedHint: {
    bg: 'Нищо не е загубено: изпратете го пак оттук или го запазете другаде.',
    en: 'Nothing is lost: send it again from here or keep it elsewhere.',
  },
  typedKeep: {
    bg: 'Нищо не е загубено: запазете го другаде, преди да затворите страницата.',
    en: 'Nothing is lost: keep it elsewhere before you close the page.',
  },
  again: { bg: 'Изпратете пак', en: 'Send again' },
  toHome: { bg: 'Начало', en: 'Home' },
  toCalendar: { bg: 'Календар', en: 'Calendar' },
  toNetwork: { bg: 'Партньори', en: 'Partners' },
})
