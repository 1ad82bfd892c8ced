import { phrases } from '#src/platform/i18n/phrases.ts'
import { plural } from '#src/platform/i18n/plural.ts'
import { oneStop } from '#src/platform/language/sentences.ts'

const nbsp = '\u00a0'

export const messages = phrases({
  groups: { bg: 'Занимания', en: 'Activities' },
  groupsLead: {
    bg: 'Състави, школи, клубове и колекции, които действат през цялата година. Седмичното им разписание стои отделно от събитията.',
    en: 'Groups, classes, clubs and collections that work all year. Their weekly timetable stands apart from events.',
  },
  addGroup: { bg: 'Добавете занимание', en: 'Add an activity' },
  newGroup: { bg: 'Ново занимание', en: 'New activity' },
  noGroups: { bg: 'Още няма вписани занимания.', en: 'No activities are entered yet.' },
  noGroupsHint: {
    bg: 'Впишете съставите и школите веднъж: разписанието се показва на публичната страница, а броят им влиза в годишната карта.',
    en: 'Enter groups and classes once: the timetable is shown on your page and their number goes into the yearly card.',
  },
  works: { bg: 'Действат', en: 'At work' },
  ended: { bg: 'Приключили', en: 'Closed' },
  countOf: {
    bg: (year: number) => `Действали през ${year}${nbsp}г., както се броят в информационната карта`,
    en: (year: number) => `At work in ${year}, as the information card counts them`,
  },
  kindColumn: { bg: 'Вид', en: 'Kind' },
  countColumn: { bg: 'Брой', en: 'Number' },
  people: {
    bg: (count: number) => `${count} ${plural('bg', count, 'участник', 'участници')}`,
    en: (count: number) => `${count} ${plural('en', count, 'participant', 'participants')}`,
  },
  peopleUnknown: { bg: 'без брой участници', en: 'no number of participants' },
  minutes: {
    bg: (hours: string) => `${hours}${nbsp}ч. седмично`,
    en: (hours: string) => `${hours} hours a week`,
  },
  noTimes: { bg: 'без разписание', en: 'no timetable' },
  since: { bg: (year: number) => `от ${year}${nbsp}г.`, en: (year: number) => `since ${year}` },
  until: { bg: (date: string) => `до ${date}`, en: (date: string) => `until ${date}` },
  // the group itself
  profile: { bg: 'Описание', en: 'Description' },
  timetable: { bg: 'Разписание', en: 'Timetable' },
  participants: { bg: 'Участници', en: 'Participants' },
  appearances: { bg: 'Изяви', en: 'Appearances' },
  pagesOf: { bg: 'Страници на заниманието', en: 'Pages of the activity' },
  save: { bg: 'Запишете', en: 'Save' },
  back: { bg: 'Назад', en: 'Back' },
  name: { bg: 'Име', en: 'Name in Bulgarian' },
  nameHint: { bg: 'Както е известно, например: Танцов състав „Здравец“.', en: 'As people know it.' },
  nameEn: { bg: 'Име на английски', en: 'Name in English' },
  optional: { bg: 'Не е задължително.', en: 'Not required.' },
  inEnglish: { bg: 'На английски', en: 'In English' },
  about: { bg: 'Какво правят', en: 'What they do, in Bulgarian' },
  aboutEn: { bg: 'Какво правят – на английски', en: 'What they do, in English' },
  kind: { bg: 'Вид', en: 'Kind' },
  kindHint: { bg: 'Думите са от информационната карта.', en: 'The words are those of the information card.' },
  choose: { bg: 'Изберете', en: 'Choose' },
  standing: { bg: 'Действа', en: 'Works' },
  sinceYear: { bg: 'От коя година', en: 'Since which year' },
  leader: { bg: 'Кой води', en: 'Who leads' },
  leaderRole: { bg: 'Длъжност', en: 'Role' },
  leaderRoleHint: { bg: 'Например: хореограф, диригент, учител по рисуване.', en: 'Such as choreographer, conductor.' },
  leaderName: { bg: 'Име на ръководителя', en: 'Name of the leader' },
  leaderAgreed: { bg: 'Съгласие', en: 'Consent' },
  leaderAgrees: {
    bg: 'Ръководителят е съгласен името да се вижда на сайта.',
    en: 'The leader agrees that the name is shown on the site.',
  },
  looking: { bg: 'Търсим хора', en: 'Looking for people' },
  lookingFor: { bg: 'Търсим', en: 'We look for' },
  lookingForHint: { bg: 'Например: алт, двама за хоро.', en: 'Such as an alto, two for the dance.' },
  lookingUntil: { bg: 'Докога', en: 'Until' },
  funding: { bg: 'Финансиране', en: 'Funding' },
  fundingOn: { bg: 'Показва се със знака на', en: 'Shown with the mark of' },
  // problems
  missingName: {
    bg: 'Липсва име. Напишете го на български или на английски.',
    en: 'The name is missing. Write it in Bulgarian or in English.',
  },
  missingKind: {
    bg: 'Изберете вида: по него се брои в информационната карта.',
    en: 'Choose the kind: the information card counts by it.',
  },
  missingStanding: { bg: 'Изберете постоянно или временно.', en: 'Choose permanent or temporary.' },
  aboutWithoutName: {
    bg: 'Има английски текст, но няма английско име. Напишете и името.',
    en: 'There is an English text without an English name. Write the name too.',
  },
  notAgreed: {
    bg: 'Името се записва само със съгласие. Отбележете го или изтрийте името; длъжността е достатъчна.',
    en: 'The name is kept only with consent. Tick it or delete the name; the role is enough.',
  },
  yearAhead: {
    bg: (year: number) => `Годината е след ${year}${nbsp}г. Напишете година, която е започнала.`,
    en: (year: number) => `The year is after ${year}. Write one that has begun.`,
  },
  // timetable
  everyWeek: { bg: 'Всяка седмица', en: 'Every week' },
  noSlots: { bg: 'Още няма часове. Добавете първия отдолу.', en: 'No hours yet. Add the first below.' },
  addSlot: { bg: 'Добавете час', en: 'Add an hour' },
  day: { bg: 'Ден', en: 'Day' },
  from: { bg: 'От', en: 'From' },
  to: { bg: 'До', en: 'To' },
  venue: { bg: 'Сграда', en: 'House' },
  noVenue: { bg: 'няма я в списъка', en: 'not in the list' },
  place: { bg: 'Зала или място', en: 'Room or place' },
  placeHint: { bg: 'Например: малката зала, втори етаж.', en: 'Such as the small hall, second floor.' },
  season: { bg: 'Сезон', en: 'Season' },
  fromDay: { bg: (date: string) => `от ${date}`, en: (date: string) => `from ${date}` },
  seasonFrom: { bg: 'Сезон от', en: 'Season from' },
  seasonUntil: { bg: 'Сезон до', en: 'Season until' },
  seasonHint: { bg: 'Празно – през цялата година.', en: 'Empty: all year.' },
  remove: { bg: 'Махнете', en: 'Remove' },
  pauses: { bg: 'Почивки', en: 'Pauses' },
  pausesHint: {
    bg: 'Дни, в които няма занимание: ваканция, празник, ремонт.',
    en: 'Days without it: holidays, repairs.',
  },
  noPauses: { bg: 'Няма обявени почивки.', en: 'No pauses are announced.' },
  addPause: { bg: 'Добавете почивка', en: 'Add a pause' },
  firstDay: { bg: 'Първи ден', en: 'First day' },
  lastDay: { bg: 'Последен ден', en: 'Last day' },
  lastDayHint: { bg: 'Празно – само един ден.', en: 'Empty: one day only.' },
  reason: { bg: 'Защо', en: 'Why' },
  missingDay: { bg: 'Изберете ден от седмицата.', en: 'Choose a day of the week.' },
  endBeforeStart: {
    bg: (end: string, start: string) =>
      `Краят (${end}) не е след началото (${start}). Поправете единия от двата часа; останалото е запазено.`,
    en: (end: string, start: string) =>
      `The end (${end}) is not after the beginning (${start}). Mend one; the rest is kept.`,
  },
  datesTurned: {
    bg: 'Последният ден е преди първия. Поправете единия от двата.',
    en: 'The last day is before the first. Mend one of them.',
  },
  hourTaken: {
    bg: (hours: string) => oneStop(`В този ден групата вече има час: ${hours}. Изберете друг или махнете стария.`),
    en: (hours: string) => `The group meets on that day already: ${hours}. Choose another or remove the old one.`,
  },
  pauseTaken: { bg: 'От този ден вече има почивка.', en: 'There is a pause from that day already.' },
  // people
  peopleHint: {
    bg: 'Колкото знаете: ако възрастите не са ясни, напишете всички на „неразпределени“.',
    en: 'As far as you know: where ages are unclear, count everybody as “not told apart”.',
  },
  year: { bg: 'Година', en: 'Year' },
  all: { bg: 'Общо', en: 'All' },
  byYear: { bg: 'По години', en: 'By year' },
  ofYear: { bg: (year: number) => `Участници през ${year}${nbsp}г.`, en: (year: number) => `Participants in ${year}` },
  // appearances
  addAppearance: { bg: 'Добавете изява', en: 'Add an appearance' },
  noAppearances: { bg: 'Още няма вписани изяви.', en: 'No appearances are entered yet.' },
  title: { bg: 'Къде участва', en: 'Where it took part' },
  titleHint: { bg: 'Например: събор „Златната гъдулка“, Русе.', en: 'Such as the Golden Gadulka festival, Ruse.' },
  date: { bg: 'Дата', en: 'Date' },
  seat: { bg: 'Място', en: 'Place' },
  seatHint: { bg: 'Картата брои отделно в седалището и извън него.', en: 'The card counts home and away apart.' },
  home: { bg: 'в седалището', en: 'at home' },
  away: { bg: 'извън седалището', en: 'away' },
  level: { bg: 'Ниво', en: 'Level' },
  award: { bg: 'Награда', en: 'Award' },
  dateAhead: {
    bg: 'Датата още не е дошла. Впишете изявата, след като се състои.',
    en: 'The date has not come yet. Enter the appearance after it has taken place.',
  },
  appearanceTaken: {
    bg: 'Тази изява вече е вписана за същия ден; всяка се брои веднъж.',
    en: 'This appearance is entered for that day already; each counts once.',
  },
  // end
  close: { bg: 'Приключете заниманието', en: 'Close the activity' },
  closeHint: {
    bg: 'Заниманието изчезва от публичната страница, но остава в числата за годините, в които е действало. Може да се върне.',
    en: 'It leaves your page but stays in the numbers of its years. It can be brought back.',
  },
  closedOn: { bg: 'Последен ден', en: 'Last day' },
  dateAheadClosing: {
    bg: 'Денят още не е дошъл. Приключете заниманието, след като свърши, или напишете днешната дата.',
    en: 'The day has not come yet. Close the activity after its end, or write today’s date.',
  },
  closedWords: { bg: (date: string) => oneStop(`Приключило на ${date}.`), en: (date: string) => `Closed on ${date}.` },
  reopen: { bg: 'Отново действа', en: 'It works again' },
  // public
  publicTitle: { bg: 'Постоянни занимания', en: 'Weekly activities' },
  weekly: { bg: 'Седмицата', en: 'The week' },
  next: { bg: (date: string) => `следващо: ${date}`, en: (date: string) => `next: ${date}` },
  begins: { bg: (date: string) => `започва на ${date}`, en: (date: string) => `begins on ${date}` },
  leads: { bg: (who: string) => `води ${who}`, en: (who: string) => `led by ${who}` },
})

