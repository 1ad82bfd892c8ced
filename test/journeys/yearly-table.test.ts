import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { readWorkbook } from '#src/platform/spreadsheet/read-workbook.ts'
import { visitor } from '../support/browser.ts'
import { enter, tabTo } from '../support/keyboard.ts'
import { browser, look, site, skip, wordsOn } from '../support/opened-site.ts'
import { readPdf } from '../support/pdf.ts'

const library = '/bg/desk/calendar/biblioteka-lyuben-karavelov-ruse'

/** Saves what the link leads to. */
async function save(tab: Page, link: string): Promise<{ name: string; bytes: Uint8Array }> {
  await tabTo(tab, link)
  const file = tab.waitForEvent('download')
  await tab.keyboard.press('Enter')
  const download = await file
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) }
}

// The program tells time by the machine, so the year here is the one that 5 January reports on when it has passed;
// that day itself is a page test of the statistics.
test('the library takes the year beside the one before it as XLSX and as PDF, and finds when the statement was reviewed', {
  skip,
}, async () => {
  const { tab, context, complaints } = await visitor(browser, site.origin, { viewport: { width: 390, height: 844 } })
  await tab.goto(`${site.origin}/bg/desk`)
  await tabTo(tab, 'button:has-text("Георги Димов")')
  await enter(tab)
  await tabTo(tab, 'summary:has-text("Работно място")')
  await tab.keyboard.press('Enter')
  await tabTo(tab, `.ui-desk-nav a[href="${library}/statistics"]`)
  await enter(tab)
  // Until the end of March the year that has passed is shown; the demonstration may have nothing in it.
  if ((await tab.locator('main table').count()) === 0) {
    const present = Temporal.Now.plainDateISO('Europe/Sofia').year
    await tabTo(tab, `main a[href$="statistics?year=${present}"]`)
    await enter(tab)
  }
  await look(tab)
  const [, shown = ''] = /Проведено през (\d{4})/.exec(await wordsOn(tab, 'h1')) ?? []
  const year = Number(shown)

  await test('the year and the one before it are two columns', async () => {
    const table = tab.locator('table', { hasText: `Проведеното през ${year}` })
    assert.deepEqual(await table.locator('thead th').allTextContents(), [
      'Показател',
      `${year}\u00a0г.`,
      `${year - 1}\u00a0г.`,
    ])
    assert.match((await table.textContent()) ?? '', /Прояви\d+/)
  })

  await test('the workbook for the ministry', async () => {
    const { name, bytes } = await save(tab, `a[href*="statistics.xlsx"]`)
    assert.equal(name, `biblioteka-lyuben-karavelov-ruse-${year}.xlsx`)
    const reading = await readWorkbook(bytes)
    assert.ok(reading.ok)
    const [years] = reading.sheets
    assert.deepEqual(
      years?.rows.slice(0, 3).map(({ cells }) => cells),
      [
        [`Проведеното през ${year}\u00a0г. и през ${year - 1}\u00a0г.`],
        ['Регионална библиотека „Любен Каравелов“'],
        ['Раздел', 'Показател', `${year}\u00a0г.`, `${year - 1}\u00a0г.`],
      ],
    )
    const held = years?.rows.find(({ cells }) => cells[1] === 'Прояви')
    assert.ok(Number(held?.cells[2]) > 0)
  })

  await test('the document for the site, readable for everybody', async () => {
    const { name, bytes } = await save(tab, `a[href*="statistics.pdf"]`)
    assert.equal(name, `biblioteka-lyuben-karavelov-ruse-${year}.pdf`)
    const { text, accessible, lang } = readPdf(bytes)
    assert.deepEqual([accessible, lang], [true, 'bg'])
    assert.match(text, new RegExp(`Проведеното през ${year} г\\. и през ${year - 1} г\\. Регионална библиотека`))
  })

  await test('the accessibility statement says when it was reviewed', async () => {
    await tabTo(tab, 'footer a[href="/bg/accessibility"]')
    await enter(tab)
    assert.match(await wordsOn(tab), /Последно е прегледана на \d{1,2}\s[а-я]+ \d{4}\sг\./)
    await look(tab)
  })
  assert.deepEqual(complaints, [])
  await context.close()
})
