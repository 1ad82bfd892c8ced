import { phrases } from '#src/platform/i18n/phrases.ts'
import { inQuotes } from '#src/platform/language/quotes.ts'

/** Pages of the desk about news: lists, acts and what follows them. */
export const messages = phrases({
  news: { bg: 'Новини', en: 'News' },
  newItem: { bg: 'Нова новина', en: 'New item' },
  show: { bg: 'Кои новини', en: 'Which news' },
  open: { bg: 'В работа', en: 'In work' },
  published: { bg: 'Публикувани', en: 'Published' },
  archived: { bg: 'В архива', en: 'In the archive' },
  drafts: { bg: 'Започнати и незаписани', en: 'Begun and not saved' },
  untitled: { bg: 'Без заглавие', en: 'Untitled' },
  lastTyped: { bg: 'последна промяна', en: 'last change' },
  changeOf: { bg: 'незаписана промяна', en: 'a change not saved' },
  fromEvent: { bg: 'Новина от събитие', en: 'News from an event' },
  noneOpen: { bg: 'Нищо не чака.', en: 'Nothing waits.' },
  noneOpenHint: {
    bg: 'Заглавие и няколко изречения са достатъчни. За събитие от календара фактите се попълват сами.',
    en: 'A title and a few sentences are enough. For an event of the calendar the facts are filled in.',
  },
  nonePublished: { bg: 'Още няма публикувани новини.', en: 'No news is published yet.' },
  noneArchived: { bg: 'Архивът е празен.', en: 'The archive is empty.' },
  pages: { bg: 'Страници', en: 'Pages' },
  previous: { bg: 'Предишна', en: 'Previous' },
  next: { bg: 'Следваща', en: 'Next' },
  page: { bg: (number: number) => `страница ${number}`, en: (number: number) => `page ${number}` },
  // what was done
  done_published: {
    bg: 'Публикувано. Вижте го като посетител.',
    en: 'Published. See it as a visitor does.',
  },
  done_submitted: {
    bg: 'Изпратено за преглед. Редакторите го виждат на работното си място.',
    en: 'Sent for review. The editors see it at their desk.',
  },
  done_returned: {
    bg: 'Върнато за поправка. Писахме на автора какво да промени.',
    en: 'Sent back. We wrote to the author what to change.',
  },
  done_approved: {
    bg: 'Одобрено. Може да се публикува сега или в определен час.',
    en: 'Approved. It can be published now or at an hour of your choice.',
  },
  done_scheduled: {
    bg: 'Записано. Новината ще излезе сама в избрания час.',
    en: 'Saved. The item will appear by itself at the hour you chose.',
  },
  done_withdrawn: {
    bg: 'Часът е отменен. Новината няма да излезе сама.',
    en: 'The hour is cancelled. The item will not appear by itself.',
  },
  done_archived: {
    bg: 'Преместено в архива. Страницата остава на адреса си, но вече не е в списъците.',
    en: 'Moved to the archive. The page stays at its address and leaves the lists.',
  },
  done_saved: { bg: 'Записано.', en: 'Saved.' },
  done_drafted: {
    bg: 'Черновата е запазена. Продължете я, когато е удобно.',
    en: 'The draft is kept. Go on whenever you like.',
  },
  done_restored: {
    bg: 'Текстът е върнат като нова версия; предишните са запазени.',
    en: 'The text is back as a new version; the earlier ones are kept.',
  },
  done_corrected: { bg: 'Поправката стои на страницата.', en: 'The correction stands on the page.' },
  done_pictured: { bg: 'Снимките са записани.', en: 'The pictures are saved.' },
  done_removed: { bg: 'Новината е изтрита.', en: 'The item is deleted.' },
  done_removedDraft: { bg: 'Черновата е изтрита.', en: 'The draft is deleted.' },
  done_draftOver: {
    bg: 'Тази чернова вече я няма: публикувана е, записана е или е изтрита.',
    en: 'This draft is no longer here: it has been published, saved or deleted.',
  },
  done_settingSaved: { bg: 'Записано.', en: 'Saved.' },
  asVisitor: { bg: 'Вижте го като посетител', en: 'See it as a visitor' },
  press: { bg: 'За медиите и социалните мрежи', en: 'For the press and social networks' },
  moved: {
    bg: 'Докато гледахте, друг промени новината. Прегледайте я така, както е сега, и решете отново.',
    en: 'Somebody else changed the item while you were looking. Look at it as it is now and decide again.',
  },
  // acts
  publish: { bg: 'Публикувайте', en: 'Publish' },
  submit: { bg: 'Изпратете за преглед', en: 'Send for review' },
  approve: { bg: 'Одобрете', en: 'Approve' },
  return: { bg: 'Върнете за поправка', en: 'Send back' },
  returnHint: {
    bg: 'Авторът получава написаното тук в писмо и отново може да променя текста.',
    en: 'The author gets a letter with your words and can change the text.',
  },
  schedule: { bg: 'Публикувайте в този час', en: 'Publish at this hour' },
  scheduleTitle: { bg: 'Публикуване по-късно', en: 'Publish later' },
  scheduleHint: {
    bg: 'Новината излиза сама в избрания час, дори никой да не е на работа.',
    en: 'The item appears by itself at the hour you choose, even when nobody is at work.',
  },
  unschedule: { bg: 'Отменете часа', en: 'Cancel the hour' },
  archive: { bg: 'Преместете в архива', en: 'Move to the archive' },
  republish: { bg: 'Върнете в списъците', en: 'Bring back to the lists' },
  edit: { bg: 'Променете', en: 'Edit' },
  pictures: { bg: 'Снимки', en: 'Pictures' },
  preview: { bg: 'Преглед', en: 'Preview' },
  seePreview: { bg: 'Прегледайте', en: 'Preview' },
  previewHint: {
    bg: 'Така ще я видят посетителите. Още никой не я вижда.',
    en: 'This is how visitors will see it. Nobody sees it yet.',
  },
  toItem: { bg: 'Към новината на работното място', en: 'To the item at the desk' },
  hints: { bg: 'Какво се вижда в текста', en: 'What the text shows' },
  backToForm: { bg: 'Обратно към текста', en: 'Back to the text' },
  saveDraft: { bg: 'Запишете чернова', en: 'Save as a draft' },
  save: { bg: 'Запишете', en: 'Save' },
  back: { bg: 'Назад', en: 'Back' },
  reason: { bg: 'Какво да се промени', en: 'What to change' },
  note: { bg: 'Бележка', en: 'Note' },
  missingReason: {
    bg: 'Напишете какво да се промени: авторът ще го прочете в писмо.',
    en: 'Write what to change: the author will read it in a letter.',
  },
  day: { bg: 'Ден', en: 'Day' },
  hour: { bg: 'Час', en: 'Hour' },
  pastHour: {
    bg: 'Този час вече е минал. Изберете час напред или публикувайте сега.',
    en: 'That hour has passed. Choose one ahead, or publish now.',
  },
  scheduledFor: { bg: (when: string) => `ще излезе ${when}`, en: (when: string) => `will appear ${when}` },
  publishedOn: { bg: (when: string) => `публикувано ${when}`, en: (when: string) => `published ${when}` },
  notPublic: {
    bg: 'Страницата на организацията още не е публична: дотогава новините остават чернови.',
    en: 'The organisation’s page is not public yet: until then its news stay drafts.',
  },
  // history
  history: { bg: 'Как стигна дотук', en: 'How it came here' },
  somebody: { bg: 'някой, който вече не е тук', en: 'somebody who is no longer here' },
  byItself: { bg: 'по часовник', en: 'by the clock' },
  versions: { bg: 'Версии', en: 'Versions' },
  versionsHint: {
    bg: 'Всяко записване се пази. Сравнете две или върнете предишна – нищо не се губи.',
    en: 'Every save is kept. Compare two, or bring an earlier one back – nothing is lost.',
  },
  version: { bg: (number: number) => `Версия ${number}`, en: (number: number) => `Version ${number}` },
  current: { bg: 'сегашната', en: 'the current one' },
  compare: { bg: 'Сравнете с предишната', en: 'Compare with the one before' },
  compared: {
    bg: (before: number, after: number) => `Какво се промени между версия ${before} и версия ${after}`,
    en: (before: number, after: number) => `What changed between version ${before} and version ${after}`,
  },
  comparedHint: {
    bg: 'Зачеркнатото е махнато, подчертаното е добавено.',
    en: 'What is struck through went, what is underlined came.',
  },
  firstVersion: { bg: 'Това е първата версия.', en: 'This is the first version.' },
  noDifference: { bg: 'Няма разлика.', en: 'There is no difference.' },
  restore: { bg: 'Върнете тази версия', en: 'Bring this version back' },
  restoreHint: {
    bg: 'Текстът и снимките от нея стават нова версия; сегашната остава в списъка. Оттеглена или изтрита снимка не се връща.',
    en: 'Its text and pictures become a new version; the current one stays in the list. A withdrawn or removed picture does not come back.',
  },
  restoredFrom: {
    bg: (number: number) => `върната версия ${number}`,
    en: (number: number) => `version ${number} again`,
  },
  signsSet: { bg: 'кавички, тирета, интервали', en: 'quotes, dashes, spaces' },
  changedAfterApproval: {
    bg: 'Текстът е променен след одобрението.',
    en: 'The text was changed after it was approved.',
  },
  // correction and removal
  correction: { bg: 'Поправка', en: 'Correction' },
  correctionTitle: { bg: 'Поправка пред читателите', en: 'A correction for readers' },
  correctionHint: {
    bg: 'Когато е било казано нещо невярно: „В първата публикация часът беше посочен като 18:00. Верният е 19:00.“ Стои под текста и в „Поправки“.',
    en: 'When something was wrong: “The first version said 6 pm; it is 7 pm.” It stands under the text and among the corrections.',
  },
  missingCorrection: {
    bg: 'Напишете какво пишеше преди и кое е вярно.',
    en: 'Write what was wrong and what is right.',
  },
  addCorrection: { bg: 'Добавете поправката', en: 'Add the correction' },
  removeTitle: { bg: 'Изтриване', en: 'Deletion' },
  removeHint: {
    bg: 'Изчезва с всичките си версии и не може да се върне; адресът ѝ казва, че вече я няма. Остарялата новина е по-добре в архива.',
    en: 'It goes with all its versions and does not come back; its address says that it is gone. What is merely old is better off in the archive.',
  },
  remove: { bg: 'Изтрийте новината', en: 'Delete the item' },
  removeSure: { bg: 'Да, изтрийте я завинаги', en: 'Yes, delete it for good' },
  removeDraft: { bg: 'Изтрийте', en: 'Delete' },
  // events
  eventsTitle: { bg: 'Новина от събитие', en: 'News from an event' },
  eventsHint: {
    bg: 'Заглавието, денят, мястото и описанието се попълват от календара. Преди събитието – покана, след него – разказ как мина.',
    en: 'Title, day, place and description come from the calendar. Before the event an invitation, after it a report.',
  },
  ahead: { bg: 'Предстоят', en: 'Coming' },
  over: { bg: 'Минаха', en: 'Over' },
  announceIt: { bg: 'Напишете покана', en: 'Write an invitation' },
  reportIt: { bg: 'Разкажете как мина', en: 'Tell how it went' },
  noEvents: {
    bg: 'Около днешния ден няма събития в календара.',
    en: 'The calendar has no events around today.',
  },
  noEventsHint: {
    bg: 'Новото събитие се появява тук до минута, след като бъде публикувано.',
    en: 'A new event appears here within a minute after it is published.',
  },
  plainNews: { bg: 'Напишете новина без събитие', en: 'Write news without an event' },
  filledFrom: {
    bg: (title: string) =>
      `Попълнихме каквото календарът знае за ${inQuotes(title, 'bg')}. Добавете каквото само организаторът знае.`,
    en: (title: string) => `We filled in what the calendar knows of ${inQuotes(title, 'en')}. Add your own words.`,
  },
  // two people at once
  changed: {
    bg: 'Докато пишехте, друг записа промяна. Написаното сега е запазено тук; по-долу се вижда по какво се различава от записаното.',
    en: 'Somebody else saved a change while you were writing. Your text is kept here; below you see where it differs from what was saved.',
  },
  changedHow: { bg: 'По какво се различават', en: 'Where they differ' },
  changedHint: {
    bg: 'Зачеркнатото стои само в записаното от другия, подчертаното – само в написаното сега. Ако запишете, остава новото; другото се пази като версия.',
    en: 'What is struck through stands only in what was saved, what is underlined only in yours. If you save, yours stays; the other is kept as a version.',
  },
  // drafts
  keptAt: { bg: (at: string) => `Запазено като чернова ${at}`, en: (at: string) => `Kept as a draft ${at}` },
  continued: { bg: 'Продължавате запазена чернова.', en: 'You go on with a kept draft.' },
  changeKept: {
    bg: (at: string) => `Има незаписана промяна от ${at}`,
    en: (at: string) => `There is a change not saved, from ${at}`,
  },
  goOn: { bg: 'Продължете я', en: 'Go on with it' },
  changeGone: { bg: 'Откажете я', en: 'Drop it' },
  keptAsDraft: {
    bg: 'Написаното е запазено и като чернова: ще го намерите в списъка, ако затворите страницата.',
    en: 'What you wrote is also kept as a draft, in case you close the page.',
  },
  // setting and panel
  settingTitle: { bg: 'Преглед преди публикуване', en: 'Review before publishing' },
  settingHint: {
    bg: 'По подразбиране редакторът публикува с един бутон. Когато прегледът е включен, всеки текст се одобрява от втори човек; отговорникът може и без него.',
    en: 'By default an editor publishes with one button. With review on, a second person approves every text; a manager can do without.',
  },
  settingField: { bg: 'Втори човек преглежда всяка новина', en: 'A second person looks over every item' },
  waiting: { bg: 'Новини, които чакат', en: 'News that waits' },
  waitingReview: {
    bg: (count: number) => (count === 1 ? 'една новина чака преглед' : `${count} новини чакат преглед`),
    en: (count: number) => (count === 1 ? 'one item waits for review' : `${count} items wait for review`),
  },
  waitingChanges: {
    bg: (count: number) =>
      count === 1 ? 'една новина е върната за поправка' : `${count} новини са върнати за поправка`,
    en: (count: number) =>
      count === 1 ? 'one item was sent back for changes' : `${count} items were sent back for changes`,
  },
})

/** How far an item has come: said alike of a report, a notice and a press release. */
export const stateWords = phrases({
  draft: { bg: 'чернова', en: 'draft' },
  review: { bg: 'чака преглед', en: 'waits for review' },
  changes: { bg: 'за поправка', en: 'to be changed' },
  approved: { bg: 'одобрено', en: 'approved' },
  scheduled: { bg: 'чака часа си', en: 'waits for its hour' },
  published: { bg: 'публикувано', en: 'published' },
  archived: { bg: 'в архива', en: 'archived' },
})