export const kindWords = phrases({
  folklore: { bg: 'фолклорен състав', en: 'folklore group' },
  theatre: { bg: 'театрален състав', en: 'theatre group' },
  dance: { bg: 'танцов състав', en: 'dance group' },
  ballet: { bg: 'класически или модерен балет', en: 'classical or modern ballet' },
  vocal: { bg: 'вокална група, хор или индивидуален изпълнител', en: 'vocal group, choir or soloist' },
  other: { bg: 'друг състав', en: 'another group' },
  clubs: { bg: 'кръжок, клуб или школа по изкуствата', en: 'circle, club or school of arts' },
  languages: { bg: 'езикова школа или курс', en: 'language school or course' },
  'local-history': { bg: 'краезнание', en: 'local history' },
  collection: { bg: 'музейна колекция', en: 'museum collection' },
})

/** For visitors: what is done there; what the form counts together says little of one group. */
export const activityWords = phrases({
  folklore: { bg: 'фолклор', en: 'folklore' },
  theatre: { bg: 'театър', en: 'theatre' },
  dance: { bg: 'танци', en: 'dance' },
  ballet: { bg: 'балет', en: 'ballet' },
  vocal: { bg: 'пеене', en: 'singing' },
  other: { bg: 'любителско изкуство', en: 'amateur art' },
  clubs: { bg: 'клубове и школи', en: 'clubs and classes' },
  languages: { bg: 'езици', en: 'languages' },
  'local-history': { bg: 'краезнание', en: 'local history' },
  collection: { bg: 'музейна колекция', en: 'museum collection' },
})

