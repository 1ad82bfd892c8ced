import { phrases } from '#src/platform/i18n/phrases.ts'
import { inQuotes } from '#src/platform/language/quotes.ts'
import { oneStop } from '#src/platform/language/sentences.ts'

/** Pages of the desk about events: lists, acts and what follows them. */
export const messages = phrases({
  events: { bg: 'Събития', en: 'Events' },
  newEvent: { bg: 'Ново събитие', en: 'New event' },
  show: { bg: 'Кои събития', en: 'Which events' },
  upcoming: { bg: 'Предстоящи', en: 'Coming' },
  drafts: { bg: 'Чернови', en: 'Drafts' },
  past: { bg: 'Минали', en: 'Past' },
  all: { bg: 'Всички', en: 'All' },
  when: { bg: 'Кога', en: 'When' },
  event: { bg: 'Събитие', en: 'Event' },
  state: { bg: 'Състояние', en: 'State' },
  confirmed: { bg: 'потвърдено', en: 'confirmed' },
  held: { bg: 'проведено', en: 'held' },
  draft: { bg: 'чернова', en: 'draft' },
  inReview: { bg: 'чака преглед', en: 'waits for review' },
  noUpcoming: { bg: 'Още няма предстоящи събития.', en: 'No events are coming yet.' },
  noUpcomingHint: {
    bg: 'Шест полета и едно изречение са достатъчни; останалото може да се допълни по-късно.',
    en: 'Six fields and one sentence are enough; the rest can wait.',
  },
  noDrafts: { bg: 'Няма започнати чернови.', en: 'No drafts are begun.' },
  noPast: { bg: 'Още няма минали събития.', en: 'Nothing has been held yet.' },
  bulk: { bg: 'С отбелязаните дати', en: 'With the dates ticked' },
  bulkReason: { bg: 'Причина', en: 'Reason' },
  bulkReasonHint: {
    bg: 'Нужна е само за отмяна; посетителите я виждат до всяка от отбелязаните дати.',
    en: 'Needed only for a cancellation; visitors see it beside each of the dates.',
  },
  confirm: { bg: 'Потвърдете', en: 'Confirm' },
  cancel: { bg: 'Отменете', en: 'Cancel' },
  nothingTicked: { bg: 'Отбележете поне една дата.', en: 'Tick at least one date.' },
  missingReason: {
    bg: 'Напишете защо: посетителите ще видят причината.',
    en: 'Write why: visitors will see the reason.',
  },
  tick: {
    bg: (title: string, when: string) => `${title}, ${when}`,
    en: (title: string, when: string) => `${title}, ${when}`,
  },
  pages: { bg: 'Страници', en: 'Pages' },
  previous: { bg: 'Предишна', en: 'Previous' },
  next: { bg: 'Следваща', en: 'Next' },
  page: { bg: (number: number) => `страница ${number}`, en: (number: number) => `page ${number}` },
  // what was done
  published: {
    bg: 'Публикувано. Вижте го като посетител или отпечатайте афиша.',
    en: 'Published. See it as a visitor does, or print the poster.',
  },
  pastDate: {
    bg: 'Датата е минала: събитието стои в „Минали“, не в предстоящите.',
    en: 'The date is over: the event stands among the past ones, not among those that are coming.',
  },
  asVisitor: { bg: 'Вижте го като посетител', en: 'See it as a visitor' },
  picture: { bg: 'Снимка', en: 'Picture' },
  poster: { bg: 'Отпечатайте афиша', en: 'Print the poster' },
  drafted: {
    bg: 'Черновата е запазена. Продължете я, когато е удобно.',
    en: 'The draft is kept. Go on whenever you like.',
  },
  submitted: {
    bg: 'Изпратено за преглед. Редакторите го виждат на работното си място.',
    en: 'Sent for review. The editors see it at their desk.',
  },
  saved: { bg: 'Записано. Посетителите вече виждат промяната.', en: 'Saved. Visitors see the change from now on.' },
  dateSaved: {
    bg: 'Датата е променена; другите остават както са.',
    en: 'The date is changed; the others stay as they are.',
  },
  dateCancelled: {
    bg: 'Датата е отменена. Остава в календара с причината, за да я видят хората; другите остават както са.',
    en: 'The date is cancelled. It stays in the calendar with the reason for people to see; the others stay as they are.',
  },
  divided: {
    bg: 'Записано. Тази дата и следващите вече са отделно събитие; предишните остават както бяха.',
    en: 'Saved. This date and those that follow are an event of their own; the earlier ones stay as they were.',
  },
  bulkConfirmed: { bg: 'Отбелязаните дати са потвърдени.', en: 'The dates ticked are confirmed.' },
  bulkCancelled: {
    bg: 'Отбелязаните дати са отменени. Остават в календара с причината, за да я видят хората.',
    en: 'The dates ticked are cancelled. They stay in the calendar with the reason for people to see.',
  },
  confirmedNow: {
    bg: 'Потвърдено. В календара вече не пише „планирано“.',
    en: 'Confirmed. The calendar no longer says “planned”.',
  },
  cancelledNow: {
    bg: (title: string, when: string) =>
      oneStop(
        `Отменихте ${inQuotes(title, 'bg')} на ${when}. Събитието остава в календара с причината, за да я видят хората.`,
      ),
    en: (title: string, when: string) =>
      `You cancelled ${inQuotes(title, 'en')} on ${when}. It stays in the calendar with the reason for people to see.`,
  },
  removedDraft: { bg: 'Черновата е изтрита.', en: 'The draft is deleted.' },
  draftOver: {
    bg: 'Тази чернова вече я няма: публикувана е, записана е или е изтрита.',
    en: 'This draft is no longer here: it has been published, saved or deleted.',
  },
  settingSaved: { bg: 'Записано.', en: 'Saved.' },
  keptAsDraft: {
    bg: 'Написаното е запазено и като чернова: ще го намерите в „Чернови“, ако затворите страницата.',
    en: 'What you wrote is also kept as a draft, in case you close the page.',
  },
  // drafts
  keptAt: {
    bg: (at: string) => `Запазено като чернова ${at}`,
    en: (at: string) => `Kept as a draft ${at}`,
  },
  changeOf: { bg: 'незаписана промяна', en: 'a change not saved' },
  changeKept: {
    bg: (at: string, date?: string) => `Има незаписана промяна${date ? ` само за ${date},` : ''} от ${at}`,
    en: (at: string, date?: string) => `There is a change not saved${date ? `, of ${date} only` : ''}, from ${at}`,
  },
  goOn: { bg: 'Продължете я', en: 'Go on with it' },
  changeGone: { bg: 'Откажете я', en: 'Drop it' },
  changeContinued: {
    bg: 'Продължавате незаписана промяна. Запишете я, за да се види.',
    en: 'You go on with a change that was not saved. Save it for others to see.',
  },
  changeDrafted: {
    bg: 'Промяната е запазена като чернова. Посетителите виждат досегашното.',
    en: 'The change is kept as a draft. Visitors see what was there before.',
  },
  deleteDraft: { bg: 'Изтрийте', en: 'Delete' },
  untitled: { bg: 'без заглавие', en: 'without a title' },
  lastTyped: { bg: 'Последно писано', en: 'Last written' },
  reviewList: { bg: 'Чакат преглед', en: 'Waiting for review' },
  // earlier ones to copy
  likeLast: { bg: 'Както миналия път', en: 'Like last time' },
  likeLastHint: {
    bg: 'Изберете събитие: всичко се попълва, остава само новата дата.',
    en: 'Choose an event: all is filled in, only the new date is left.',
  },
  moreToCopy: { bg: 'Всички минали събития', en: 'All past events' },
  copied: {
    bg: (title: string) => `Попълнено от ${inQuotes(title, 'bg')}. Напишете новата дата и прегледайте останалото.`,
    en: (title: string) => `Filled in from ${inQuotes(title, 'en')}. Write the new date and look over the rest.`,
  },
  continued: { bg: 'Продължавате чернова.', en: 'You go on with a draft.' },
  // preview
  preview: { bg: 'Така ще изглежда', en: 'How it will look' },
  previewHint: {
    bg: 'Още никой друг не го вижда. Ако всичко е вярно, публикувайте.',
    en: 'Nobody else sees it yet. If all is right, publish.',
  },
  notPublic: {
    bg: 'Страницата на организацията още не се вижда от всички, затова и събитието остава чернова. Публикувайте първо страницата.',
    en: 'The page of the organisation is not seen by everybody yet, so the event stays a draft. Publish the page first.',
  },
  ofPractice: {
    bg: 'Това е упражнение: събитието остава чернова и никой друг не го вижда.',
    en: 'This is a practice: the event stays a draft, and nobody else sees it.',
  },
  backToForm: { bg: 'Поправете', en: 'Mend' },
  // one event
  edit: { bg: 'Редактирайте', en: 'Edit' },
  repeatIt: { bg: 'Повторете с нова дата', en: 'Repeat on a new date' },
  publish: { bg: 'Публикувайте', en: 'Publish' },
  submit: { bg: 'Изпратете за преглед', en: 'Send for review' },
  saveDraft: { bg: 'Запишете чернова', en: 'Keep as a draft' },
  seePreview: { bg: 'Вижте как ще изглежда', en: 'See how it will look' },
  save: { bg: 'Запишете', en: 'Save' },
  back: { bg: 'Назад', en: 'Back' },
  acts: { bg: 'Какво искате да направите?', en: 'What would you like to do?' },
  dates: { bg: 'Дати', en: 'Dates' },
  datesHint: {
    bg: 'Отворете дата, за да промените само нея: нов час, ново място, отмяна.',
    en: 'Open a date to change it alone: a new hour, a new place, a cancellation.',
  },
  noDatesAhead: { bg: 'Няма предстоящи дати.', en: 'No dates are ahead.' },
  datesCount: {
    bg: (count: number) => (count === 1 ? 'Една дата' : `${count} дати`),
    en: (count: number) => (count === 1 ? 'One date' : `${count} dates`),
  },
  count: { bg: 'Запишете колко дойдоха', en: 'Write down how many came' },
  seeCount: { bg: 'Вижте колко дойдоха', en: 'See how many came' },
  cancelEvent: { bg: 'Отмяна', en: 'Cancellation' },
  cancelHint: {
    bg: 'Събитието не изчезва: остава в календара със знак „отменено“ и с причината.',
    en: 'The event does not vanish: it stays in the calendar, marked as cancelled, with the reason.',
  },
  cancelWhole: { bg: 'Отменете събитието', en: 'Cancel the event' },
  cancelSeries: { bg: 'Отменете всички дати', en: 'Cancel all dates' },
  postpone: { bg: 'Отложете', en: 'Postpone' },
  restore: { bg: 'Отново ще се състои', en: 'It takes place after all' },
  reason: { bg: 'Причина', en: 'Reason' },
  reasonHint: { bg: 'Едно изречение, което посетителите ще видят.', en: 'One sentence that visitors will see.' },
  postponedNow: {
    bg: 'Отложено. В календара пише, че датата още не е известна.',
    en: 'Postponed. The calendar says that the date is not known yet.',
  },
  // which dates
  whichDates: { bg: 'Кои дати променяте?', en: 'Which dates do you change?' },
  onlyOne: { bg: (when: string) => `Само ${when}`, en: (when: string) => `Only ${when}` },
  fromOn: {
    bg: (dates: string) => `Тази и следващите: ${dates}`,
    en: (dates: string) => `This and those that follow: ${dates}`,
  },
  allOf: {
    bg: (dates: string) => `Всички предстоящи: ${dates}`,
    en: (dates: string) => `All that are ahead: ${dates}`,
  },
  andMore: { bg: (count: number) => `и още ${count}`, en: (count: number) => `and ${count} more` },
  thisDate: { bg: 'Променете само тази дата', en: 'Change this date alone' },
  thisAndNext: { bg: 'Променете тази и следващите', en: 'Change this and those that follow' },
  everyDate: { bg: 'Променете всички', en: 'Change all' },
  editingFrom: {
    bg: (dates: string) => `Променяте: ${dates}. Предишните дати остават както са.`,
    en: (dates: string) => `You change: ${dates}. The earlier dates stay as they are.`,
  },
  editingAll: {
    bg: (dates: string) => `Променяте всички предстоящи: ${dates}. Минали дати и вече променени дати се запазват.`,
    en: (dates: string) => `You change all that are ahead: ${dates}. Past dates and dates already changed are kept.`,
  },
  // one date
  dateTitle: { bg: (when: string) => `Само ${when}`, en: (when: string) => `Only ${when}` },
  asUsual: { bg: 'Празно – както във всички дати.', en: 'Empty: as on all dates.' },
  newDay: { bg: 'Ден', en: 'Day' },
  newHour: { bg: 'Начало', en: 'Beginning' },
  newEnd: { bg: 'Край', en: 'End' },
  newPlace: { bg: 'Друго място', en: 'Another place' },
  ownTitle: { bg: 'Друго заглавие за тази дата', en: 'Another title for this date' },
  ownLead: { bg: 'Друго изречение за тази дата', en: 'Another sentence for this date' },
  status: { bg: 'Какво става с тази дата', en: 'What becomes of this date' },
  statusConfirmed: { bg: 'ще се състои', en: 'takes place' },
  statusPlanned: { bg: 'планирана, още не е сигурна', en: 'planned, not certain yet' },
  statusPostponed: { bg: 'отложена, новият ден не е известен', en: 'postponed, the new day is not known' },
  statusCancelled: { bg: 'отменена', en: 'cancelled' },
  // settings
  setting: { bg: 'Кой публикува', en: 'Who publishes' },
  settingHint: {
    bg: 'Обикновено редакторите публикуват сами с един бутон. Ако имате автори, те могат да изпращат събитията си за преглед.',
    en: 'Usually editors publish by themselves with one button. Authors, if there are any, may send their events for review.',
  },
  settingReview: { bg: 'Авторите изпращат събитията си за преглед', en: 'Authors send their events for review' },
  // panel
  panelReview: {
    bg: (count: number) => (count === 1 ? 'едно събитие чака преглед' : `${count} събития чакат преглед`),
    en: (count: number) => (count === 1 ? 'one event waits for review' : `${count} events wait for review`),
  },
  until: { bg: (day: string) => `до ${day}`, en: (day: string) => `until ${day}` },
  month: { bg: (month: string) => month, en: (month: string) => month },
})
