import type { Lang } from '#src/platform/i18n/lang.ts'
import { phrases } from '#src/platform/i18n/phrases.ts'
import type { IntakeProblem } from '#src/platform/intake.ts'

const words = phrases({
  'title-missing': { bg: 'няма заглавие', en: 'it has no title' },
  'start-missing': { bg: 'няма начало', en: 'it has no beginning' },
  'start-unreadable': { bg: 'началото не се разбира', en: 'its beginning cannot be understood' },
  'end-unreadable': {
    bg: 'краят не се разбира; взехме само началото',
    en: 'its end cannot be understood; the beginning was taken',
  },
  'end-before-start': {
    bg: 'краят е преди началото; взехме само началото',
    en: 'it ends before it begins; the beginning was taken',
  },
  'duration-unreadable': { bg: 'продължителността не се разбира', en: 'its length cannot be understood' },
  'recurrence-id-unreadable': {
    bg: 'не личи коя дата от поредицата променя',
    en: 'it does not say which date of the series it changes',
  },
  'event-unreadable': { bg: 'записът е повреден', en: 'the record is damaged' },
  'rule-unreadable': {
    bg: 'правилото за повторение не се разбира; взехме първата дата',
    en: 'its repetition cannot be understood; the first date was taken',
  },
  'rule-written-out': { bg: 'повторението е разписано по дати', en: 'its repetition is written out in dates' },
  'too-many-dates': {
    bg: 'датите са твърде много; взехме най-близките',
    en: 'it has too many dates; the nearest were taken',
  },
  'date-unreadable': { bg: 'една от датите не се разбира', en: 'one of its dates cannot be understood' },
  'date-out-of-range': { bg: 'годината е твърде далеч', en: 'its year is too far away' },
  'no-dates': { bg: 'всичките му дати са отменени', en: 'all its dates are taken away' },
  'not-public': { bg: 'отбелязан е като личен, затова остава вън', en: 'it is marked as private and stays out' },
  'uid-missing': {
    bg: 'записът няма свой номер; познаваме го по начало и заглавие',
    en: 'it has no id of its own; it is known by start and title',
  },
  'uid-repeated': { bg: 'няколко записа с един и същи номер', en: 'several records have the same id' },
  'older-state': {
    bg: 'източникът даде по-стара версия; остава по-новата',
    en: 'the source gave an older version; the newer one stays',
  },
  'zone-unknown': {
    bg: 'часовата зона не е позната; взехме тукашната',
    en: 'its time zone is unknown; that of the network was taken',
  },
  'zone-guessed': {
    bg: 'часовата зона е отгатната по правилата във файла',
    en: 'its time zone was guessed from the rules in the file',
  },
  'zone-as-utc': {
    bg: 'часовата зона не е позната; часовете са преведени по правилата във файла',
    en: 'its time zone is unknown; its hours were told by the rules in the file',
  },
  'encoding-guessed': { bg: 'кодирането на буквите е отгатнато', en: 'the encoding of its letters was guessed' },
  'too-large': { bg: 'файлът е твърде голям', en: 'the file is too large' },
  'too-many-components': {
    bg: 'записите са твърде много; останалите не са прочетени',
    en: 'there are too many records; the rest was not read',
  },
  'too-many-properties': {
    bg: 'записът е твърде дълъг; прочетохме началото му',
    en: 'the record is too long; its beginning was read',
  },
  'not-a-calendar': { bg: 'файлът не е календар', en: 'the file is no calendar' },
  'not-a-feed': { bg: 'това не е емисия с новини', en: 'it is no feed of news' },
  'feed-malformed': {
    bg: 'емисията е повредена; прочетохме каквото се чете',
    en: 'the feed is damaged; what can be read was read',
  },
  'data-unreadable': {
    bg: 'данните за програми в страницата са повредени',
    en: 'what the page says for programs is damaged',
  },
  'no-events': { bg: 'няма отбелязани събития', en: 'no event is marked there' },
  'too-many': {
    bg: 'записите са твърде много; останалите не са прочетени',
    en: 'there are too many records; the rest was not read',
  },
  'unknown-format': { bg: 'такъв файл не познаваме', en: 'no reader knows such a file' },
})

/** What was wrong with a record, by the code that its reader gave. */
export function explainProblem({ code }: Pick<IntakeProblem, 'code'>, lang: Lang): string | undefined {
  const known: Partial<Record<string, string>> = words[lang]
  return known[code]
}
