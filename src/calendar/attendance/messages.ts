import { phrases } from '#src/platform/i18n/phrases.ts'

export const messages = phrases({
  menu: { bg: 'Посещения', en: 'Attendance' },
  title: { bg: 'Посещения', en: 'Attendance' },
  lead: {
    bg: 'Колко души дойдоха? Достатъчни са три числа: деца, младежи, възрастни. Празните редове остават за друг път.',
    en: 'How many people came? Three numbers are enough: children, youngsters, adults. Empty rows wait for another time.',
  },
  ask: {
    bg: (title: string, when: string) => `Колко души дойдоха на „${title}“ (${when})?`,
    en: (title: string, when: string) => `How many people came to “${title}” (${when})?`,
  },
  askHint: {
    bg: 'Достатъчни са три числа: деца, младежи, възрастни.',
    en: 'Three numbers are enough: children, youngsters, adults.',
  },
  under14: { bg: 'Деца', en: 'Children' },
  under14Hint: { bg: 'под 14\u00a0г.', en: 'under 14' },
  aged14: { bg: 'Младежи', en: 'Youngsters' },
  aged14Hint: { bg: 'от 14 до 19\u00a0г.', en: '14 to 19' },
  adults: { bg: 'Възрастни', en: 'Adults' },
  adultsHint: { bg: '20\u00a0г. и нагоре', en: '20 and over' },
  more: { bg: 'Още: възрасти, онлайн, доброволци', en: 'More: ages, online, volunteers' },
  ages: { bg: 'Възрастните по възраст, ако е броена', en: 'Adults by age, if it was counted' },
  agesHint: {
    bg: 'Те са част от възрастните по-горе; който не е разпределен, остава без възраст.',
    en: 'These are among the adults above; whoever is not told stays without an age.',
  },
  aged20: { bg: 'от 20 до 29\u00a0г.', en: '20 to 29' },
  aged30: { bg: 'от 30 до 49\u00a0г.', en: '30 to 49' },
  aged50: { bg: 'от 50 до 64\u00a0г.', en: '50 to 64' },
  aged65: { bg: '65\u00a0г. и нагоре', en: '65 and over' },
  unspecified: { bg: 'Без възраст', en: 'Of no told age' },
  unspecifiedHint: {
    bg: 'Хора, за които се знае само броят, например по билети. Не са част от другите числа.',
    en: 'People of whom only the number is known, as with tickets. They are not among the other numbers.',
  },
  online: { bg: 'От всички: онлайн', en: 'Of all these: online' },
  volunteers: { bg: 'Доброволци', en: 'Volunteers' },
  volunteerHours: { bg: 'Часове доброволен труд', en: 'Hours of volunteers' },
  method: { bg: 'Как са броени', en: 'How they were counted' },
  methodUnsaid: { bg: 'не е казано', en: 'not said' },
  counted: { bg: 'преброени', en: 'counted' },
  tickets: { bg: 'по билети', en: 'by tickets' },
  list: { bg: 'по списък', en: 'by a list' },
  estimate: { bg: 'оценка', en: 'estimate' },
  save: { bg: 'Запишете', en: 'Save' },
  saveRows: { bg: 'Запишете попълненото', en: 'Save what is filled in' },
  wasNotHeld: { bg: 'Не се състоя', en: 'It was not held' },
  reason: { bg: 'Защо', en: 'Why' },
  reasonHint: {
    bg: 'Например: лошо време, заболял изпълнител, никой не дойде.',
    en: 'For example: bad weather, the performer fell ill, nobody came.',
  },
  saveNotHeld: { bg: 'Отбележете, че не се състоя', en: 'Note that it was not held' },
  missingReason: {
    bg: 'Липсва причина. Достатъчни са две-три думи.',
    en: 'The reason is missing. Two or three words are enough.',
  },
  missingNumbers: {
    bg: 'Напишете поне едно число. Ако никой не е дошъл, напишете 0.',
    en: 'Write at least one number. If nobody came, write 0.',
  },
  tooManyAges: {
    bg: (ages: number, adults: number) =>
      `По възраст са ${ages}, а възрастните общо са ${adults}. Поправете едното; останалото е запазено.`,
    en: (ages: number, adults: number) => `By age there are ${ages}, but ${adults} adults in all. Mend one of them.`,
  },
  tooManyOnline: {
    bg: (online: number, total: number) =>
      `Онлайн са ${online}, а всички са ${total}. Поправете едното; останалото е запазено.`,
    en: (online: number, total: number) => `${online} online, but ${total} in all. Mend one of them.`,
  },
  saved: { bg: 'Записано. Благодарим.', en: 'Saved. Thank you.' },
  savedRows: { bg: 'Записано.', en: 'Saved.' },
  savedHint: {
    bg: 'Ако някое число не е вярно, поправете го тук; старото се пази.',
    en: 'If a number is wrong, mend it here; the old one is kept.',
  },
  changed: {
    bg: 'Докато попълвахте, друг записа числа за тази дата. Написаното тук е запазено; прегледайте го и запишете отново.',
    en: 'Somebody else saved numbers of this date while you were writing. What you wrote is kept here; look it over and save again.',
  },
  standing: {
    bg: (said: string) => `Сега е записано: ${said}.`,
    en: (said: string) => `Now it says: ${said}.`,
  },
  three: {
    bg: (children: number, youth: number, adults: number) => `деца ${children}, младежи ${youth}, възрастни ${adults}`,
    en: (children: number, youth: number, adults: number) =>
      `children ${children}, youngsters ${youth}, adults ${adults}`,
  },
  ofNoAge: { bg: (count: number) => `без възраст ${count}`, en: (count: number) => `of no told age ${count}` },
  notHeldBecause: {
    bg: (reason: string) => `не се състоя (${reason})`,
    en: (reason: string) => `not held (${reason})`,
  },
  deadTitle: { bg: 'Връзката вече не важи', en: 'This link no longer works' },
  deadText: {
    bg: 'Връзките в писмата важат 60 дни. Влезте в Работното място: там датата чака под „Посещения“.',
    en: 'Links in letters work for 60 days. Sign in to the desk: the date waits there under “Attendance”.',
  },
  toDesk: { bg: 'Към Работното място', en: 'To the desk' },
  notNow: {
    bg: 'За тази дата не се пишат числа: тя е отменена, отложена или още не е минала.',
    en: 'There are no numbers for this date: it was cancelled or postponed, or has not passed yet.',
  },
  phone: {
    bg: (phone: string) => `Въпроси: тел. ${phone}.`,
    en: (phone: string) => `Questions: telephone ${phone}.`,
  },
  none: { bg: 'Няма дати, които чакат числа.', en: 'No dates wait for numbers.' },
  noneHint: {
    bg: 'Щом някое събитие мине, датата ще се появи тук.',
    en: 'When an event is over, its date will appear here.',
  },
  toStatistics: { bg: 'Вижте статистиката', en: 'Look at the statistics' },
  moreWaiting: {
    bg: 'Чакат и по-стари дати; ще се появят тук, щом запишете тези.',
    en: 'Older dates wait as well; they appear here once these are saved.',
  },
  moreOf: { bg: 'Повече за тази дата', en: 'More about this date' },
  lately: { bg: 'Последно записани', en: 'Entered last' },
  date: { bg: 'Дата', en: 'Date' },
  event: { bg: 'Събитие', en: 'Event' },
  said: { bg: 'Записано', en: 'Entered' },
  all: { bg: 'Общо', en: 'In all' },
  history: { bg: 'Какво е стояло преди', en: 'What stood before' },
  when: { bg: 'Кога', en: 'When' },
  by: { bg: 'От кого', en: 'By whom' },
  byLink: { bg: 'по връзката в писмото', en: 'by the link in the letter' },
  byNobody: { bg: 'изтрит профил', en: 'an erased account' },
  countedBy: {
    bg: (who: string, when: string) => `Кой и кога: ${who}, ${when}`,
    en: (who: string, when: string) => `Who and when: ${who}, ${when}`,
  },
  waitingTitle: { bg: 'Колко души дойдоха?', en: 'How many people came?' },
  waitingFor: {
    bg: (count: number) => (count === 1 ? 'една дата чака числа' : `${count} дати чакат числа`),
    en: (count: number) => (count === 1 ? 'one date waits for numbers' : `${count} dates wait for numbers`),
  },
  back: { bg: 'Към посещенията', en: 'Back to attendance' },
  letters: { bg: 'Писма до мен', en: 'Letters to me' },
  lettersAbout: {
    bg: 'Сутринта след събитие питаме за числата. В понеделник в 7:00\u00a0ч. пращаме „Вашата седмица“.',
    en: 'The morning after an event we ask for the numbers. On Monday at 7:00 we send “Your week”.',
  },
  attendanceLetter: { bg: 'Писмо след събитие', en: 'Letter after an event' },
  weekLetter: { bg: '„Вашата седмица“', en: '“Your week”' },
  stop: { bg: (what: string) => `Не ми пращайте: ${what}`, en: (what: string) => `Do not send me: ${what}` },
  start: { bg: (what: string) => `Пращайте ми отново: ${what}`, en: (what: string) => `Send me again: ${what}` },
  stopTitle: { bg: 'Да спрем ли тези писма?', en: 'Shall we stop these letters?' },
  stopText: {
    bg: (what: string) => `${what}: няма да получавате повече. Работното място остава същото.`,
    en: (what: string) => `${what}: you will get no more. The desk stays as it is.`,
  },
  stopButton: { bg: 'Не ми пращайте', en: 'Do not send them' },
  stopped: { bg: 'Тези писма няма да идват повече.', en: 'We will not send you these letters any more.' },
  stoppedHint: {
    bg: 'Ако решите друго, включете ги в Работното място, под „Посещения“.',
    en: 'Should you change your mind, turn them on at the desk, under “Attendance”.',
  },
  keepsCounted: {
    bg: 'Кой е записал посещенията на една дата, за да може да бъде попитан. До изтриването на профила му.',
    en: 'Who entered the attendance of a date, so that he can be asked. Until his account is erased.',
  },
  keepsRefused: {
    bg: 'Кои писма някой не иска да получава. До изтриването на профила му.',
    en: 'Which letters somebody does not want. Until his account is erased.',
  },
  exportCounted: { bg: 'Посещения, които сте записали', en: 'Attendance that you have entered' },
  exportRefused: { bg: 'Писма, които не искате', en: 'Letters that you do not want' },
  subjectOne: {
    bg: (title: string) => `Колко души дойдоха на „${title}“?`,
    en: (title: string) => `How many people came to “${title}”?`,
  },
  subjectMany: {
    bg: (count: number, day: string) => `Колко души дойдоха? ${count} събития на ${day}`,
    en: (count: number, day: string) => `How many people came? ${count} events on ${day}`,
  },
  letterAsk: {
    bg: (title: string, day: string) => `Колко души дойдоха на „${title}“\n(${day})?`,
    en: (title: string, day: string) => `How many people came to “${title}”\n(${day})?`,
  },
  letter: {
    bg: (name: string, asked: string, desk: string, phone: string, stop: string) => `Здравейте, ${name},

достатъчни са три числа: деца, младежи, възрастни.
Връзката отваря страница с три полета, без вход.

${asked}

Връзките важат 60 дни. След това:
${desk}

Ако не можете да ги отворите, обадете се на ${phone}.

Получавате това писмо, защото се грижите
за събитията на организацията.
Не ми пращайте такива писма:
${stop}
`,
    en: (name: string, asked: string, desk: string, phone: string, stop: string) => `Dear ${name},

three numbers are enough: children, youngsters, adults.
The link opens a page with three fields, without signing in.

${asked}

The links work for 60 days. After that:
${desk}

If they do not open, call ${phone}.

You get this letter because you look after
the events of the organisation.
Do not send me such letters:
${stop}
`,
  },
})
