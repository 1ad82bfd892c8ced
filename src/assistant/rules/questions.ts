import { isBare } from '../questions/answers.ts'
import type { Question } from '../questions/question.ts'
import type { ReadText } from './read-text.ts'
import type { Finding, Rule } from './rule.ts'

const answers =
  (question: Question) =>
  ({ asked, answers }: ReadText): Finding =>
    asked.includes(question) ? { kept: answers[question] !== undefined } : undefined

const first = ['what', 'when', 'where'] as const
const concert = 'Коледен концерт на хор „Дунавски звуци“'
const whole =
  'На 20 декември 2026 г. от 18:00 ч. в салона на читалището ще прозвучат коледни песни. За деца и родители. Вход свободен, без стъпала.'

/** What a reader asks: what, when, where, for whom, at what price, how one gets in. */
export const questionRules: readonly Rule[] = [
  {
    id: 'clear',
    part: 'body',
    find: ({ asked, answers }) =>
      first.every((question) => asked.includes(question))
        ? { kept: first.every((question) => answers[question] !== undefined) }
        : undefined,
    good: { bg: 'Ясно е какво, кога и къде.', en: 'It is clear what, when and where.' },
    examples: { kept: { title: concert, body: whole }, broken: { title: concert, body: 'Елате с приятели.' } },
  },
  {
    id: 'day-wrong',
    part: 'body',
    find: ({ when: { wrong } }) => (wrong[0] ? { kept: false, what: wrong[0].said } : undefined),
    hint: {
      bg: (said) => `Няма такъв ден: „${said}“. Проверете деня от седмицата и датата в календара.`,
      en: (said) => `There is no such day: “${said}”. Check the weekday and the date in a calendar.`,
    },
    examples: {
      kept: { body: 'Чакаме всички в петък, 27 ноември 2026 г., от 18:00 ч.' },
      broken: { body: 'Чакаме всички в четвъртък, 27 ноември 2026 г., от 18:00 ч.' },
    },
  },
  {
    id: 'said-when',
    part: 'body',
    find: answers('when'),
    hint: {
      bg: 'Не пише кога е. Добавете деня и началния час.',
      en: 'It does not say when. Add the day and the hour when it begins.',
    },
    examples: { kept: { body: whole }, broken: { body: 'Хорът ще изнесе коледен концерт в салона на читалището.' } },
  },
  {
    id: 'said-hour',
    part: 'body',
    find: ({ asked, kind, when, answered }) =>
      asked.includes('when') && when.day !== undefined && answered.when === undefined && asks(kind)
        ? { kept: when.hour !== undefined, what: when.day }
        : undefined,
    hint: {
      bg: (day) => `Пише деня (${day}), но не и часа. Добавете кога започва.`,
      en: (day) => `It says the day (${day}) but not the hour. Add when it begins.`,
    },
    examples: { kept: { body: whole }, broken: { body: 'На 20 декември в салона ще прозвучат коледни песни.' } },
  },
  {
    id: 'said-where',
    part: 'body',
    find: answers('where'),
    hint: {
      bg: 'Не пише къде е. Добавете сградата и населеното място.',
      en: 'It does not say where. Add the building and the town or village.',
    },
    examples: { kept: { body: whole }, broken: { body: 'На 20 декември от 18:00 ч. ще прозвучат коледни песни.' } },
  },
  {
    id: 'said-what',
    part: 'title',
    find: ({ title }) => (title === '' ? undefined : { kept: !isBare(title), what: title }),
    hint: {
      bg: (title) => `Заглавието казва само „${title}“. Добавете какво точно ще има и с кого.`,
      en: (title) => `The title says only “${title}”. Add what exactly it will be, and with whom.`,
    },
    examples: { kept: { title: concert }, broken: { title: 'Покана' } },
  },
  {
    id: 'said-price',
    part: 'body',
    find: answers('price'),
    hint: {
      bg: 'Не пише колко струва. Ако е без пари, напишете „Вход свободен“.',
      en: 'It does not say what it costs. If nothing, write “Free admission”.',
    },
    examples: { kept: { body: whole }, broken: { body: 'На 20 декември от 18:00 ч. в салона на читалището.' } },
  },
  {
    id: 'said-whom',
    part: 'body',
    find: answers('whom'),
    hint: {
      bg: 'Не пише за кого е. Една дума стига: деца, родители, всички желаещи.',
      en: 'It does not say for whom. One word is enough: children, parents, everybody.',
    },
    examples: { kept: { body: whole }, broken: { body: 'На 20 декември от 18:00 ч. в салона на читалището.' } },
  },
  {
    id: 'said-access',
    part: 'body',
    find: answers('access'),
    hint: {
      bg: 'Не пише как се влиза. Хората с колички търсят „вход без стъпала“ или „има стъпала“.',
      en: 'It does not say how one gets in. People with wheels look for “step-free entrance” or “there are steps”.',
    },
    examples: { kept: { body: whole }, broken: { body: 'На 20 декември от 18:00 ч. в салона на читалището.' } },
  },
]

/** What is over, and what is only to be known, has no hour. */
const asks = (kind: ReadText['kind']): boolean => kind === 'event' || kind === 'announcement'
