import assert from 'node:assert/strict'
import { test } from 'node:test'
import sharp from 'sharp'
import { makePdf } from '#src/platform/documents/typeset.ts'
import { announced, announcedDate } from '../../../test/support/announced.ts'
import { readPdf } from '../../../test/support/pdf.ts'
import { type Announced, posterSheet } from './poster.ts'

const read = async (different: Partial<Announced> = {}) => readPdf(await makePdf(posterSheet(announced(different))))
/** Lines break where they must, so blanks say nothing. */
const bare = (text: string) => text.replaceAll(/[\s\u200b]/g, '')
const holds = (text: string, ...parts: string[]) => {
  for (const part of parts) assert.ok(bare(text).includes(bare(part)), `${part}\nis not in\n${text}`)
}

test('an афиш says what, when, where, for whom, how much, who, and where changes stand: on one sheet of PDF/UA', async () => {
  const { text, pages, lang, accessible } = await read()
  assert.deepEqual({ pages, lang, accessible }, { pages: 1, lang: 'bg', accessible: true })
  holds(text, 'Вечер на книгата', 'Четем заедно.', 'култура', 'ноември', '27', 'петък')
  holds(
    text,
    'Кога',
    'петък, 27 ноември 2026 г.',
    '18:00 – 20:00 ч.',
    'Къде',
    'Регионална библиотека',
    'гр. Русе, ул. „Борисова“ 1',
  )
  holds(
    text,
    'За кого',
    'За всички',
    'Вход',
    'свободен',
    'Организатор',
    'Библиотека „Любен Каравелов“, гр. Русе',
    '082 123 456',
  )
  holds(text, 'm.bg/bg/calendar/vecher', 'Източник: Библиотека', 'Вярно към 22 ноември 2026 г.')
})

test('in English the labels are English, names stay', async () => {
  const { text } = await read({ lang: 'en' })
  holds(text, 'When', 'Friday, 27 November 2026', 'Where', 'Admission', 'free', 'Organiser', 'Details and changes')
})

test('a photograph stands in the place of the artwork, with what it shows and who took it', async () => {
  const bytes = await sharp({ create: { width: 1600, height: 900, channels: 3, background: '#246' } })
    .jpeg()
    .toBuffer()
  const photo = { bytes, alt: 'Деца четат на тревата', author: 'Мария Стоянова' }
  const pdf = await makePdf(posterSheet(announced({ photo })))
  assert.match(Buffer.from(pdf).toString('latin1'), /DCTDecode/)
  const { text, pages, accessible } = readPdf(pdf)
  assert.deepEqual({ pages, accessible }, { pages: 1, accessible: true })
  holds(text, 'Вечер на книгата', 'Снимка: Мария Стоянова.')
  const silent = await makePdf(posterSheet(announced({ photo: { ...photo, alt: null, author: null } })))
  assert.doesNotMatch(readPdf(silent).text, /Снимка/)
})

const longTitle =
  'Празник на книгата, четенето и всички, които пишат, превеждат, издават и обичат литература по двата бряга на Дунав, с гости от Румъния и Сърбия'

test('the longest words, a reason, six further dates and two funders still stand on one sheet, nothing cut off', async () => {
  const long = (words: string, letters: number) =>
    `${words} `
      .repeat(40)
      .slice(0, letters - 4)
      .trim()
      .concat(' край')
  const main = announcedDate({
    status: 'cancelled',
    reason: long('Залата е в ремонт', 190),
    venue: long('Голямата зала на библиотеката', 110),
    address: long('улица „Борисова“', 120),
  })
  const mark = (id: string) => ({
    id,
    organisation: 'o',
    emblem: 'eu' as const,
    contract: '185/2024',
    starts: '2026-01-01',
    ends: null,
    version: 1,
    texts: {
      bg: { funder: `Европейски съюз ${id}`, sentence: long('Проектът се изпълнява с подкрепата на Съюза', 220) },
    },
  })
  const { event } = announced()
  const { text, pages } = await read({
    event: {
      ...event,
      text: { ...event.text, title: longTitle, lead: long('Четем заедно', 230), audience: long('За всички', 110) },
    },
    dates: [
      main,
      ...Array.from({ length: 6 }, (_, week) =>
        announcedDate({ firstDay: `2026-12-1${week}`, lastDay: `2026-12-1${week}` }),
      ),
    ],
    funding: [mark('един'), mark('два')],
  })
  assert.equal(pages, 1)
  holds(
    text,
    longTitle,
    'отменено',
    'Други дати',
    'четвъртък, 10 декември',
    'вторник, 15 декември',
    'Европейски съюз два',
    '185/2024',
  )
  assert.equal(bare(text).split('край').length, 1 + 7)
})

