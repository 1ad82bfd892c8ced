import type { Lang } from '#src/platform/i18n/lang.ts'

type Marks = readonly (readonly [typed: string, means: string])[]

const marks = (bold: string, italic: string, heading: string, link: string, list: string, numbers: string): Marks => [
  ['**…**', bold],
  ['*…*', italic],
  ['## …', heading],
  ['[…](https://…)', link],
  ['- …', list],
  ['1. …', numbers],
]

/** What is typed, and what becomes of it. */
export const markWords: Readonly<Record<Lang, Marks>> = {
  bg: marks('получер', 'курсив', 'подзаглавие', 'връзка към страница', 'точка в списък', 'номерирана точка'),
  en: marks('bold', 'italic', 'a heading', 'a link to a page', 'a point of a list', 'a numbered point'),
}
