import { phrases } from '#src/platform/i18n/phrases.ts'

const nbsp = '\u00a0'

export const messages = phrases({
  meetings: { bg: 'Събрания', en: 'Meetings' },
  lead: {
    bg: 'Събранията на членовете и заседанията на настоятелството: информационната карта ги брои по вид, годишният отчет пита за решенията.',
    en: 'Meetings of the members and sessions of the board: the information card counts them by kind, the yearly report asks for decisions.',
  },
  add: { bg: 'Впишете събрание', en: 'Enter a meeting' },
  newMeeting: { bg: 'Ново събрание', en: 'New meeting' },
  none: { bg: 'Още няма вписани събрания.', en: 'No meetings are entered yet.' },
  noneHint: {
    bg: 'Впишете ги скоро след провеждането им, докато броят и решенията са под ръка.',
    en: 'Enter them soon after they are held, while numbers and decisions are at hand.',
  },
  ofYear: { bg: (year: number) => `${year}${nbsp}г.`, en: (year: number) => String(year) },
  date: { bg: 'Дата', en: 'Date' },
  meetingOf: {
    bg: (day: string, kind: string) => `Събрание на ${day}: ${kind}`,
    en: (day: string, kind: string) => `Meeting of ${day}: ${kind}`,
  },
  kind: { bg: 'Вид', en: 'Kind' },
  choose: { bg: 'Изберете', en: 'Choose' },
  present: { bg: 'Присъствали', en: 'Present' },
  total: { bg: 'От общо', en: 'Of all' },
  ofAll: {
    bg: (present: number, total: number) => `${present} от ${total}`,
    en: (present: number, total: number) => `${present} of ${total}`,
  },
  taken: { bg: 'Взети решения', en: 'Decisions taken' },
  done: { bg: 'Изпълнени решения', en: 'Decisions done' },
  decisions: { bg: 'Решения', en: 'Decisions' },
  doneOf: {
    bg: (done: number, taken: number) => `${taken}, изпълнени ${done}`,
    en: (done: number, taken: number) => `${taken}, ${done} done`,
  },
  note: { bg: 'Бележка', en: 'Note' },
  noteHint: {
    bg: 'Само за работното място; не се показва на сайта.',
    en: 'For the desk alone; not shown on the site.',
  },
  optional: { bg: 'Не е задължително.', en: 'Not required.' },
  doneHint: { bg: 'Може да се допълни по-късно.', en: 'Can be filled in later.' },
  save: { bg: 'Запишете', en: 'Save' },
  back: { bg: 'Назад', en: 'Back' },
  dateAhead: {
    bg: 'Датата още не е дошла. Впишете събранието, след като се проведе.',
    en: 'The date has not come yet. Enter the meeting after it was held.',
  },
  morePresent: {
    bg: (total: number) => `Присъствалите са повече от всички (${total}). Поправете едното от двете числа.`,
    en: (total: number) => `More were present than there are (${total}). Mend one of the two numbers.`,
  },
  moreDone: {
    bg: (taken: number) => `Изпълнените решения са повече от взетите (${taken}). Поправете едното от двете числа.`,
    en: (taken: number) => `More decisions are done than taken (${taken}). Mend one of the two numbers.`,
  },
  known: {
    bg: 'За този ден вече е вписано събрание от този вид; всяко се брои веднъж.',
    en: 'A meeting of this kind is entered for that day already; each counts once.',
  },
})

export const meetingWords = phrases({
  reporting: { bg: 'отчетно', en: 'reporting' },
  electing: { bg: 'отчетно-изборно', en: 'reporting and electing' },
  extraordinary: { bg: 'извънредно', en: 'extraordinary' },
  board: { bg: 'заседание на настоятелството', en: 'session of the board' },
})
