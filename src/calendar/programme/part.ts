import { ofOrganisation } from '#src/network/index.ts'
import type { Part } from '#src/platform/parts.ts'
import { inLang } from '../addresses.ts'
import { writers } from '../desk/desk-page.tsx'
import { currentProgrammeAddress } from './addresses.ts'
import { messages } from './messages.ts'
import { currentPage, docxFile, itemPage, pdfFile, programmePage, removeItem, saveItem } from './programme.routes.tsx'
import { templateFile } from './template.routes.ts'

const plan = 'calendar.programme.write'
const desk = '/:lang{(?:bg|en)}/desk/calendar/:organisation/programme'
const year = `${desk}/:year`
const item = `${year}/items/:event`
/** A document takes some of this thread: thirty at once, then one a second, for each visitor. */
const fileCost = 10

/** What an organisation plans for a year, and the proposal to the mayor (чл. 26а ЗНЧ). */
export const programme: Part = {
  actions: { [plan]: { roles: writers, about: { bg: messages.bg.about, en: messages.en.about } } },
  routes: (house) => {
    const own = { action: plan, subject: ofOrganisation(house) }
    return [
      { method: 'GET', path: desk, ...own, handle: (visit) => Promise.resolve(currentPage(visit)) },
      { method: 'GET', path: `${desk}/template.xlsx`, ...own, cost: fileCost, handle: templateFile(house) },
      { method: 'GET', path: year, ...own, handle: programmePage(house) },
      { method: 'GET', path: `${year}/proposal.docx`, ...own, cost: fileCost, handle: docxFile(house) },
      { method: 'GET', path: `${year}/proposal.pdf`, ...own, cost: fileCost, handle: pdfFile(house) },
      { method: 'GET', path: item, ...own, handle: itemPage(house) },
      { method: 'POST', path: item, ...own, handle: saveItem(house) },
      { method: 'POST', path: `${item}/removal`, ...own, handle: removeItem(house) },
    ]
  },
  desk: [
    {
      label: { bg: messages.bg.menu, en: messages.en.menu },
      action: plan,
      of: 'organisation',
      path: (lang, organisation) => inLang(lang, currentProgrammeAddress(organisation)),
    },
  ],
}
