import type { Letterhead } from '#src/network/index.ts'
import type { DocxColumn, DocxPart, DocxToWrite } from '#src/platform/documents/write-docx.ts'
import { moneyWords } from '#src/platform/language/money.ts'
import type { ProgrammeLine } from './programme-lines.ts'
import { type Totals, totalsOf } from './totals.ts'

export interface ProposalParts {
  readonly letterhead: Letterhead
  readonly year: number
  /** When it is written: registers count by its year. */
  readonly today: Temporal.PlainDate
  readonly lines: readonly ProgrammeLine[]
}

const NB = '\u00a0'
const dots = '…………………'

/** What a mayor is told, piece by piece: the same for Word and for print. In Bulgarian, as offices write. */
export interface Proposal {
  readonly title: string
  readonly head: readonly string[]
  readonly reference: string
  /** To whom; empty for who owes no mayor a proposal. */
  readonly to: string
  readonly heading: string
  readonly subject: string
  readonly opening: readonly string[]
  readonly brief: readonly (readonly [string, string])[]
  readonly tables: readonly { readonly heading: string; readonly rows: readonly (readonly string[])[] }[]
  readonly money: readonly (readonly [string, string])[]
  readonly closing: readonly string[]
  readonly signature: readonly string[]
}

/** Columns of the tables of items. */
export const itemColumns: readonly DocxColumn[] = [
  { title: '№', share: 6 },
  { title: 'Кога', share: 13 },
  { title: 'Мероприятие', share: 23 },
  { title: 'Място', share: 14 },
  { title: 'Състави и партньори', share: 15 },
  { title: 'Публика', share: 7, numeric: true },
  { title: 'Средства', share: 12 },
  { title: 'Отговорник', share: 10 },
]

/** The proposal by чл. 26а, ал. 1 ЗНЧ; for a house that is no chitalishte its plan of the year. */
export function proposalOf({ letterhead, year, today, lines }: ProposalParts): Proposal {
  const totals = totalsOf(lines)
  const isChitalishte = letterhead.type === 'chitalishte'
  const { municipality, place, head } = letterhead
  const numbered = lines.map((line, at) => rowOf(line, line.number || String(at + 1)))
  const where = (away: boolean) => numbered.filter((_, at) => lines[at]?.event.details.away === away)
  const signs = head?.role === 'director' ? 'Директор' : isChitalishte ? 'Председател' : 'Ръководител'
  return {
    title: isChitalishte
      ? `Предложение за ${year}${NB}г. – ${letterhead.name}`
      : `План за ${year}${NB}г. – ${letterhead.name}`,
    head: headOf(letterhead),
    reference: `Изх. №${NB}${dots} / ${dots} ${today.year}${NB}г.`,
    to: isChitalishte ? `ДО\nКМЕТА НА ОБЩИНА ${municipality.toLocaleUpperCase('bg')}` : '',
    heading: isChitalishte ? 'ПРЕДЛОЖЕНИЕ' : 'ГОДИШЕН ПЛАН',
    subject: isChitalishte
      ? `от ${letterhead.name}, ${place},\nза дейността на читалището през ${year}${NB}г.\n(чл.${NB}26а, ал.${NB}1 от Закона за народните читалища)`
      : `на ${letterhead.name}, ${place}, за ${year}${NB}г.`,
    opening: isChitalishte ? openingOf(year, municipality) : [],
    brief: briefOf(totals),
    tables: [
      { heading: 'Мероприятия в седалището', rows: where(false) },
      { heading: 'Участия извън седалището', rows: where(true) },
    ],
    money: totals.funds.map(({ source, cents, currency }) => [
      source === '' ? 'източникът не е посочен' : source,
      moneyWords(cents ?? 0, currency, 'bg'),
    ]),
    closing: [`${place}, ${dots} ${today.year}${NB}г.`],
    signature: [
      `${signs}: ${dots}${dots}`,
      head ? `(${head.name})` : '(име, подпис и печат)',
      ...(head ? ['(подпис и печат)'] : []),
    ],
  }
}

const openingOf = (year: number, municipality: string): string[] => [
  'УВАЖАЕМИ ГОСПОДИН КМЕТ / УВАЖАЕМА ГОСПОЖО КМЕТ,',
  `На основание чл.${NB}26а, ал.${NB}1 от Закона за народните читалища предлагам следната дейност на читалището през ${year}${NB}г. Моля тя да бъде включена в годишната програма за развитие на читалищната дейност в община ${municipality}.`,
]

function headOf({ name, place, municipality, address, eik, phone, email, website }: Letterhead): string[] {
  const contacts = [eik && `ЕИК ${eik}`, phone && `тел. ${phone}`, email, website?.replaceAll(/^https?:\/\/|\/$/gu, '')]
  return [
    name,
    [place, `община ${municipality}`, address].filter(Boolean).join(', '),
    contacts.filter(Boolean).join(' · '),
  ].filter((line) => line !== '')
}

function briefOf({ items, seat, away, expected, expectedOf, sums }: Totals): (readonly [string, string])[] {
  const money = sums.map(({ cents, currency }) => moneyWords(cents, currency, 'bg')).join(' и ')
  return [
    ['Мероприятия общо', String(items)],
    ['от тях в седалището', String(seat)],
    ['от тях извън седалището', String(away)],
    ...(expectedOf > 0 ? [[`Очаквана публика (посочена за ${expectedOf})`, String(expected)] as const] : []),
    ...(money === '' ? [] : [['Необходими средства', money] as const]),
  ]
}

const rowOf = (line: ProgrammeLine, number: string): string[] => [
  number,
  line.when,
  line.title,
  line.place,
  line.others,
  line.expected,
  line.funds,
  line.responsible,
]

/** The proposal as a document that the municipal office opens, registers and edits. */
export function proposalDocx(proposal: Proposal, creator: string): DocxToWrite {
  const text = (words: string, more: Partial<Extract<DocxPart, { kind: 'text' }>> = {}): DocxPart => ({
    kind: 'text',
    text: words,
    ...more,
  })
  const heading = (words: string, level: 1 | 2 = 2): DocxPart => ({ kind: 'heading', level, text: words })
  const pairs = (caption: string, rows: Proposal['brief']): DocxPart => ({
    kind: 'table',
    caption,
    columns: [
      { title: caption, share: 45 },
      { title: 'Брой / сума', share: 25, numeric: true },
    ],
    rows,
  })
  const tables = proposal.tables.filter(({ rows }) => rows.length > 0)
  return {
    title: proposal.title,
    creator,
    lang: 'bg',
    landscape: true,
    letterhead: proposal.head,
    foot: proposal.title,
    pageWord: 'стр.',
    parts: [
      text(proposal.reference),
      ...(proposal.to === '' ? [] : [text(proposal.to, { align: 'end', bold: true })]),
      heading(proposal.heading, 1),
      text(proposal.subject, { align: 'center' }),
      ...proposal.opening.map((words) => text(words)),
      heading('1. Накратко'),
      pairs('Показател', proposal.brief),
      ...tables.flatMap(({ heading: words, rows }, at): DocxPart[] => [
        heading(`${at + 2}. ${words} (${rows.length})`),
        { kind: 'table', caption: words, columns: itemColumns, rows },
      ]),
      ...(proposal.money.length === 0
        ? []
        : [heading(`${tables.length + 2}. Средства по източници`), pairs('Източник', proposal.money)]),
      ...proposal.closing.map((words) => text(words, { keep: true })),
      ...proposal.signature.map((words) => text(words, { align: 'end', keep: true })),
    ],
  }
}