/** As the ministry's form prints them. */
export const cardWords = phrases({
  folklore: { bg: 'фолклорни', en: 'folklore' },
  theatre: { bg: 'театрални', en: 'theatre' },
  dance: { bg: 'танцови', en: 'dance' },
  ballet: { bg: 'класически/модерен балет', en: 'classical or modern ballet' },
  vocal: { bg: 'вокални, хорове и индивидуални изпълнители', en: 'vocal, choirs and soloists' },
  other: { bg: 'други', en: 'other' },
  clubs: { bg: 'кръжоци, клубове и школи по изкуствата', en: 'circles, clubs and schools of arts' },
  languages: { bg: 'езикови школи и курсове', en: 'language schools and courses' },
  'local-history': { bg: 'краезнание', en: 'local history' },
  collection: { bg: 'музейни колекции', en: 'museum collections' },
  amateur: { bg: 'Любителско творчество', en: 'Amateur art' },
  educational: { bg: 'Образователни дейности', en: 'Educational activities' },
})

export const standingWords = phrases({
  permanent: { bg: 'постоянно', en: 'permanently' },
  temporary: { bg: 'временно', en: 'for a time' },
})

export const bandWords = phrases({
  'under-14': { bg: 'под 14', en: 'under 14' },
  '14-19': { bg: '14–19', en: '14–19' },
  '20-29': { bg: '20–29', en: '20–29' },
  '30-49': { bg: '30–49', en: '30–49' },
  '50-64': { bg: '50–64', en: '50–64' },
  '65-plus': { bg: '65 и повече', en: '65 and over' },
  unknown: { bg: 'неразпределени', en: 'not told apart' },
})
