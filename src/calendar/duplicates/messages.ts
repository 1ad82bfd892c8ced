import type { Lang } from '#src/platform/i18n/lang.ts'
import { phrases } from '#src/platform/i18n/phrases.ts'
import { plural } from '#src/platform/i18n/plural.ts'

export const duplicateMessages = phrases({
  title: { bg: 'Повторения', en: 'Duplicates' },
  allTitle: { bg: 'Повторения в цялата мрежа', en: 'Duplicates of the whole network' },
  lead: {
    bg: 'Тук чакат събития, които си приличат по заглавие, час и място. Кажете дали са едно. Нищо не се изтрива и всяко обединяване може да бъде върнато.',
    en: 'Events that are alike in title, hour and place wait here. Say whether they are one. Nothing is deleted, and every join can be taken back.',
  },
  waiting: { bg: 'Чакат решение', en: 'Waiting for a decision' },
  noneWaiting: { bg: 'Няма събития, които си приличат.', en: 'No events are alike.' },
  moreWaiting: {
    bg: 'Има и още; ще се покажат, щом решите тези.',
    en: 'There are more; they are shown once these are decided.',
  },
  joined: { bg: 'Обединени', en: 'Joined' },
  joinedHint: {
    bg: 'Последните двайсет. Второто събитие не стои в календара, а адресът му води към първото.',
    en: 'The last twenty. The second event is not in the calendar; its address leads to the first.',
  },
  noneJoined: { bg: 'Досега нищо не е обединявано.', en: 'Nothing has been joined so far.' },
  what: { bg: 'Заглавие', en: 'Title' },
  when: { bg: 'Кога', en: 'When' },
  where: { bg: 'Къде', en: 'Where' },
  who: { bg: 'Организатор', en: 'Organiser' },
  forWhom: { bg: 'За кого', en: 'For whom' },
  price: { bg: 'Цена', en: 'Price' },
  about: { bg: 'Накратко', en: 'In brief' },
  from: { bg: 'Откъде е', en: 'Where it is from' },
  fromDesk: { bg: 'въведено на ръка', en: 'typed in' },
  fromProposal: { bg: 'предложено от гражданин', en: 'proposed by a citizen' },
  fromImport: { bg: 'внесено', en: 'imported' },
  notSaid: { bg: 'не е казано', en: 'not said' },
  differs: { bg: 'различно', en: 'differs' },
  first: { bg: 'Първото', en: 'The first' },
  second: { bg: 'Второто', en: 'The second' },
  pair: { bg: (number: number) => `Двойка №\u00a0${number}`, en: (number: number) => `Pair ${number}` },
  fact: { bg: 'Какво', en: 'What' },
  act: { bg: 'Действие', en: 'Act' },
  lately: { bg: 'Последно обединени', en: 'Joined last' },
  typedBeside: { bg: 'Новото до обявеното', en: 'The new one beside what is announced' },
  keepFirst: { bg: 'Едно са; остава първото', en: 'They are one; keep the first' },
  keepSecond: { bg: 'Едно са; остава второто', en: 'They are one; keep the second' },
  keepTheirs: { bg: 'Едно са; ние сме съорганизатор', en: 'They are one; we are co-organisers' },
  keepHint: {
    bg: 'Оставащото взема това, което само другото казва.',
    en: 'The one that stays takes what only the other says.',
  },
  theirsHint: {
    bg: (name: string) =>
      `Остава събитието на ${name}, а на страницата му застава и другата организация като съорганизатор. Обратното може да реши само координаторът.`,
    en: (name: string) =>
      `The event of ${name} stays, and your organisation stands on its page as co-organiser. Only the coordinator can decide that yours stays.`,
  },
  notSame: { bg: 'Различни събития са', en: 'They are two events' },
  undo: { bg: 'Върнете като отделно', en: 'Take it back' },
  decidedBy: { bg: 'Обединил', en: 'Joined by' },
  byHouse: { bg: 'самата платформа', en: 'the platform itself' },
  isPartOf: { bg: 'Влиза в', en: 'Is a part of' },
  doneJoined: {
    bg: 'Обединени са. Старият адрес води към събитието, което остана.',
    en: 'They are joined. The old address leads to the event that stayed.',
  },
  doneDifferent: {
    bg: 'Запомнено е, че са различни. Няма да питаме отново.',
    en: 'It is remembered that they are two. They are not asked about again.',
  },
  doneSeparated: {
    bg: 'Върнато е като отделно събитие и отново стои в календара.',
    en: 'It is an event of its own again and stands in the calendar.',
  },
  doneBefore: {
    bg: 'Междувременно някой вече е решил. Ето как стоят нещата сега.',
    en: 'Somebody has decided meanwhile. This is how things stand now.',
  },
  waitingCount: {
    bg: (count: number) => (count === 1 ? 'една двойка чака решение' : `${count} двойки чакат решение`),
    en: (count: number) => plural('en', count, 'one pair waits', `${count} pairs wait`),
  },
  wholeNetwork: { bg: 'цялата мрежа', en: 'the whole network' },
  toPairs: { bg: 'Към повторенията', en: 'To the duplicates' },
  // При записване
  foundTitle: {
    bg: 'Това събитие като че ли вече е в календара',
    en: 'This event seems to be in the calendar already',
  },
  foundLead: {
    bg: 'Написаното е запазено като чернова. Погледнете обявеното и изберете как да продължите.',
    en: 'What you typed is kept as a draft. Look at what is announced and choose how to go on.',
  },
  typed: { bg: 'Новото', en: 'The new one' },
  announced: { bg: 'Вече обявено', en: 'Announced already' },
  isSame: { bg: 'Това е същото', en: 'It is the same' },
  sameOwnHint: {
    bg: 'Остава обявеното; каквото има само в новото, се добавя към него.',
    en: 'What is announced stays; what only you have written is added to it.',
  },
  sameTheirsHint: {
    bg: 'Остава обявеното, а на страницата му застава и съорганизаторът; каквото има само в новото, се добавя към него.',
    en: 'What is announced stays and you are co-organisers; what only you have written is added to it.',
  },
  separate: { bg: 'Запишете като отделно събитие', en: 'Save it as an event of its own' },
  mendTyped: { bg: 'Поправете написаното', en: 'Mend what you typed' },
  previewHint: {
    bg: 'Когато публикувате, ще ги покажем едно до друго и ще попитаме дали са едно.',
    en: 'When you publish, they are shown side by side and you are asked whether they are one.',
  },
  proposedTitle: { bg: 'Вече е в календара?', en: 'In the calendar already?' },
  proposedLead: {
    bg: 'Това е същото? Вижте го в календара; няма нужда да го изпращате.',
    en: 'Is it the same? See it in the calendar; there is no need to send it.',
  },
  proposedSend: { bg: 'Изпратете като отделно събитие', en: 'Send it as an event of its own' },
  proposedSeparate: {
    bg: 'Ако е друго, изпратете написаното долу още веднъж.',
    en: 'If it is another, send what you typed below once more.',
  },
  // На страницата на събитието
  alsoSays: { bg: 'Същото събитие обявяват и', en: 'The same event is announced by' },
  tookFrom: { bg: (what: string) => `оттам: ${what}`, en: (what: string) => `from there: ${what}` },
  clusterPart: { bg: 'Обединени записи', en: 'Joined records' },
  clusterHint: {
    bg: 'Останалото го казва самото събитие. Промените в обединен запис идват и тук, докато не ги напишете сами.',
    en: 'The event itself says the rest. Changes of a joined record come here too, until you write over them.',
  },
  partOf: {
    bg: 'Това събитие е обединено с друго и не стои отделно в календара.',
    en: 'This event is joined to another and does not stand in the calendar by itself.',
  },
  seeStanding: { bg: 'Вижте оставащото', en: 'See the one that stays' },
})

