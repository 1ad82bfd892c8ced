import { phrases } from '#src/platform/i18n/phrases.ts'
import { plural } from '#src/platform/i18n/plural.ts'
import { contactKeptDays, mostOpenProposals } from './proposal.ts'

const nbsp = '\u00a0'

export const proposalMessages = phrases({
  // За всички
  title: { bg: 'Предложете събитие', en: 'Propose an event' },
  lead: {
    bg: 'Знаете за нещо, което го няма в календара? Опишете го за две минути, без регистрация. Организацията ще го провери и ще го публикува.',
    en: 'Do you know of something that is not in the calendar? Describe it in two minutes, without an account. The organisation checks it and publishes it.',
  },
  breadcrumbs: { bg: 'Къде се намирате', en: 'Where you are' },
  inBrief: { bg: 'Накратко', en: 'In brief' },
  partEvent: { bg: 'Събитието', en: 'The event' },
  name: { bg: 'Заглавие', en: 'Title' },
  nameHint: { bg: 'Както ще стои на афиша.', en: 'As it will stand on the poster.' },
  nameMissing: {
    bg: 'Липсва заглавие. Напишете го така, както ще стои на афиша.',
    en: 'The title is missing. Write it as it will stand on the poster.',
  },
  day: { bg: 'Дата', en: 'Date' },
  starts: { bg: 'Начало', en: 'Begins' },
  ends: { bg: 'Край', en: 'Ends' },
  endsHint: { bg: 'По желание.', en: 'If you know it.' },
  endBeforeStart: {
    bg: (end: string, start: string) =>
      `Краят (${end}${nbsp}ч.) е преди началото (${start}${nbsp}ч.). Поправете единия от двата часа; останалото е запазено.`,
    en: (end: string, start: string) =>
      `The end (${end}) is before the start (${start}). Mend one of them; the rest is kept.`,
  },
  dayPast: {
    bg: 'Този ден е минал. Напишете кога предстои.',
    en: 'This day is over. Write when it is to come.',
  },
  dayFar: {
    bg: 'Календарът стига две години напред. Напишете по-близка дата.',
    en: 'The calendar reaches two years ahead. Write an earlier date.',
  },
  place: { bg: 'Къде', en: 'Where' },
  placeHint: {
    bg: 'Зала, адрес или само населеното място, например „читалището в Николово“.',
    en: 'A hall, an address, or the town alone.',
  },
  placeMissing: {
    bg: 'Липсва мястото. Достатъчно е населеното място.',
    en: 'The place is missing. The town is enough.',
  },
  sentence: { bg: 'Едно изречение', en: 'One sentence' },
  sentenceHint: { bg: 'Какво ще се случи и за кого е.', en: 'What will happen, and for whom.' },
  sentenceMissing: {
    bg: 'Липсва изречението. Кажете какво ще се случи и за кого е.',
    en: 'The sentence is missing. Say what will happen, and for whom.',
  },
  organisation: { bg: 'Коя организация го прави', en: 'Which organisation holds it' },
  organisationHint: {
    bg: 'Читалище, библиотека, училище… Ако не знаете, оставете празно: координаторът на мрежата ще прецени.',
    en: 'A community centre, a library, a school… If you do not know, leave it empty: the coordinator decides.',
  },
  organisationNone: {
    bg: 'Не намерихме такъв партньор. Напишете друга дума от името или оставете полето празно – предложението отива при координатора.',
    en: 'No partner of that name was found. Write another word of the name, or leave the field empty – the proposal goes to the coordinator.',
  },
  organisationWhich: { bg: 'Коя от тези?', en: 'Which of these?' },
  organisationSeveral: {
    bg: 'Няколко организации отговарят на написаното. Изберете една.',
    en: 'Several organisations fit. Choose one.',
  },
  unknownOrganisation: { bg: 'Не знам – нека прецени координаторът', en: 'I do not know – let the coordinator decide' },
  partContact: { bg: 'Кого да попитаме', en: 'Whom to ask' },
  partContactHint: {
    bg: `Виждат го само организацията и координаторът на мрежата. Изтриваме го ${contactKeptDays} дни след решението.`,
    en: `Only the organisation and the coordinator of the network see this. It is erased ${contactKeptDays} days after the decision.`,
  },
  contactName: { bg: 'Име и фамилия', en: 'Full name' },
  contactMissing: {
    bg: 'Напишете име, за да знаем с кого говорим.',
    en: 'Write a name, so that we know whom we talk to.',
  },
  email: { bg: 'Имейл', en: 'E-mail' },
  phone: { bg: 'Телефон', en: 'Telephone' },
  reachHint: { bg: 'Имейл или телефон; едното е достатъчно.', en: 'Mail or telephone; one is enough.' },
  reachMissing: {
    bg: 'Напишете имейл или телефон, за да можем да отговорим.',
    en: 'Give an address or a number, so that you can be answered.',
  },
  consentMissing: {
    bg: 'Без съгласието не можем да използваме името и телефона. Отбележете го или се обадете.',
    en: 'Without this your name and number may not be used. Tick the box or call.',
  },
  tooMany: {
    bg: `От този имейл или телефон вече чакат ${mostOpenProposals} предложения. Изпратете следващото, когато получите отговор.`,
    en: `${mostOpenProposals} proposals from this address or number wait already. Send the next when they are answered.`,
  },
  leaveEmpty: { bg: 'Оставете това поле празно', en: 'Leave this field empty' },
  send: { bg: 'Изпратете предложението', en: 'Send the proposal' },
  forOrganisations: { bg: 'Организирате често?', en: 'Do you organise often?' },
  forOrganisationsText: { bg: 'Включете организацията си', en: 'Bring your organisation in' },
  whatNext: { bg: 'Какво следва', en: 'What follows' },
  whatNextText: {
    bg: 'Някой от организацията го проверява и го допълва. Едва тогава се вижда в календара.',
    en: 'Somebody of the organisation checks and completes it. Only then it shows in the calendar.',
  },
  received: { bg: 'Получихме предложението', en: 'The proposal has arrived' },
  receivedText: {
    bg: 'Чака на работното място на организацията. Ако написахте имейл, ще получите потвърждение, а после и решението.',
    en: 'It waits at the desk of the organisation. If you gave an address, you get a confirmation, and later the decision.',
  },
  another: { bg: 'Предложете още едно', en: 'Propose another' },
  toCalendar: { bg: 'Към календара', en: 'To the calendar' },
  // Работно място
  proposals: { bg: 'Предложения', en: 'Proposals' },
  proposal: { bg: 'Предложение', en: 'Proposal' },
  unaddressed: { bg: 'Предложения без адресат', en: 'Proposals to nobody' },
  waiting: { bg: 'Чакат решение', en: 'Waiting' },
  decided: { bg: 'Решени', en: 'Decided' },
  noneWaiting: {
    bg: 'Няма предложения, които чакат. Хората ги изпращат от „Предложете събитие“ в календара.',
    en: 'No proposals wait. People send them from “Propose an event” in the calendar.',
  },
  noneDecided: { bg: 'Още няма решени предложения.', en: 'Nothing has been decided yet.' },
  waitingCount: {
    bg: (count: number) =>
      count === 1 ? 'едно предложение от граждани чака' : `${count} предложения от граждани чакат`,
    en: (count: number) => `${plural('en', count, 'one proposal is waiting', `${count} proposals are waiting`)}`,
  },
  toProposals: { bg: 'Към предложенията', en: 'To the proposals' },
  receivedOn: { bg: (day: string) => `получено на ${day}`, en: (day: string) => `received on ${day}` },
  accepted: { bg: 'прието', en: 'accepted' },
  refused: { bg: 'отказано', en: 'refused' },
  decidedOn: {
    bg: (what: string, day: string) => `${what} на ${day}`,
    en: (what: string, day: string) => `${what} on ${day}`,
  },
  decidedBy: {
    bg: (what: string, day: string, name: string) => `Предложението е ${what} на ${day}${name ? `, ${name}` : ''}.`,
    en: (what: string, day: string, name: string) => `The proposal was ${what} on ${day}${name ? `, ${name}` : ''}.`,
  },
  when: { bg: 'Кога', en: 'When' },
  contactGone: { bg: 'Данните за връзка са изтрити.', en: 'The contact details have been erased.' },
  notConfirmed: {
    bg: 'Имейлът и телефонът не са проверени. Обадете се, преди да публикувате.',
    en: 'Address and number have not been verified. Call before you publish.',
  },
  acceptTitle: { bg: 'Приемете', en: 'Accept' },
  acceptText: {
    bg: 'Става чернова на организацията, с написаното дотук. Публикувате я, когато я допълните.',
    en: 'It becomes a draft of the organisation, with all that was written. You publish it when it is complete.',
  },
  sphere: { bg: 'Направление', en: 'Field' },
  sphereMissing: { bg: 'Изберете направление.', en: 'Choose a sphere.' },
  accept: { bg: 'Приемете и отворете черновата', en: 'Accept and open the draft' },
  refuseTitle: { bg: 'Откажете', en: 'Refuse' },
  refuseText: {
    bg: 'Причината отива в писмото до подателя, когато е оставил имейл.',
    en: 'The reason goes into the letter, where an address was given.',
  },
  reason: { bg: 'Причина', en: 'Reason' },
  reasonMissing: {
    bg: 'Кажете защо отказвате. Подателят ще прочете причината.',
    en: 'Say why you refuse. The proposer will read the reason.',
  },
  refuse: { bg: 'Откажете', en: 'Refuse' },
  handTitle: { bg: 'Предайте', en: 'Hand on' },
  handText: {
    bg: 'На организацията, която го прави. Ако полето остане празно, предложението отива при координатора.',
    en: 'To the organisation that holds it. Left empty, the proposal goes to the coordinator.',
  },
  handTextNobody: { bg: 'На организацията, която го прави.', en: 'To the organisation that holds it.' },
  handMissing: { bg: 'Напишете на коя организация да го предадем.', en: 'Write which organisation gets it.' },
  handSame: { bg: 'Предложението вече е при тази организация.', en: 'The proposal is with this organisation already.' },
  hand: { bg: 'Предайте', en: 'Hand on' },
  toDraft: { bg: 'Към събитието', en: 'To the event' },
  doneRefused: {
    bg: 'Отказахте предложението. Писахме на подателя, ако е оставил имейл.',
    en: 'Refused. The proposer has been written to, where an address was given.',
  },
  doneHanded: { bg: 'Предадохте предложението. То вече не е тук.', en: 'Handed on. The proposal is no longer here.' },
  doneBefore: { bg: 'Някой друг вече реши това предложение.', en: 'Somebody else has decided this already.' },
  // Писма
  receivedSubject: {
    bg: (title: string) => `Получихме предложението: ${title}`,
    en: (title: string) => `Your proposal has arrived: ${title}`,
  },
  receivedMail: {
    bg: (title: string, when: string, contacts: string) =>
      `Здравейте,\n\nполучихме предложението Ви за календара:\n${title}\n${when}\n\nНякой от организацията ще го провери и ще Ви пише какво е решил.\n\nАко има нещо спешно: ${contacts}.\n\nПолучавате това писмо, защото този имейл беше написан в предложението. Ако не сте Вие, не правете нищо.`,
    en: (title: string, when: string, contacts: string) =>
      `Hello,\n\nyour proposal for the calendar has arrived:\n${title}\n${when}\n\nSomebody of the organisation will check it and write to you what was decided.\n\nIf anything is urgent: ${contacts}.\n\nYou get this letter because this address was given in the proposal. If that was not you, do nothing.`,
  },
  acceptedSubject: {
    bg: (title: string) => `Предложението е прието: ${title}`,
    en: (title: string) => `Accepted: ${title}`,
  },
  acceptedMail: {
    bg: (title: string, contacts: string) =>
      `Здравейте,\n\nпредложението Ви „${title}“ е прието. Организацията го допълва и го публикува в календара.\n\nБлагодарим Ви.\n\nАко нещо се промени, кажете: ${contacts}.`,
    en: (title: string, contacts: string) =>
      `Hello,\n\nyour proposal “${title}” has been accepted. The organisation completes it and publishes it in the calendar.\n\nThank you.\n\nIf anything changes, tell us: ${contacts}.`,
  },
  refusedSubject: {
    bg: (title: string) => `Решение за предложението: ${title}`,
    en: (title: string) => `About your proposal: ${title}`,
  },
  refusedMail: {
    bg: (title: string, reason: string, contacts: string) =>
      `Здравейте,\n\nпредложението Ви „${title}“ няма да влезе в календара.\n\nПричината:\n${reason}\n\nАко мислите, че е станала грешка, обадете се: ${contacts}.`,
    en: (title: string, reason: string, contacts: string) =>
      `Hello,\n\nyour proposal “${title}” will not stand in the calendar.\n\nThe reason:\n${reason}\n\nIf you think that this is a mistake, call: ${contacts}.`,
  },
  newSubject: {
    bg: (title: string) => `Предложение за календара: ${title}`,
    en: (title: string) => `A proposal for the calendar: ${title}`,
  },
  newMail: {
    bg: (title: string, when: string, link: string) =>
      `Гражданин предложи събитие:\n${title}\n${when}\n\nПредложението чака решение тук:\n\n${link}`,
    en: (title: string, when: string, link: string) =>
      `Somebody proposed an event:\n${title}\n${when}\n\nThe proposal waits for a decision here:\n\n${link}`,
  },
  // Лични данни
  sent: { bg: 'Предложения за събития', en: 'Proposals of events' },
  decidedByYou: { bg: 'Предложения, които сте решили', en: 'Proposals that you decided' },
  withdrawn: {
    bg: 'Съгласието за данните е оттеглено от подателя.',
    en: 'The proposer has withdrawn the consent.',
  },
})
