import { phrases } from '#src/platform/i18n/phrases.ts'

export const feedMessages = phrases({
  /** What the calendar is called on somebody's phone. */
  name: { bg: 'Мултиполис „Знание“', en: 'Multipolis “Knowledge”' },
  named: {
    bg: (what: string) => `Мултиполис „Знание“: ${what}`,
    en: (what: string) => `Multipolis “Knowledge”: ${what}`,
  },
  /** Said inside the feed, so that nobody takes it for more than it is. */
  wholeWindow: {
    bg: (back: number, ahead: number, most: number) =>
      `Всички събития в мрежата: ${back} месец назад и ${ahead} месеца напред, най-много ${most}. За по-дълъг период изберете място, организатор или направление.`,
    en: (back: number, ahead: number, most: number) =>
      `All events of the network: ${back} month back and ${ahead} months ahead, at most ${most}. For a longer time choose a place, an organiser or a field.`,
  },
  window: {
    bg: (back: number, ahead: number, most: number) =>
      `Събитията по този избор: ${back} месец назад и ${ahead} месеца напред, най-много ${most}.`,
    en: (back: number, ahead: number, most: number) =>
      `The events of this choice: ${back} month back and ${ahead} months ahead, at most ${most}.`,
  },
  chosenDays: {
    bg: (from: string, to: string) => `Събитията по този избор от ${from} до ${to}.`,
    en: (from: string, to: string) => `The events of this choice from ${from} to ${to}.`,
  },
  newest: {
    bg: (most: number) => `Тук са последните ${most} обявени или променени.`,
    en: (most: number) => `Here are the latest ${most} announced or changed.`,
  },
  access: { bg: (words: string) => `Достъпност: ${words}`, en: (words: string) => `Access: ${words}` },
  alsoAt: { bg: (places: string) => `Също в: ${places}`, en: (places: string) => `Also at: ${places}` },
  together: { bg: (names: string) => `Заедно с: ${names}`, en: (names: string) => `Together with: ${names}` },
  nextDates: { bg: 'Дати', en: 'Dates' },
  moreDates: { bg: (count: number) => `и още ${count}`, en: (count: number) => `and ${count} more` },
})
