import { phrases } from '#src/platform/i18n/phrases.ts'
import { plural } from '#src/platform/i18n/plural.ts'

const nbsp = '\u00a0'
const records = (count: number) => `${count} ${plural('bg', count, 'запис', 'записа')}`
const recordsEn = (count: number) => `${count} ${plural('en', count, 'record', 'records')}`

interface Counts {
  readonly added: number
  readonly changed: number
  readonly unchanged: number
  readonly withdrawn: number
  readonly refused: number
}

/** „3 нови, 1 променен“; what did not happen is left out. */
const listed = (counts: readonly (readonly [number, string])[]): string =>
  counts
    .filter(([count]) => count > 0)
    .map(([count, words]) => `${count} ${words}`)
    .join(', ')

export const messages = phrases({
  sources: { bg: 'Източници', en: 'Sources' },
  lead: {
    bg: 'Календарът или таблицата, които вече водите другаде, влизат тук сами. Нищо не се показва, преди някой да го прегледа и да го публикува за първи път.',
    en: 'The calendar or table that you keep elsewhere comes in by itself. Nothing shows before somebody has looked at it and published it for the first time.',
  },
  add: { bg: 'Добавете източник', en: 'Add a source' },
  none: { bg: 'Още няма източници', en: 'No sources yet' },
  noneHint: {
    bg: 'Ако водите календар в Google, Outlook, Nextcloud или на собствен сайт, дайте адреса му. Ако планът е в Excel или имате файл с календар (.ics), качете файла. Няма да въвеждате същото два пъти.',
    en: 'If you keep a calendar in Google, Outlook, Nextcloud or on your own site, give its address. If the plan is in Excel or you have a calendar file (.ics), upload the file. Nothing has to be typed twice.',
  },
  source: { bg: 'Източник', en: 'Source' },
  state: { bg: 'Състояние', en: 'State' },
  lastRead: { bg: 'Последно прочетен', en: 'Last read' },
  next: { bg: 'Следващо четене', en: 'Next reading' },
  notYet: { bg: 'още не', en: 'not yet' },
  byHand: { bg: 'когато качите нов файл', en: 'when you upload a new file' },
  // Състояния
  draft: { bg: 'чака публикуване', en: 'waits for publication' },
  active: { bg: 'включен', en: 'on' },
  paused: { bg: 'спрян', en: 'paused' },
  gone: { bg: 'вече го няма', en: 'gone' },
  failing: { bg: 'не се чете', en: 'cannot be read' },
  waiting: { bg: 'чака решение', en: 'waits for a decision' },
  fileSource: { bg: 'файл', en: 'file' },
  handedFile: { bg: 'Внесени файлове', en: 'Imported files' },
  // Форма
  newSource: { bg: 'Нов източник', en: 'A new source' },
  name: { bg: 'Име на източника', en: 'Name of the source' },
  nameHint: {
    bg: 'Показва се на посетителите: „Сайтът на Екоклуб Русе“.',
    en: 'Visitors see it: “The site of Eco Club Ruse”.',
  },
  nameMissing: {
    bg: 'Липсва име. Напишете откъде идват записите, например „Сайтът на сдружението“.',
    en: 'The name is missing. Say where the records come from, such as “The society’s site”.',
  },
  from: { bg: 'Откъде', en: 'Where from' },
  fromHint: { bg: 'Адрес или файл – едното от двете.', en: 'An address or a file – one of the two.' },
  address: { bg: 'Адрес на календара', en: 'Address of the calendar' },
  addressHint: {
    bg: 'Завършва най-често на .ics. В Google: Настройки на календара, „Публичен адрес във формат iCal“. Става и адрес, който започва с webcal.',
    en: 'It mostly ends in .ics. In Google: settings of the calendar, “Public address in iCal format”. One that begins with webcal will do as well.',
  },
  file: { bg: 'Файл', en: 'File' },
  fileHint: {
    bg: `Календар (.ics) или таблица (.xlsx, .csv), до 20${nbsp}MB.`,
    en: `A calendar (.ics) or a table (.xlsx, .csv), up to 20${nbsp}MB.`,
  },
  fromMissing: {
    bg: 'Напишете адрес или изберете файл.',
    en: 'Write an address or choose a file.',
  },
  fromBoth: {
    bg: 'Има и адрес, и файл. Оставете едното.',
    en: 'There are an address and a file. Leave one of them.',
  },
  addressUnreadable: {
    bg: 'Това не прилича на адрес. Копирайте го изцяло, например https://primer.bg/kalendar.ics.',
    en: 'This does not look like an address. Copy all of it, such as https://example.org/calendar.ics.',
  },
  addressScheme: {
    bg: 'Адресът започва с https://, http:// или webcal://.',
    en: 'The address begins with https://, http:// or webcal://.',
  },
  addressCredentials: {
    bg: 'В адреса има име и парола. Направете календара достъпен без тях и дайте новия адрес.',
    en: 'There are a name and a password in the address. Let the calendar be read without them and give the new address.',
  },
  addressPort: {
    bg: 'Този порт не се чете. Дайте адрес без номер след името на сайта.',
    en: 'This port is not read. Give an address without a number after the name of the site.',
  },
  addressTaken: {
    bg: 'Този адрес вече е сред източниците.',
    en: 'This address is among the sources already.',
  },
  fileTooLarge: {
    bg: (megabytes: number) => `Файлът е ${megabytes}${nbsp}MB, а приемаме до 20${nbsp}MB. Изнесете по-кратък период.`,
    en: (megabytes: number) =>
      `The file has ${megabytes}${nbsp}MB; up to 20${nbsp}MB are taken. Export a shorter time.`,
  },
  brings: { bg: 'Какво носи', en: 'What it brings' },
  format: { bg: 'Вид', en: 'Format' },
  anyFormat: { bg: 'разпознава се само', en: 'recognised by itself' },
  every: { bg: 'Колко често да се чете', en: 'How often it is read' },
  everyHours: {
    bg: (hours: number) =>
      hours === 1
        ? 'всеки час'
        : hours === 24
          ? 'веднъж дневно'
          : hours === 168
            ? 'веднъж седмично'
            : `на ${hours} часа`,
    en: (hours: number) =>
      hours === 1 ? 'every hour' : hours === 24 ? 'once a day' : hours === 168 ? 'once a week' : `every ${hours} hours`,
  },
  keep: { bg: 'Запишете', en: 'Save' },
  lookAt: { bg: 'Прочетете и покажете', en: 'Read and show' },
  back: { bg: 'Назад', en: 'Back' },
  settings: { bg: 'Настройки', en: 'Settings' },
  // Страница на източника
  whatComes: { bg: 'Какво ще влезе', en: 'What would come in' },
  found: {
    bg: (count: number) => `Прочетохме ${records(count)}. Още нищо не е публикувано.`,
    en: (count: number) => `${recordsEn(count)} were read. Nothing is published yet.`,
  },
  firstOf: {
    bg: (shown: number, count: number) => (shown < count ? `Първите ${shown} от ${count}` : 'Какво прочетохме'),
    en: (shown: number, count: number) => (shown < count ? `The first ${shown} of ${count}` : 'What was read'),
  },
  untitledOf: {
    bg: (count: number) =>
      count === 1
        ? 'Един от тях е без заглавие и няма да влезе, докато не го напишете в източника.'
        : `${count} от тях са без заглавие и няма да влязат, докато не го напишете в източника.`,
    en: (count: number) =>
      `${count} of them ${plural('en', count, 'has', 'have')} no title and will not be taken in until it stands in the source.`,
  },
  emptySource: {
    bg: 'В източника няма записи. Ако очаквате такива, проверете дали адресът е на същия календар.',
    en: 'There are no records in the source. If you expect some, see whether the address is that of the same calendar.',
  },
  title: { bg: 'Заглавие', en: 'Title' },
  when: { bg: 'Кога', en: 'When' },
  where: { bg: 'Къде', en: 'Where' },
  noWhere: { bg: 'не е казано', en: 'not said' },
  cancelled: { bg: 'отменено', en: 'cancelled' },
  publish: { bg: 'Публикувайте', en: 'Publish' },
  progress: {
    bg: (done: number, total: number) => (total === 0 ? 'Внасянето започва' : `Внесени са ${done} от ${total}`),
    en: (done: number, total: number) => (total === 0 ? 'Taking in begins' : `${done} of ${total} are taken in`),
  },
  progressText: {
    bg: 'Страницата се обновява сама. Може и да я затворите: внасянето продължава.',
    en: 'The page refreshes by itself. You may close it as well: the work goes on.',
  },
  // Редове, които не са прочетени
  mend: {
    bg: (count: number) => (count === 1 ? 'Един ред чака поправка' : `${count} реда чакат поправка`),
    en: (count: number) => (count === 1 ? 'One row waits to be mended' : `${count} rows wait to be mended`),
  },
  mendText: {
    bg: 'Останалото е прочетено. Поправете тук и изпратете отново; самият файл не се променя.',
    en: 'The rest has been read. Mend it here and send it again; your own file stays as it is.',
  },
  mendAgain: { bg: 'Прочетете отново', en: 'Read again' },
  leaveOut: { bg: 'Оставете реда вън', en: 'Leave the row out' },
  mended: { bg: 'Поправеното е прочетено.', en: 'What you mended has been read.' },
  publishText: {
    bg: 'След това източникът се чете сам. Всяка негова промяна се показва и тук.',
    en: 'From then on the source is read by itself. Whatever changes there changes here.',
  },
  publishFileText: {
    bg: 'Следващия файл качвате пак тук. Внася се веднага и казваме какво се е променило; ако в него липсват много от предстоящите, първо питаме.',
    en: 'The next file is uploaded here as well. It is taken in at once and you are told what changed; if much of what is to come is missing in it, you are asked first.',
  },
  readings: { bg: 'Четения', en: 'Readings' },
  fromWhere: { bg: 'Откъде идват записите', en: 'Where records come from' },
  untitled: { bg: 'без заглавие', en: 'no title' },
  results: { bg: 'Какво стана', en: 'What happened' },
  noRuns: { bg: 'Още нищо не е внесено.', en: 'Nothing has been taken in yet.' },
  started: { bg: 'Четене', en: 'Reading' },
  added: { bg: 'нови', en: 'new' },
  changedCount: { bg: 'променени', en: 'changed' },
  unchanged: { bg: 'същите', en: 'unchanged' },
  refused: { bg: 'невнесени', en: 'not taken' },
  withdrawn: { bg: 'оттеглени', en: 'withdrawn' },
  running: {
    bg: (count: number) => `внася се, дотук ${records(count)}`,
    en: (count: number) => `at work, ${recordsEn(count)} so far`,
  },
  runFailed: { bg: 'прекъснато', en: 'broken off' },
  runPreview: { bg: 'преглед', en: 'preview' },
  runReplaced: { bg: 'заменено от по-ново', en: 'replaced by a newer one' },
  runDone: { bg: 'внесено', en: 'taken in' },
  report: { bg: 'Отчет от четене', en: 'Report of a reading' },
  problems: { bg: 'Бележки', en: 'Notes' },
  noProblems: { bg: 'Няма бележки: всичко е прочетено.', en: 'No notes: everything was read.' },
  problemCount: {
    bg: (count: number) => `${count} ${plural('bg', count, 'бележка', 'бележки')} от четенето`,
    en: (count: number) => `${count} ${plural('en', count, 'note', 'notes')} on the reading`,
  },
  notTaken: { bg: 'не е внесено', en: 'not taken' },
  otherProblem: { bg: 'нещо не беше разбрано', en: 'something was not understood' },
  // Решение
  decide: { bg: 'Много записи липсват', en: 'Many records are missing' },
  decideText: {
    bg: (gone: number) =>
      `В последното четене ${plural('bg', gone, 'липсва', 'липсват')} ${gone} от предстоящите. Това може да е нов сезон, но и счупен файл, затова нищо не е пипнато.`,
    en: (gone: number) =>
      `The last reading lacks ${gone} of what is to come. It may be a new season or a broken file, so nothing was touched.`,
  },
  otherwise: {
    bg: (added: number, changed: number) => `Освен това чакат ${added} нови и ${changed} променени.`,
    en: (added: number, changed: number) => `Besides, ${added} new and ${changed} changed ones wait.`,
  },
  wouldGo: { bg: 'Щяха да отпаднат', en: 'These would go' },
  andMore: { bg: (count: number) => `и още ${count}`, en: (count: number) => `and ${count} more` },
  accept: { bg: 'Приемете и ги махнете', en: 'Accept and take them away' },
  keepThem: { bg: 'Оставете ги в календара', en: 'Keep them' },
  acceptText: {
    bg: 'Махнатите излизат от списъците; страниците им казват „оттеглено при източника“ и се връщат, ако източникът ги върне.',
    en: 'They leave the lists; their pages say “withdrawn at its source”, and they return if the source has them again.',
  },
  // Думи
  words: { bg: 'Непознати думи', en: 'Unknown words' },
  unknownPlaces: {
    bg: (count: number) => `Непознати места: ${count}`,
    en: (count: number) => `Unknown places: ${count}`,
  },
  unknownTopics: {
    bg: (count: number) => `Непознати теми: ${count}`,
    en: (count: number) => `Unknown topics: ${count}`,
  },
  unknownHouses: {
    bg: (count: number) => `Непознати организации: ${count}`,
    en: (count: number) => `Unknown organisations: ${count}`,
  },
  unknownColumns: {
    bg: (count: number) => `Непознати колони: ${count}`,
    en: (count: number) => `Unknown columns: ${count}`,
  },
  wordsText: {
    bg: 'Кажете веднъж какво значат; помним го и за следващите четения. Празното поле остава за друг път.',
    en: 'Say once what they mean; it is remembered for later readings. An empty field stays for another time.',
  },
  explain: { bg: 'Кажете какво значат', en: 'Say what they mean' },
  noWords: { bg: 'Всички думи на източника са познати.', en: 'All words of the source are known.' },
  place: { bg: 'Място', en: 'Place' },
  topic: { bg: 'Тема', en: 'Topic' },
  organisation: { bg: 'Организация', en: 'Organisation' },
  column: { bg: 'Колона', en: 'Column' },
  inRecords: {
    bg: (count: number) => `в ${records(count)}`,
    en: (count: number) => `in ${recordsEn(count)}`,
  },
  placeHint: {
    bg: (records: string) => `Среща се ${records}. Напишете името на залата или сградата, както е в мрежата.`,
    en: (records: string) => `It stands ${records}. Write the name of the hall or house as the network has it.`,
  },
  houseHint: {
    bg: (records: string) =>
      `Среща се ${records}. Напишете името на партньора от мрежата: той застава като съорганизатор и събитията са и в неговия списък, а на работното място остават тук.`,
    en: (records: string) =>
      `It stands ${records}. Write the name of the partner in the network: it stands as co-organiser, and the events are in its list as well; at the desk they stay here.`,
  },
  asWords: { bg: 'нищо наше, нека остане с думи', en: 'nothing of ours, leave it in words' },
  later: { bg: 'решете по-късно', en: 'decide later' },
  ignoreColumn: { bg: 'не се използва', en: 'not used' },
  wordHint: { bg: (records: string) => `Среща се ${records}.`, en: (records: string) => `It stands ${records}.` },
  noSuchPlace: {
    bg: 'Няма такова място в мрежата. Напишете друго име или изберете да остане с думи.',
    en: 'The network has no such place. Write another name, or choose to leave it in words.',
  },
  noSuchHouse: {
    bg: 'Няма такъв партньор или са няколко. Напишете името по-точно или изберете да остане с думи.',
    en: 'There is no such partner, or several. Write the name more exactly, or choose to leave it in words.',
  },
  saveWords: { bg: 'Запишете значенията', en: 'Save the meanings' },
  // Действия
  acts: { bg: 'Какво още', en: 'What else' },
  readNow: { bg: 'Прочетете сега', en: 'Read now' },
  newFile: { bg: 'Нов файл', en: 'A new file' },
  newFileText: {
    bg: 'Новият файл заменя предишния: промененото се променя, липсващото се оттегля. Ако липсват много от предстоящите, първо питаме.',
    en: 'The new file replaces the former one: what changed changes, what is missing is withdrawn. If much of what is to come is missing, you are asked first.',
  },
  upload: { bg: 'Качете файла', en: 'Upload the file' },
  fileMissing: { bg: 'Изберете файл.', en: 'Choose a file.' },
  pause: { bg: 'Спрете четенето', en: 'Pause the reading' },
  resume: { bg: 'Включете отново', en: 'Turn it on again' },
  remove: { bg: 'Махнете източника', en: 'Remove the source' },
  removeText: {
    bg: 'Внесеното остава в календара и повече не се променя само.',
    en: 'What came in stays in the calendar and no longer changes by itself.',
  },
  removeDraftText: { bg: 'Нищо от него не е публикувано.', en: 'Nothing of it is published.' },
  // Направено
  published: { bg: 'Публикувано. Следващите промени идват сами.', en: 'Published. Later changes come by themselves.' },
  publishedFile: {
    bg: 'Публикувано. Следващите промени идват, когато качите нов файл.',
    en: 'Published. Later changes come when you upload a new file.',
  },
  did: {
    bg: ({ added, changed, unchanged, withdrawn, refused }: Counts) =>
      `Прочетено: ${listed([
        [added, plural('bg', added, 'нов', 'нови')],
        [changed, plural('bg', changed, 'променен', 'променени')],
        [unchanged, 'без промяна'],
        [withdrawn, plural('bg', withdrawn, 'оттеглен', 'оттеглени')],
        [refused, plural('bg', refused, 'невнесен', 'невнесени')],
      ])}.`,
    en: ({ added, changed, unchanged, withdrawn, refused }: Counts) =>
      `Read: ${listed([
        [added, 'new'],
        [changed, 'changed'],
        [unchanged, 'unchanged'],
        [withdrawn, 'withdrawn'],
        [refused, 'not taken'],
      ])}.`,
  },
  saved: { bg: 'Записано.', en: 'Saved.' },
  mapped: {
    bg: 'Записано. Източникът е прочетен отново с новите значения.',
    en: 'Saved. The source was read again with the new meanings.',
  },
  read: { bg: 'Прочетено.', en: 'Read.' },
  same: { bg: 'Прочетено. Няма нищо ново.', en: 'Read. Nothing is new.' },
  busy: {
    bg: 'Източникът се чете в момента. Опитайте след минута.',
    en: 'The source is being read just now. Try again in a minute.',
  },
  accepted: { bg: 'Прието. Липсващите са оттеглени.', en: 'Accepted. What is missing is withdrawn.' },
  keptThem: {
    bg: 'Оставихме ги. Останалото от четенето е внесено.',
    en: 'They stay. The rest of the reading is taken in.',
  },
  pausedNow: { bg: 'Спряно. Внесеното остава.', en: 'Paused. What came in stays.' },
  resumed: { bg: 'Включено отново.', en: 'On again.' },
  removed: { bg: 'Източникът е махнат. Внесеното остава.', en: 'The source is removed. What came in stays.' },
  outdated: {
    bg: 'Междувременно източникът донесе друго. Прегледайте го, преди да решите.',
    en: 'The source brought something else meanwhile. Look at it before you decide.',
  },
  // Работно място
  panelPreview: { bg: 'прегледайте и публикувайте', en: 'look at it and publish' },
  panelWaiting: { bg: 'много записи липсват, решете', en: 'many records are missing, decide' },
  panelProblem: { bg: 'не се чете', en: 'cannot be read' },
  panelGone: { bg: 'вече го няма', en: 'is gone' },
  open: { bg: 'Отворете', en: 'Open' },
})
