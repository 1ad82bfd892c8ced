import { phrases } from '#src/platform/i18n/phrases.ts'
import { plural } from '#src/platform/i18n/plural.ts'
import { oneStop } from '#src/platform/language/sentences.ts'

/** Filling the form of an event from a pasted announcement: what was read from it and what has to be checked. */
export const announcementWords = phrases({
  paste: { bg: 'Поставете обявата', en: 'Paste the announcement' },
  pasteHint: {
    bg: 'Имате готов текст за Фейсбук, имейл или Вайбър? Поставете го тук, преди да попълвате: ще вземем от него заглавие, дата, час, място, за кого е и вход.',
    en: 'Is there a text for Facebook, a mail or Viber already? Paste it here before filling in the form: title, date, hour, place, audience and admission are taken from it.',
  },
  text: { bg: 'Текст на обявата', en: 'Text of the announcement' },
  fill: { bg: 'Попълнете от обявата', en: 'Fill in from the announcement' },
  missing: {
    bg: 'Поставете текста на обявата. Ако го няма, попълнете полетата долу.',
    en: 'Paste the text of the announcement. If there is none, fill in the fields below.',
  },
  tooLong: {
    bg: (most: number) => `Обявата е по-дълга от ${most} знака. Оставете само частта за това събитие.`,
    en: (most: number) => `The announcement is longer than ${most} characters. Leave only the part about this event.`,
  },
  filled: {
    bg: (count: number) =>
      `От обявата ${count === 1 ? 'попълнихме едно нещо' : `попълнихме ${count} неща`}. Проверете ги, преди да публикувате.`,
    en: (count: number) =>
      `${plural('en', count, 'One thing was', `${count} things were`)} filled in from the announcement. Check before publishing.`,
  },
  nothing: {
    bg: 'В обявата не разпознахме нито дата, нито място. Текстът ѝ е запазен в „Още за събитието“; попълнете останалото.',
    en: 'Neither a date nor a place was recognised. The text is kept under “More about the event”; fill in the rest.',
  },
  written: { bg: (said: string) => `(пише: ${said})`, en: (said: string) => `(it says: ${said})` },
  ages: { bg: 'Възраст', en: 'Age' },
  fromTo: {
    bg: (from: string, to: string) => `от ${from} до ${to}`,
    en: (from: string, to: string) => `${from} to ${to}`,
  },
  from: { bg: (from: string) => `от ${from}`, en: (from: string) => `from ${from}` },
  to: { bg: (to: string) => `до ${to}`, en: (to: string) => `up to ${to}` },
  notThere: { bg: 'Попълнете сами:', en: 'Fill in yourself:' },
  keptText: {
    bg: 'Целият текст на обявата стои в „Още за събитието“.',
    en: 'The whole text of the announcement stands under “More about the event”.',
  },
  usualPlace: {
    bg: 'Място не намерихме в обявата; стои обичайното.',
    en: 'The announcement names no place that is known; the usual one stands there.',
  },
  // doubts
  year: {
    bg: (day: string) => oneStop(`Годината не е написана; взехме ${day}.`),
    en: (day: string) => `No year is written; ${day} was taken.`,
  },
  today: {
    bg: (said: string) => `„${said}“ е броено от днес. Ако обявата е от друг ден, поправете датата.`,
    en: (said: string) => `“${said}” is counted from today. If the announcement is of another day, mend the date.`,
  },
  weekday: {
    bg: (day: string, weekday: string) => `${day} не е ${weekday}, както пише. Проверете кое от двете е вярно.`,
    en: (day: string, weekday: string) => `${day} is not a ${weekday}, as it says. Check which of the two is right.`,
  },
  noSuchDay: {
    bg: (said: string) => `Няма ден „${said}“. Изберете датата сами.`,
    en: (said: string) => `There is no day “${said}”. Choose the date yourself.`,
  },
  otherDates: {
    bg: (said: string) =>
      oneStop(`В обявата има и други дати: ${said}. Ако са на същото събитие, добавете ги в „Още за датите“.`),
    en: (said: string) =>
      `The announcement has further dates: ${said}. If they belong to the same event, add them below.`,
  },
  severalWeekdays: {
    bg: (said: string) =>
      `„${said}“ е повече от един ден в седмицата, а формулярът повтаря един. Направете по едно събитие за всеки ден.`,
    en: (said: string) =>
      `“${said}” is more than one day of the week, and the form repeats one. Make an event for each.`,
  },
  past: {
    bg: (day: string) => `${day} вече е минал. Проверете датата.`,
    en: (day: string) => `${day} is past. Check the date.`,
  },
  leva: {
    bg: (said: string) => `Цената е в левове (${said}) и е превърната в евро по курс 1,95583.`,
    en: (said: string) => `The price was in leva (${said}) and is turned into euro at 1.95583.`,
  },
  capitals: {
    bg: 'Заглавието беше с главни букви; проверете имената в него.',
    en: 'The title was in capitals; check the names in it.',
  },
})
