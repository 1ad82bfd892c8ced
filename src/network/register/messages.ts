import { phrases } from '#src/platform/i18n/phrases.ts'
import { plural } from '#src/platform/i18n/plural.ts'

export const registerMessages = phrases({
  register: { bg: 'Регистър', en: 'Register' },
  title: { bg: 'Внасяне от регистъра на читалищата', en: 'Readings of the register of chitalishta' },
  lead: {
    bg: 'Всяко ново читалище влиза като чернова: никой не я вижда, докато хората му не я потвърдят. Написаното от тях не се променя.',
    en: 'Every new chitalishte comes in as a draft that nobody sees until its people confirm it. What they wrote is not changed.',
  },
  none: { bg: 'Регистърът още не е внасян.', en: 'The register has not been read yet.' },
  noneHint: {
    bg: 'Внася го този, който поддържа сървъра: multipolis import organisations ФАЙЛ. Преди това населените места: multipolis import places ФАЙЛ.',
    en: 'Whoever looks after the server reads it: multipolis import organisations FILE. Before that the settlements: multipolis import places FILE.',
  },
  toPartners: { bg: 'Към партньорите', en: 'To the partners' },
  toDrafts: { bg: 'Черновите от регистъра', en: 'The drafts from the register' },
  runs: { bg: 'Последни внасяния', en: 'Last readings' },
  when: { bg: 'Кога', en: 'When' },
  file: { bg: 'Файл', en: 'File' },
  came: { bg: 'редове', en: 'rows' },
  added: { bg: 'нови чернови', en: 'new drafts' },
  changed: { bg: 'променени', en: 'changed' },
  unchanged: { bg: 'без промяна', en: 'unchanged' },
  refused: { bg: 'отказани', en: 'refused' },
  brokenOff: { bg: 'прекъснато; пуснете го отново', en: 'broken off; run it again' },
  rowsOf: {
    bg: (when: string) => `Редове за преглед от ${when}`,
    en: (when: string) => `Rows to look at of ${when}`,
  },
  reasons: { bg: 'Причини', en: 'Reasons' },
  remove: { bg: 'премахнете', en: 'remove' },
  line: { bg: 'Ред', en: 'Line' },
  name: { bg: 'Име', en: 'Name' },
  why: { bg: 'Защо', en: 'Why' },
  detail: { bg: 'Какво пише', en: 'What it says' },
  isRefused: { bg: (why: string) => `Не е внесен: ${why}`, en: (why: string) => `Refused: ${why}` },
  rows: {
    bg: (count: number) => plural('bg', count, 'Един ред', `${count} реда`),
    en: (count: number) => plural('en', count, 'One row', `${count} rows`),
  },
  noRows: {
    bg: 'Всички редове са внесени, няма какво да се поправя.',
    en: 'All rows were taken, nothing is left to mend.',
  },
  pages: { bg: 'Страници', en: 'Pages' },
  page: {
    bg: (page: number, last: number) => `страница ${page} от ${last}`,
    en: (page: number, last: number) => `page ${page} of ${last}`,
  },
  previous: { bg: 'Предишна', en: 'Previous' },
  next: { bg: 'Следваща', en: 'Next' },
})
