import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { AxeBuilder } from '@axe-core/playwright'
import { buildSync } from 'esbuild'
import { type Browser, chromium } from 'playwright-core'
import { Page } from '../page/page.tsx'
import { rendered } from '../rendered.ts'
import { DesignView } from './design.view.tsx'

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium'
const skip = existsSync(executablePath) ? false : 'no Chromium here: 4 looks at the parts skipped'

const site = () =>
  buildSync({
    entryPoints: [join(import.meta.dirname, '../site.css')],
    bundle: true,
    write: false,
    loader: { '.woff2': 'dataurl' },
    outdir: 'out',
  }).outputFiles[0]?.text ?? ''

const page = () =>
  rendered(
    <Page
      lang="bg"
      title="Части"
      tagline="Знание · Русе и областта"
      homeHref="/bg"
      menu={['Календар', 'Новини', 'Въпроси', 'Ресурси', 'Обучения', 'Добри практики', 'Включете се'].map((label) => ({
        label,
        href: '/bg',
        current: label === 'Календар',
      }))}
      side={[{ label: 'За организации', href: '/bg' }]}
      switchHref="/en"
      footer={{ about: 'Регионална библиотека', links: [{ label: 'Партньори', href: '/bg' }] }}
      assets={{ css: '', fonts: [] }}
    >
      <DesignView lang="bg" />
    </Page>,
  )

let browser: Browser | undefined
before(async () => {
  if (!skip)
    browser = await chromium.launch({
      executablePath,
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    })
})
after(async () => {
  await browser?.close()
})

for (const colorScheme of ['light', 'dark'] as const)
  for (const width of [390, 1280])
    test(`all parts stand axe and fit ${width} px, ${colorScheme}`, { skip }, async () => {
      assert.ok(browser)
      const context = await browser.newContext({ colorScheme, viewport: { width, height: 844 } })
      const tab = await context.newPage()
      await tab.setContent(await page())
      await tab.addStyleTag({ content: site() })
      const { violations } = await new AxeBuilder({ page: tab }).analyze()
      assert.deepEqual(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`),
        [],
      )
      assert.ok((await tab.evaluate('document.documentElement.scrollWidth')) === width, 'wider than the window')
      await context.close()
    })
