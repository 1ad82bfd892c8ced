import type { Consent } from '../pictures/picture.ts'

export interface DemoPicture {
  readonly key: string
  /** Key of a demonstration organisation. */
  readonly organisation: string
  readonly altBg: string
  readonly altEn: string
  readonly consent?: Consent
  /** What is drawn: an SVG of 960 by 600. */
  readonly drawing: string
}

const scene = (ground: string, ...shapes: readonly string[]): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="960" height="600" viewBox="0 0 960 600"><rect width="960" height="600" fill="${ground}"/>${shapes.join('')}</svg>`

const box = (x: number, y: number, width: number, height: number, fill: string): string =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${fill}"/>`
const disc = (x: number, y: number, r: number, fill: string): string =>
  `<circle cx="${x}" cy="${y}" r="${r}" fill="${fill}"/>`

const spines = ['#b3271e', '#e8b04a', '#1d4ea8', '#1c6b45', '#f2e6cf', '#7c3f58'] as const

/** Shelves of books, no two neighbours alike. */
const shelves = [60, 220, 380].flatMap((y, row) => [
  ...Array.from({ length: 21 }, (_, at) => {
    const height = 90 + ((at * 37 + row * 53) % 44)
    return box(48 + at * 42, y + 134 - height, 34, height, spines[(at * 5 + row * 3) % spines.length] ?? '')
  }),
  box(30, y + 134, 900, 14, '#5b3a1e'),
])

const lamp = [
  '<path d="M430 0h100l40 70H390z" fill="#e8b04a"/>',
  '<path d="M390 70h180l220 530H170z" fill="#f2e6cf" opacity=".28"/>',
]

const curtain = (x: number): string =>
  Array.from({ length: 5 }, (_, at) => box(x + at * 34, 0, 34, 520, at % 2 === 0 ? '#8f1f18' : '#b3271e')).join('')

const singers = [0, 1, 2, 3, 4, 5].map((at) => {
  const x = 270 + at * 84
  const skirt = spines[(at * 2) % spines.length] ?? ''
  return `${disc(x, 330, 26, '#e9c9a4')}<path d="M${x - 40} 520l26-150h28l26 150z" fill="${skirt}"/>`
})

const mask = (x: number, y: number, fill: string, ears: string): string =>
  `<path d="M${x - 70} ${y - 60}l20-60 40 50zM${x + 70} ${y - 60}l-20-60-40 50z" fill="${ears}"/>${disc(x, y, 92, fill)}${disc(x - 34, y - 14, 18, '#1b1a17')}${disc(x + 34, y - 14, 18, '#1b1a17')}<path d="M${x - 40} ${y + 36}q40 40 80 0" stroke="#1b1a17" stroke-width="10" fill="none"/>`

export const demoPictures: readonly DemoPicture[] = [
  {
    key: 'shelves',
    organisation: 'rb-ruse',
    altBg: 'Три рафта с книги под светнала лампа (рисунка).',
    altEn: 'Three shelves of books below a lamp (a drawing).',
    drawing: scene('#20323a', ...shelves, ...lamp),
  },
  {
    key: 'stage',
    organisation: 'probuda-nikolovo',
    altBg: 'Шест певици в носии на сцената между червени завеси (рисунка).',
    altEn: 'Six singers in folk dress on a stage between red curtains (a drawing).',
    drawing: scene('#2b1d16', box(0, 520, 960, 80, '#8a5a2b'), curtain(0), curtain(790), ...singers),
  },
  {
    key: 'masks',
    organisation: 'rb-ruse',
    altBg: 'Три хартиени маски от детската работилница: лисица, мечка и котка (рисунка).',
    altEn: 'Three paper masks of the children’s workshop: a fox, a bear and a cat (a drawing).',
    consent: { holder: 'Детски отдел, папка „Съгласия 2026“', givenOn: '2026-10-05', scope: 'print' },
    drawing: scene(
      '#f2e6cf',
      mask(210, 310, '#e07b39', '#b3271e'),
      mask(480, 320, '#8a5a2b', '#5b3a1e'),
      mask(750, 310, '#5c574d', '#1b1a17'),
    ),
  },
]

/** A file to be downloaded, of plain text. */
export const demoDocument = {
  key: 'reading-room',
  organisation: 'rb-ruse',
  title: 'Правила на читалнята',
  text: 'Правила на читалнята (демонстрация)\n\n1. Читалнята е отворена за всички.\n2. Книгите от читалнята се четат на място.\n3. Децата до 7 години идват с възрастен.\n4. За справки: на гишето или по телефона.\n',
} as const
