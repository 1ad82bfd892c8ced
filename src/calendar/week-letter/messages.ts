import { phrases } from '#src/platform/i18n/phrases.ts'

export const messages = phrases({
  subject: { bg: (range: string) => `Вашата седмица: ${range}`, en: (range: string) => `Your week: ${range}` },
  subjectUnconfirmed: {
    bg: (title: string) => `Ще има ли „${title}“? Още не е потвърдено`,
    en: (title: string) => `Will “${title}” take place? It is not confirmed yet`,
  },
  letter: {
    bg: (name: string, body: string, desk: string, phone: string, stop: string) => `Здравейте, ${name},

${body}

Ако нещо се променя:
${desk}

Въпроси: ${phone}.

Получавате това писмо, защото се грижите
за събитията на организацията.
Не ми пращайте такива писма:
${stop}
`,
    en: (name: string, body: string, desk: string, phone: string, stop: string) => `Dear ${name},

${body}

If something changes:
${desk}

Questions: ${phone}.

You get this letter because you look after
the events of the organisation.
Do not send me such letters:
${stop}
`,
  },
  week: { bg: (range: string) => `Вашата седмица, ${range}:`, en: (range: string) => `Your week, ${range}:` },
  unconfirmed: {
    bg: (days: number) => (days === 14 ? 'След две седмици, още непотвърдено:' : 'След три дни, още непотвърдено:'),
    en: (days: number) => (days === 14 ? 'In two weeks, not confirmed yet:' : 'In three days, not confirmed yet:'),
  },
  confirm: {
    bg: 'Планирано. Потвърждавам:',
    en: 'Planned. I confirm:',
  },
  chooseDay: {
    bg: 'Знае се само месецът. Изберете ден в Работното място.',
    en: 'Only the month is known. Choose a day at the desk.',
  },
  lacks: { bg: (what: string) => `Липсва: ${what}.`, en: (what: string) => `Missing: ${what}.` },
  lead: { bg: 'едно изречение за събитието', en: 'one sentence about the event' },
  place: { bg: 'мястото', en: 'the place' },
  title: {
    bg: (title: string) => `Потвърждавате ли „${title}“?`,
    en: (title: string) => `Do you confirm “${title}”?`,
  },
  explain: {
    bg: 'Посетителите ще виждат датата като сигурна. Засега пише „планирано“.',
    en: 'Visitors will see the date as certain. Now it says “planned”.',
  },
  button: { bg: 'Потвърждавам', en: 'I confirm' },
  done: { bg: 'Потвърдено. Посетителите вече го виждат.', en: 'Confirmed. Visitors see it now.' },
  already: { bg: 'Датата е потвърдена.', en: 'The date is confirmed.' },
  toEvent: { bg: 'Вижте го като посетител', en: 'See it as a visitor' },
  notNow: {
    bg: 'Тази дата вече не чака потвърждение: отменена е, отложена е или е минала. Промени се правят в Работното място.',
    en: 'This date waits for nothing: it was cancelled or postponed, or is over. Changes are made at the desk.',
  },
  dead: {
    bg: 'Връзките в писмата важат 60 дни. Влезте в Работното място и потвърдете датата там.',
    en: 'Links in letters work for 60 days. Sign in to the desk and confirm the date there.',
  },
})