test('of the other dates those stand that take place, and how many there are besides', async () => {
  const days = (count: number) =>
    Array.from({ length: count }, (_, day) =>
      announcedDate({ firstDay: `2026-12-${10 + day}`, lastDay: `2026-12-${10 + day}` }),
    )
  const [main, off, later, ...others] = days(10)
  assert.ok(main && off && later)
  const dates: Announced['dates'] = [
    main,
    { ...off, status: 'cancelled' },
    { ...later, status: 'postponed' },
    ...others,
  ]
  const { text } = await read({ dates })
  holds(text, 'неделя, 13 декември', 'петък, 18 декември', 'и още 1 дата')
  for (const absent of ['11 декември', '12 декември', '19 декември'])
    assert.ok(!bare(text).includes(bare(absent)), absent)
  const [first, ...rest] = days(12)
  assert.ok(first)
  holds((await read({ dates: [first, ...rest], lang: 'en' })).text, 'and 5 more dates')
  const weekly = { ...announced().event, rule: 'FREQ=WEEKLY' }
  holds((await read({ dates: [first, ...rest], event: weekly })).text, 'Следват и други дати.')
  assert.ok(!bare((await read({ dates: [first, ...rest.slice(0, 6)] })).text).includes('иоще'))
})

test('a hostile title is only text, and ten thousand letters of it are cut', async () => {
  const { event } = announced()
  const titled = (title: string) => read({ event: { ...event, text: { ...event.text, title } } })
  const hostile = '#set page(fill: red) #panic("x") [ \\ ] $x$ *b* <label> @ref `code` // "}'
  holds((await titled(hostile)).text, hostile)
  for (const endless of ['ж', '#[', '\\', '😀', 'слово ', '\u202e\u0000']) {
    const { pages, text } = await titled(endless.repeat(10_000))
    assert.equal(pages, 1)
    holds(text, 'Библиотека „Любен Каравелов“', 'Вярно към')
  }
})

test('for whom and how much say ages and booking as well', async () => {
  const { event } = announced()
  const told = { ageFrom: 7, ageTo: 12, booking: 'needed' as const }
  const { text } = await read({
    event: { ...event, ...told, text: { ...event.text, audience: null } },
    audiences: ['children', 'parents'],
  })
  holds(text, 'деца, родители', 'от 7 до 12 години', 'свободен', 'Нужно е записване.')
  holds((await read({ dates: [announcedDate({ room: 'Детски отдел' })] })).text, 'Детски отдел, гр. Русе')
})

test('what nobody said is left out', async () => {
  const { event } = announced()
  const { text } = await read({
    event: {
      ...event,
      price: null,
      text: { ...event.text, lead: null, audience: null },
      organisation: { ...event.organisation, phone: null },
    },
    dates: [announcedDate({ venue: null, settlement: null, address: null })],
  })
  for (const absent of ['Вход', 'За кого', 'Къде', 'Телефон', 'null', 'undefined'])
    assert.ok(!text.includes(absent), absent)
})

test('what lasts says until when, what has only a month says that, and a draft says that it is one', async () => {
  holds(
    (await read({ dates: [announcedDate({ lastDay: '2026-12-18' })] })).text,
    'до 18.12.',
    '27 ноември – 18 декември 2026 г.',
  )
  const planned = announcedDate({ status: 'planned', precise: 'month', firstDay: '2026-11-01', lastDay: '2026-11-30' })
  holds((await read({ dates: [planned] })).text, 'планирано за ноември 2026', 'Денят още не е определен')
  holds((await read({ event: { ...announced().event, published: false } })).text, 'чернова, още не е публикувано')
})
