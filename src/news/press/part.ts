import type { Part } from '#src/platform/parts.ts'
import { pressDocxFile, pressPage, pressTextFile, pressZip } from './press.routes.tsx'

const action = 'news.item.read'
/** A document is written, pictures are read. */
const cost = 10
const at = (path: string) => `/:lang{(?:bg|en)}/news/:slug/press${path}`

/** The press pack (R25). */
export const press: Part = {
  routes: (house) => [
    { method: 'GET', path: at(''), action, handle: pressPage(house) },
    { method: 'GET', path: at('.txt'), action, handle: pressTextFile(house) },
    { method: 'GET', path: at('.docx'), action, cost, handle: pressDocxFile(house) },
    { method: 'GET', path: at('.zip'), action, cost: 2 * cost, handle: pressZip(house) },
  ],
}
