import { phrases } from '#src/platform/i18n/phrases.ts'

/** Statements of the house. What the law says comes from domain.md, section 3; nothing is printed that was not seen there. */
export const messages = phrases({
  inBrief: { bg: 'Накратко', en: 'In brief' },
  demoTitle: { bg: 'Това е демонстрация', en: 'This is a demonstration' },
  demoText: {
    bg: 'Имената, телефоните и адресите на поддържащия сайта са примерни. Истинските се задават, когато мрежата заработи.',
    en: 'Names, telephone numbers and addresses of whoever keeps the site are examples. The real ones are set when the network starts to work.',
  },

  accessTitle: { bg: 'Декларация за достъпност', en: 'Accessibility statement' },
  accessDescription: {
    bg: 'Доколко сайтът е достъпен за хора с увреждания, какво още не е и как да ни кажете за пречка.',
    en: 'How far the site is accessible to people with disabilities, what is not yet, and how to tell us about a barrier.',
  },
  accessLead: {
    bg: 'Сайтът е направен да се ползва от всеки: с клавиатура, с екранен четец, с увеличен шрифт, на телефон и на хартия.',
    en: 'The site is made to be used by everybody: with a keyboard, a screen reader, larger letters, on a telephone and on paper.',
  },
  commitment: {
    bg: (operator: string, site: string) =>
      `${operator} поддържа сайта достъпен в съответствие с чл. 58в от Закона за електронното управление. Декларацията се отнася за ${site}.`,
    en: (operator: string, site: string) =>
      `${operator} keeps the site accessible in accordance with article 58c of the Electronic Governance Act. This statement applies to ${site}.`,
  },
  complianceTitle: { bg: 'Степен на съответствие', en: 'Compliance status' },
  compliance: {
    bg: 'Сайтът съответства частично на хармонизирания стандарт EN 301 549 V3.2.1 (2021-03), който съдържа WCAG 2.1, ниво AA, поради изброеното по-долу недостъпно съдържание. Изграден е по по-новите правила WCAG 2.2, ниво AA.',
    en: 'The site is partially compliant with the harmonised standard EN 301 549 V3.2.1 (2021-03), which contains WCAG 2.1 level AA, due to the non-accessible content listed below. It is built to the newer rules, WCAG 2.2 level AA.',
  },
  status: { bg: 'Съответствие', en: 'Compliance' },
  partial: { bg: 'частично', en: 'partial' },
  standard: { bg: 'Стандарт', en: 'Standard' },
  standardDetail: { bg: 'съдържа WCAG 2.1, ниво AA', en: 'contains WCAG 2.1 level AA' },
  builtTo: { bg: 'Изграден по', en: 'Built to' },
  wcag: { bg: 'WCAG 2.2, ниво AA', en: 'WCAG 2.2 level AA' },
  reviewed: { bg: 'Последен преглед', en: 'Last reviewed' },
  reviewedDetail: { bg: 'преглежда се поне веднъж годишно', en: 'reviewed at least once a year' },
  tellUs: { bg: 'Съобщете за пречка', en: 'Tell us about a barrier' },
  contentTitle: { bg: 'Недостъпно съдържание', en: 'Non-accessible content' },
  nonCompliant: { bg: 'Несъответствие със закона', en: 'Non-compliance with the law' },
  nonCompliantText: {
    bg: 'В описания, внесени от календари на партньори, думи на друг език може да не са отбелязани, а подзаглавия и списъци да са само текст.',
    en: 'In descriptions that come from calendars of partners, words in another language may not be marked, and headings and lists may be text alone.',
  },
  burden: { bg: 'Прекомерна тежест', en: 'Disproportionate burden' },
  burdenText: { bg: 'На нея не се позоваваме.', en: 'It is not claimed.' },
  outside: { bg: 'Извън обхвата на закона', en: 'Outside the scope of the law' },
  outsideText: {
    bg: 'Чужди сайтове, към които водят връзките. За тях отговарят собствениците им.',
    en: 'Sites of others that links lead to. Their owners answer for them.',
  },
  preparationTitle: { bg: 'Изготвяне на декларацията', en: 'Preparation of this statement' },
  prepared: {
    bg: (day: string) => `Декларацията е изготвена на ${day}`,
    en: (day: string) => `This statement was prepared on ${day}.`,
  },
  lastReviewed: {
    bg: (day: string) => `Последно е прегледана на ${day}`,
    en: (day: string) => `It was last reviewed on ${day}.`,
  },
  method: {
    bg: 'Основава се на самооценка: всеки вид страница се проверява автоматично по правилата на WCAG 2.2, нива A и AA, и се минава с клавиатура при всяка промяна на програмата; контрастът на цветовете е премерен. Проверка с хора, които ползват помощни технологии, още не е правена.',
    en: 'It rests on self-assessment: every kind of page is checked automatically by the rules of WCAG 2.2, levels A and AA, and gone through by keyboard with every change of the program; the contrast of colours is measured. It has not been tried yet with people who use assistive technology.',
  },
  feedbackTitle: { bg: 'Обратна връзка и контакти', en: 'Feedback and contact' },
  feedbackLead: {
    bg: 'Срещнахте пречка или имате нужда от нещо в друг вид? Пишете тук, обадете се или изпратете имейл. Не е нужен профил.',
    en: 'You met a barrier, or need something in another form? Write here, call or send an e-mail. No account is needed.',
  },
  message: { bg: 'Каква е пречката', en: 'What is the barrier' },
  messageHint: {
    bg: 'Какво искахте да направите и какво се случи. Ако ползвате екранен четец или друго средство, кажете кое.',
    en: 'What you wanted to do and what happened. If you use a screen reader or another aid, say which.',
  },
  messageMissing: { bg: 'Напишете с няколко думи каква е пречката.', en: 'Say in a few words what the barrier is.' },
  where: { bg: 'На коя страница (по желание)', en: 'On which page (optional)' },
  reply: { bg: 'Имейл или телефон за отговор (по желание)', en: 'E-mail or telephone for an answer (optional)' },
  replyHint: { bg: 'Ползва се само за отговора.', en: 'Used for the answer alone.' },
  send: { bg: 'Изпратете', en: 'Send' },
  sentTitle: { bg: 'Получихме съобщението', en: 'The message has arrived' },
  sentText: {
    bg: 'Изпратено е по пощата на поддържащия сайта. Ако оставихте имейл или телефон, ще получите отговор там. Ако до един месец няма такъв, обадете се на телефона по-долу или се обърнете към министерството, както пише в края на страницата.',
    en: 'It goes by mail to whoever keeps the site. If you left an e-mail address or telephone number, you will be answered there. If nothing comes within a month, call the number below or turn to the ministry, as the end of the page says.',
  },
  tooMany: {
    bg: 'Днес получихме твърде много съобщения и това не беше изпратено. Написаното е запазено: опитайте утре или се обадете.',
    en: 'Too many messages came today and this one was not sent. What you wrote is kept: try tomorrow or call.',
  },
  enforcementTitle: { bg: 'Процедура по прилагане', en: 'Enforcement procedure' },
  enforcement: {
    bg: 'Достъпността на сайтовете от обществения сектор се наблюдава от Министерството на електронното управление чрез извадка, по методика МЕУ-976 от 18\u00a0януари 2023\u00a0г. Ако отговорът не е задоволителен или липсва, пишете на министерството:',
    en: 'The Ministry of Electronic Governance monitors the accessibility of public sector sites by sample (methodology MEU-976 of 18 January 2023). If the answer is not satisfactory or does not come, write to the ministry:',
  },
  letterSubject: { bg: 'Достъпност: съобщение от сайта', en: 'Accessibility: a message from the site' },
  letterIntro: {
    bg: 'Посетител съобщи за пречка пред достъпността:',
    en: 'A visitor told about a barrier to accessibility:',
  },
  letterWhere: { bg: (page: string) => `Страница: ${page}`, en: (page: string) => `Page: ${page}` },
  letterReply: { bg: (reply: string) => `За отговор: ${reply}`, en: (reply: string) => `To answer: ${reply}` },
  letterNoReply: { bg: 'За отговор: не е оставил адрес.', en: 'To answer: no address was left.' },
  letterWhy: {
    bg: (page: string) => `Писмото идва от формуляра на страницата\n${page}`,
    en: (page: string) => `This letter comes from the form on the page\n${page}`,
  },
  reviewDueTitle: { bg: 'Време е за преглед на декларацията за достъпност', en: 'The accessibility statement is due' },
  reviewDueText: {
    bg: (day: string) =>
      `Последно е прегледана на ${day} Преглежда се поне веднъж годишно; после новата дата се записва в настройката ACCESSIBILITY_REVIEWED.`,
    en: (day: string) =>
      `It was last reviewed on ${day} and is reviewed at least once a year; then the new date goes into the setting ACCESSIBILITY_REVIEWED.`,
  },
  toStatement: { bg: 'Към декларацията', en: 'To the statement' },

  privacyTitle: { bg: 'Лични данни', en: 'Personal data' },
  privacyDescription: {
    bg: 'Какви лични данни пазим, за какво, колко време и как да ги видите, поправите или изтриете.',
    en: 'Which personal data are kept, what for, how long, and how to see, correct or erase them.',
  },
  privacyLead: {
    bg: 'За да видите какво има и къде, не е нужен профил и не оставяте данни. Пазим само онова, без което хората от мрежата не могат да работят.',
    en: 'To see what is on and where you need no account and leave no data. Only what the people of the network cannot work without is kept.',
  },
  controllerTitle: { bg: 'Кой отговаря', en: 'Who is responsible' },
  controller: {
    bg: (operator: string) =>
      `Администратор на личните данни в сайта е ${operator}. За съдържанието, което публикува, отговаря самата организация.`,
    en: (operator: string) =>
      `The controller of the personal data on this site is ${operator}. Each organisation answers for what it publishes.`,
  },
  visitorsTitle: { bg: 'Посетители', en: 'Visitors' },
  visitorsCookies: {
    bg: 'Няма бисквитки, реклами, броячи и съдържание от чужди сайтове.',
    en: 'There are no cookies, advertisements, counters or content of other sites.',
  },
  visitorsAddress: {
    bg: 'Мрежовият адрес на устройството се ползва за кратко в паметта, за да се спира претоварване, и не се записва.',
    en: 'The network address of the device is used for a short time in memory to stop overload, and is not written down.',
  },
  visitorsLetters: {
    bg: 'Каквото напишете във формуляр за обратна връзка, отива по пощата на поддържащия сайта и се изтрива оттук, щом писмото тръгне.',
    en: 'What you write into a feedback form goes by mail to whoever keeps the site and is erased here as soon as the letter has left.',
  },
  workersTitle: { bg: 'Хора, които работят в мрежата', en: 'People who work in the network' },
  workersLead: { bg: 'Ето всичко, което се пази, и докога:', en: 'This is all that is kept, and how long:' },
  cookieTitle: { bg: 'Бисквитки при вход', en: 'Cookies when signing in' },
  cookie: {
    bg: 'Който влезе в работното си място, получава бисквитка, с която остава влязъл: до 90 дни на собствено устройство, до половин ден на чуждо. На собствено устройство втора бисквитка помни, че то е познато, за да не може някой чужд да заключи входа. Двете не служат за нищо друго.',
    en: 'Whoever signs in at the desk gets a cookie that keeps him signed in: up to 90 days on an own device, up to half a day on a borrowed one. On an own device a second cookie remembers that the device is known, so that no stranger can lock the door. They serve nothing else.',
  },
  rightsTitle: { bg: 'Права', en: 'Rights' },
  rightsLead: { bg: 'Всеки, чиито данни се пазят, може:', en: 'Everybody whose data are kept may:' },
  rights: {
    bg: 'да види данните си и да ги получи във файл\nда поправи неточното\nда оттегли съгласие по всяко време, така лесно, както го е дал\nда поиска изтриване или ограничаване\nда възрази срещу начина, по който се ползват',
    en: 'see the data and get them as a file\ncorrect what is wrong\nwithdraw consent at any time, as easily as it was given\nask for erasure or restriction\nobject to how they are used',
  },
  rightsSelf: {
    bg: 'Който има профил, прави това сам на страницата „Моите данни“. Всеки друг може да пише или да се обади.',
    en: 'Whoever has an account does so on the page “My data”. Everybody else may write or call.',
  },
  erased: { bg: 'Профилът е изтрит', en: 'The account is erased' },
  erasedText: {
    bg: 'Името и имейлът вече не се пазят тук и устройството е извън профила. Ако някога пак потрябва достъп, организацията може да изпрати нова покана.',
    en: 'Name and address are no longer kept here, and this device is signed out. Should access be needed again, the organisation can send a new invitation.',
  },
  toMyData: { bg: 'Моите данни', en: 'My data' },
  complaintTitle: { bg: 'Жалба', en: 'Complaint' },
  complaint: {
    bg: 'Ако смятате, че с данните се постъпва неправилно, подайте жалба до Комисията за защита на личните данни: гр. София 1592, бул. „Проф. Цветан Лазаров“ №\u00a02,',
    en: 'If you think that data are handled wrongly, lodge a complaint with the Commission for Personal Data Protection: 2 Prof. Tsvetan Lazarov Blvd., Sofia 1592,',
  },

  contactsTitle: { bg: 'Контакти', en: 'Contacts' },
  contactsDescription: {
    bg: 'Кой поддържа сайта, телефон, имейл и адрес, и към кого да се обърнете за какво.',
    en: 'Who keeps the site, telephone, e-mail and address, and whom to turn to for what.',
  },
  contactsLead: {
    bg: 'За събитие питайте първо организатора: телефонът му стои на неговата страница. За сайта и мрежата сме ние.',
    en: 'About an event ask its organiser first: the telephone number is on the organiser’s page. For the site and the network, it is us.',
  },
  operator: { bg: 'Поддържа сайта', en: 'Keeps the site' },
  phone: { bg: 'Телефон', en: 'Telephone' },
  email: { bg: 'Имейл', en: 'E-mail' },
  address: { bg: 'Адрес', en: 'Address' },
  whomTitle: { bg: 'Кой за какво', en: 'Who for what' },
  whomEvent: { bg: 'За събитие, зала, записване', en: 'About an event, a hall, a booking' },
  whomEventText: { bg: 'партньорът, който го организира', en: 'the partner who organises it' },
  whomMistake: { bg: 'За грешка на страница', en: 'About a mistake on a page' },
  whomMistakeText: { bg: 'кой я поправя и как да му кажете', en: 'who mends it, and how to tell' },
  whomBarrier: { bg: 'За пречка при ползване на сайта', en: 'About a barrier on the site' },
  whomBarrierText: { bg: 'формулярът в декларацията за достъпност', en: 'the form of the accessibility statement' },
  whomData: { bg: 'За лични данни', en: 'About personal data' },
  whomDataText: { bg: 'какво се пази и какви са правата', en: 'what is kept, and which rights there are' },
})
