import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { visitor } from '../support/browser.ts'
import { readDocx } from '../support/docx.ts'
import { enter, fillIn, send, tabTo } from '../support/keyboard.ts'
import { browser, look, site, skip, wordsOn } from '../support/opened-site.ts'
import { markedRows, yearlyPlan } from '../support/yearly-plan.ts'

async function openMenu(tab: Page, link: string): Promise<void> {
  const more = tab.locator('.ui-desk-nav-more > summary')
  if (await more.isVisible()) {
    await tabTo(tab, '.ui-desk-nav-more > summary')
    await tab.keyboard.press('Enter')
  }
  await tabTo(tab, `.ui-desk-nav a[href$="${link}"]`)
  await enter(tab)
}

test('journey 7: a plan of 38 rows from Excel, five of them mended, becomes the proposal to the mayor, by keyboard on a phone', {
  skip,
}, async () => {
  const { tab, context, complaints } = await visitor(browser, site.origin, { viewport: { width: 390, height: 844 } })
  await tab.goto(`${site.origin}/bg/desk`)
  await tabTo(tab, 'button:has-text("Иванка Петкова")')
  await enter(tab)
  await openMenu(tab, '/programme')
  const year = Number(/\/programme\/(\d{4})$/.exec(tab.url())?.[1])
  await look(tab)

  await tabTo(tab, 'main a:has-text("Внесете план от таблица")')
  await enter(tab)
  await fillIn(tab, 'name', 'Годишният ни план')
  await tabTo(tab, '#field-file')
  const name = `План ${year}.xlsx`
  await tab.locator('#field-file').setInputFiles({ name, mimeType: '', buffer: Buffer.from(await yearlyPlan(year)) })
  await look(tab)
  await tabTo(tab, 'main button:has-text("Прочетете и покажете")')
  await enter(tab)

  assert.match(await wordsOn(tab), /5 реда чакат поправка/)
  assert.match(await wordsOn(tab), /Ред 9 не е внесен: в колоната „Дата“ пише „края на май“\./)
  await look(tab)
  for (const [at, { mended }] of markedRows(year).entries()) await fillIn(tab, `cell-0-${9 + at}-1`, mended)
  await tabTo(tab, 'main button:has-text("Прочетете отново")')
  await send(tab)
  assert.match(await wordsOn(tab), /Прочетохме 38 записа/)
  await look(tab)
  await tabTo(tab, 'main button:has-text("Публикувайте")')
  await send(tab)

  await openMenu(tab, '/programme')
  const said = await wordsOn(tab)
  for (const { title } of markedRows(year)) assert.ok(said.includes(title), title)
  await look(tab)
  await tabTo(tab, 'main a:has-text("Изтеглете за Word")')
  const coming = tab.waitForEvent('download')
  await tab.keyboard.press('Enter')
  const download = await coming
  assert.equal(download.suggestedFilename(), `probuda-1901-nikolovo-${year}.docx`)
  const { paragraphs, headings, tables, lang } = readDocx(readFileSync(await download.path()))
  assert.equal(lang, 'bg-BG')
  assert.match(paragraphs[0] ?? '', /Пробуда/)
  assert.ok(paragraphs.includes('ДО\nКМЕТА НА ОБЩИНА РУСЕ'))
  assert.equal(headings[0], '1 ПРЕДЛОЖЕНИЕ')
  const items = tables.flatMap(({ rows }) => rows.slice(1)).map(([, , title = '']) => title)
  for (const title of [...markedRows(year).map((row) => row.title), 'Бабинден', 'Фестивал на фолклора'])
    assert.ok(items.includes(title), title)
  assert.ok(tables.every(({ repeated }) => repeated === 1))
  assert.deepEqual(complaints, [])
  await context.close()
})
