import { phrases } from '#src/platform/i18n/phrases.ts'
import { plural } from '#src/platform/i18n/plural.ts'

export const messages = phrases({
  title: { bg: 'Спрели задачи', en: 'Stopped jobs' },
  lead: {
    bg: 'Работа, която сайтът върши сам и след осем опита не е успял. Нищо не се губи: щом причината мине, пуснете я пак.',
    en: 'Work that the site does by itself and could not do in eight attempts. Nothing is lost: once the cause is gone, start it again.',
  },
  none: { bg: 'Няма спрели задачи.', en: 'No job has stopped.' },
  noneText: { bg: 'Сайтът върши всичко навреме.', en: 'The site does everything in time.' },
  toDesk: { bg: 'Към „Днес за мен“', en: 'To “Today for me”' },
  list: { bg: 'Какво не е свършено', en: 'What is not done' },
  job: { bg: 'Задача', en: 'Job' },
  stopped: { bg: 'Спря', en: 'Stopped' },
  attempts: { bg: 'Опити', en: 'Attempts' },
  reason: { bg: 'Причина, както я казва програмата', en: 'Reason in the words of the program' },
  act: { bg: 'Действие', en: 'Act' },
  retry: { bg: 'Пуснете пак', en: 'Start again' },
  retryAll: { bg: 'Пуснете всички пак', en: 'Start all again' },
  help: {
    bg: 'Ако задачата спре втори път, изпратете на поддържащия сайта реда ѝ оттук.',
    en: 'If a job stops a second time, send its line from here to whoever keeps the site.',
  },
  retried: { bg: 'Пуснато пак', en: 'Started again' },
  retriedText: {
    bg: 'Ако причината е минала, задачата няма да се появи отново тук.',
    en: 'If the cause is gone, the job will not come back here.',
  },
  stale: { bg: 'Нямаше какво да се пусне', en: 'There was nothing to start' },
  staleText: {
    bg: 'Някой вече го е направил. Списъкът по-долу е сегашният.',
    en: 'Somebody has done it already. The list below is current.',
  },
  panel: {
    bg: (count: number) => (count === 1 ? 'Една задача на сайта е спряла.' : `${count} задачи на сайта са спрели.`),
    en: (count: number) => `${plural('en', count, 'One job', `${count} jobs`)} of the site stopped.`,
  },
  toJobs: { bg: 'Вижте причината', en: 'See the reason' },
})
