import { createHash } from 'node:crypto'
import { makePdf } from '#src/platform/documents/typeset.ts'
import { writeDocx } from '#src/platform/documents/write-docx.ts'
import { type FieldProblems, noProblems } from '#src/platform/form/form.ts'
import { type Answer, type FileAnswer, NotFound, type RedirectAnswer, seeOther } from '#src/platform/http/answer.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import type { House } from '#src/platform/module.ts'
import { organisationOf, personOf, slugOf } from '#src/platform/of-visit.ts'
import { sourcesPath } from '#src/sources/index.ts'
import { Banner } from '#src/ui/banner/banner.tsx'
import { inLang } from '../addresses.ts'
import { deskPage } from '../desk/desk-page.tsx'
import { eventOf, type KeptEvent } from '../desk/event-of-visit.ts'
import { programmeAddress } from './addresses.ts'
import { readItemForm, typedItem } from './item.form.ts'
import { ItemFormView } from './item.view.tsx'
import { messages } from './messages.ts'
import { dropProgrammeItem, type PlannedItem, readProgrammeItem, saveProgrammeItem } from './programme.store.ts'
import { Programme } from './programme.view.tsx'
import { letterheadOf, readLines, readOutsideEvents, workedOnYear, yearOf } from './programme-of-year.ts'
import { itemColumns, proposalDocx, proposalOf } from './proposal.ts'
import { proposalTemplate } from './proposal.typst.ts'

/** To the year that is being worked on. */
export const currentPage = ({ lang, today, ...visit }: Visit): RedirectAnswer => ({
  kind: 'redirect',
  to: inLang(lang, programmeAddress(visit.params.organisation ?? '', workedOnYear(today))),
  status: 302,
})

const donePages = ['saved', 'removed'] as const

export const programmePage =
  (house: House) =>
  async (visit: Visit): Promise<Answer> => {
    const { lang } = visit
    const year = yearOf(visit)
    const { type } = await letterheadOf(house, visit)
    const lines = await readLines(house, visit, year, lang)
    const outside = await readOutsideEvents(house, visit, year)
    const upload = sourcesPath(lang, slugOf(visit), 'new')
    const done = donePages.find((each) => each === visit.query.get('done'))
    return deskPage({
      visit,
      title: messages[lang].title(year),
      parts: ['programme', String(year)],
      done: done ? <Banner tone="info" title={messages[lang][done]} /> : undefined,
      main: <Programme visit={visit} programme={{ year, type, lines, outside, upload }} />,
    })
  }

const proposalFor = async (house: House, visit: Visit) => {
  const year = yearOf(visit)
  const letterhead = await letterheadOf(house, visit)
  return proposalOf({ letterhead, year, today: visit.today, lines: await readLines(house, visit, year, 'bg') })
}

const fileName = (visit: Visit, extension: string) => `${slugOf(visit)}-${yearOf(visit)}.${extension}`

export const docxFile =
  (house: House) =>
  async (visit: Visit): Promise<FileAnswer> => ({
    kind: 'file',
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    body: await writeDocx(proposalDocx(await proposalFor(house, visit), visit.subject.name ?? '')),
    attachment: fileName(visit, 'docx'),
    address: programmeAddress(slugOf(visit), yearOf(visit), 'proposal.docx'),
  })

export const pdfFile =
  (house: House) =>
  async (visit: Visit): Promise<FileAnswer> => {
    const proposal = await proposalFor(house, visit)
    const tables = proposal.tables.filter(({ rows }) => rows.length > 0)
    return {
      kind: 'file',
      type: 'application/pdf',
      body: await makePdf({ template: proposalTemplate, data: { ...proposal, tables, columns: itemColumns } }),
      attachment: fileName(visit, 'pdf'),
      address: programmeAddress(slugOf(visit), yearOf(visit), 'proposal.pdf'),
    }
  }

/** What the form was read at; of what is not in the programme yet nothing. */
const stampOf = (item: PlannedItem | undefined): string =>
  createHash('sha256')
    .update(JSON.stringify(item ?? null))
    .digest('base64url')
    .slice(0, 16)

export const itemPage =
  (house: House) =>
  async (visit: Visit): Promise<Answer> => {
    const event = await eventOf(house, visit)
    const item = await readProgrammeItem(house.database.read, event.id, yearOf(visit))
    return page(visit, event, { item, typed: item ? typedItem(item) : new URLSearchParams(), problems: noProblems })
  }

interface Shown {
  readonly item: PlannedItem | undefined
  readonly typed: URLSearchParams
  readonly problems: FieldProblems
  readonly changed?: boolean
}

function page(visit: Visit, event: KeptEvent, { item, typed, problems, changed = false }: Shown): Answer {
  const { lang } = visit
  const year = yearOf(visit)
  const words = messages[lang]
  return deskPage({
    visit,
    title: words.itemTitle(year),
    parts: ['programme', String(year), 'items', event.id],
    problems,
    changed,
    crumbs: [{ label: words.title(year), href: inLang(lang, programmeAddress(slugOf(visit), year)) }],
    main: (
      <ItemFormView
        visit={visit}
        event={event}
        isIn={item !== undefined}
        {...{ year, typed, problems }}
        stamp={stampOf(item)}
      />
    ),
  })
}

export const saveItem =
  (house: House) =>
  async (visit: Visit): Promise<Answer> => {
    const event = await eventOf(house, visit)
    const year = yearOf(visit)
    const { form, lang } = visit
    const reading = readItemForm(form, lang, year)
    const item = await readProgrammeItem(house.database.read, event.id, year)
    if (!reading.ok) return page(visit, event, { item, typed: form, problems: reading.problems })
    const saved = await house.database.write(async (tx) => {
      const now = await readProgrammeItem(tx.query, event.id, year)
      if (stampOf(now) !== form.get('stamp')) return false
      await saveProgrammeItem(tx, event.id, reading.value.item, reading.value.outcome)
      await recordItem(tx.record, visit, event.id)
      return true
    })
    if (!saved) return page(visit, event, { item, typed: form, problems: noProblems, changed: true })
    return seeOther(inLang(lang, programmeAddress(slugOf(visit), year)), 'saved')
  }

export const removeItem =
  (house: House) =>
  async (visit: Visit): Promise<Answer> => {
    const event = await eventOf(house, visit)
    const year = yearOf(visit)
    await house.database.write(async (tx) => {
      if (!(await readProgrammeItem(tx.query, event.id, year))) throw new NotFound()
      await dropProgrammeItem(tx, event.id, year)
      await recordItem(tx.record, visit, event.id)
    })
    return seeOther(inLang(visit.lang, programmeAddress(slugOf(visit), year)), 'removed')
  }

const recordItem = (
  record: (fact: { name: string; ids: Record<string, string>; actor: string | null }) => unknown,
  visit: Visit,
  event: string,
) =>
  record({
    name: 'calendar.programme.saved',
    ids: { event, organisation: organisationOf(visit) },
    actor: personOf(visit),
  })
