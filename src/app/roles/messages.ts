import { phrases } from '#src/platform/i18n/phrases.ts'

export const messages = phrases({
  title: { bg: 'Кой какво може', en: 'Who may do what' },
  lead: {
    bg: 'Таблицата се прави от самата система: каквото пише тук, това и пропуска. Автор, редактор и отговорник могат само за своята организация.',
    en: 'The system itself makes this table: what it says is what is let through. Authors, editors and managers may do things for their own organisation only.',
  },
  everybody: {
    bg: 'Каквото може всеки посетител на сайта, не е в таблицата.',
    en: 'What every visitor of the site may do is not in the table.',
  },
  caption: { bg: 'Действия и роли', en: 'Actions and roles' },
  action: { bg: 'Действие', en: 'Action' },
  person: { bg: 'всеки с профил', en: 'anybody signed in' },
  who: { bg: 'Кой може', en: 'Who may' },
})