/** What one event of a cluster may have from another. */
const originWords = phrases({
  words: { bg: 'текстът на другия език', en: 'the words in the other language' },
  lead: { bg: 'краткото описание', en: 'the short description' },
  body: { bg: 'описанието', en: 'the description' },
  audience: { bg: 'за кого е', en: 'for whom it is' },
  place: { bg: 'мястото', en: 'the place' },
  ends: { bg: 'краят', en: 'the end' },
  online: { bg: 'връзката за онлайн участие', en: 'the link to take part online' },
  price: { bg: 'цената', en: 'the price' },
  ages: { bg: 'възрастта', en: 'the ages' },
  audiences: { bg: 'публиката', en: 'the audience' },
  topics: { bg: 'темите', en: 'the topics' },
  access: { bg: 'достъпността', en: 'the access' },
  language: { bg: 'езикът', en: 'the language' },
  booking: { bg: 'записването', en: 'the booking' },
  level: { bg: 'нивото', en: 'the level' },
  edition: { bg: 'поредността', en: 'which time it is' },
  hours: { bg: 'работното време', en: 'the opening hours' },
})

/** „цената, темите“ for the names of fields. */
export function fieldWords(names: readonly string[], lang: Lang): string {
  const words = new Map<string, string>(Object.entries(originWords[lang]))
  return [...new Set(names.flatMap((name) => words.get(name.split('.')[0] ?? '') ?? []))].join(', ')
}
