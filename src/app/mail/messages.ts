import { phrases } from '#src/platform/i18n/phrases.ts'
import { plural } from '#src/platform/i18n/plural.ts'

export const messages = phrases({
  title: { bg: 'Поща', en: 'Mail' },
  lead: {
    bg: 'Стигат ли писмата на сайта до хората. Пощите се различават: ако една спре, обадете се на хората там.',
    en: 'Whether letters of the site reach people. Mail providers differ: when one stops, call the people there.',
  },
  period: { bg: 'Период', en: 'Period' },
  days: { bg: (days: number) => `последните ${days} дни`, en: (days: number) => `last ${days} days` },
  none: { bg: 'За този период няма писма.', en: 'No letters in this period.' },
  noneText: {
    bg: 'Тук ще се вижда колко са стигнали и колко не, щом някой поиска връзка за вход или получи покана.',
    en: 'How many arrive and how many do not will show here as soon as somebody asks for a sign-in link or gets an invitation.',
  },
  longer: { bg: 'Вижте последните 30 дни', en: 'See the last 30 days' },
  toDesk: { bg: 'Към „Днес за мен“', en: 'To “Today for me”' },
  byDomain: { bg: 'По пощи', en: 'By provider' },
  domain: { bg: 'Поща', en: 'Provider' },
  sent: { bg: 'Изпратени', en: 'Sent' },
  waiting: { bg: 'Чакат', en: 'Waiting' },
  failed: { bg: 'Не стигнаха', en: 'Failed' },
  lastSent: { bg: 'Последно прието', en: 'Last taken' },
  oldest: { bg: 'Най-отдавна чака', en: 'Waits longest' },
  words: { bg: 'Какво каза сървърът', en: 'What the server said' },
  act: { bg: 'Действие', en: 'Act' },
  nothing: { bg: '–', en: '–' },
  failedTitle: { bg: 'Писма, които не стигнаха', en: 'Letters that did not arrive' },
  failedNone: {
    bg: 'Всички писма от този период са стигнали или чакат реда си.',
    en: 'All letters of this period have arrived or wait for their turn.',
  },
  to: { bg: 'До', en: 'To' },
  kind: { bg: 'Какво', en: 'What' },
  when: { bg: 'Кога', en: 'When' },
  why: { bg: 'Защо и какво да направите', en: 'Why, and what to do' },
  retry: { bg: 'Изпратете пак', en: 'Send again' },
  retryAll: { bg: 'Изпратете всички пак', en: 'Send all again' },
  gone: { bg: 'Текстът вече е изтрит', en: 'Its text is erased by now' },
  most: {
    bg: (count: number) => `Показани са последните ${count}.`,
    en: (count: number) => `The last ${count} are shown.`,
  },
  retried: { bg: 'Изпращаме пак', en: 'Sending again' },
  retriedText: {
    bg: 'До минута тук ще се види дали този път са стигнали.',
    en: 'Within a minute it will show here whether they arrived this time.',
  },
  stale: { bg: 'Нямаше какво да се изпрати пак', en: 'There was nothing to send again' },
  staleText: {
    bg: 'Писмото вече е на път, стигнало е или текстът му е изтрит. Списъкът по-долу е сегашният.',
    en: 'The letter is on its way already, has arrived, or its text is erased. The list below is current.',
  },
  panelTitle: { bg: 'Поща', en: 'Mail' },
  panel: {
    bg: (count: number, domain: string) =>
      count === 1 ? `Едно писмо не стигна до ${domain}.` : `${count} писма не стигнаха до ${domain}.`,
    en: (count: number, domain: string) =>
      `${plural('en', count, 'One letter', `${count} letters`)} did not reach ${domain}.`,
  },
  panelMore: {
    bg: (count: number) => `Още ${count} не стигнаха до други пощи.`,
    en: (count: number) => `${count} more did not reach other providers.`,
  },
  toMail: { bg: 'Вижте защо', en: 'See why' },

  refused: {
    bg: 'Пощенският сървър отказа писмото. Ако се случва с всички, кажете на поддържащия сайта да провери подателя; ако е само тук, обадете се на човека.',
    en: 'The mail server refused the letter. If it happens to all, ask whoever keeps the site to look at the sender; if only here, call the person.',
  },
  'rejected-recipient': {
    bg: 'Пощата не познава този адрес или кутията е пълна. Обадете се на човека, поправете адреса и изпратете пак.',
    en: 'The provider does not know this address, or the mailbox is full. Call the person, correct the address and send again.',
  },
  unreachable: {
    bg: 'Нямаше връзка с пощенския сървър. Изпратете пак след малко; ако продължава, кажете на поддържащия сайта.',
    en: 'The mail server could not be reached. Send again in a while; if it goes on, tell whoever keeps the site.',
  },
  timeout: {
    bg: 'Пощенският сървър не отговори навреме. Изпратете пак след малко; ако продължава, кажете на поддържащия сайта.',
    en: 'The mail server did not answer in time. Send again in a while; if it goes on, tell whoever keeps the site.',
  },
  'bad-login': {
    bg: 'Пощенският сървър не прие името и паролата на сайта. Кажете на поддържащия сайта да поправи SMTP_URL, после изпратете всички пак.',
    en: 'The mail server does not accept the name and password of the site. Ask whoever keeps the site to correct SMTP_URL, then send all again.',
  },
  'bad-message': {
    bg: 'Писмото не може да бъде съставено: адресът не е имейл. Поправете го там, откъдето е тръгнало.',
    en: 'The letter cannot be written: the address is not an e-mail address. Correct it where the letter came from.',
  },
  unwritable: {
    bg: 'Писмата се пишат във файлове, а папката им не приема нови. Кажете на поддържащия сайта да освободи място.',
    en: 'Letters are written to files, and their folder takes no more. Ask whoever keeps the site to make room.',
  },
  closed: {
    bg: 'Програмата спираше, докато писмото тръгваше. Изпратете го пак.',
    en: 'The program was stopping as the letter left. Send it again.',
  },
  unknown: {
    bg: 'Писмото не тръгна навреме. Изпратете го пак, ако още е нужно, или се обадете.',
    en: 'The letter did not leave in time. Send it again if it is still needed, or call.',
  },
})
