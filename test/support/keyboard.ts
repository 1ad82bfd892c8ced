import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'

interface Focused {
  readonly name: string
  readonly href: string
  readonly isSeen: boolean
}

/** What has the focus, and whether a person sees that: a ring around it or its whole row, inside the window. */
const focused = (tab: Page): Promise<Focused> =>
  tab.evaluate(() => {
    const element = document.activeElement ?? document.body
    const ringed = [getComputedStyle(element), getComputedStyle(element, '::after')].some(
      ({ outlineStyle, outlineWidth }) => outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
    )
    const { top, bottom, width, height } = element.getBoundingClientRect()
    const inside = bottom > 0 && top < window.innerHeight && width > 0 && height > 0
    return {
      name: (element.textContent ?? '').replaceAll(/\s+/g, ' ').trim(),
      href: element.getAttribute('href') ?? '',
      isSeen: ringed && inside,
    }
  })

const mostSteps = 150

/** Presses Tab until the focus stands where it is wanted; fails where it is lost from sight on the way. */
export async function tabTo(tab: Page, wanted: string): Promise<Focused> {
  const passed: string[] = []
  for (let step = 0; step < mostSteps; step++) {
    await tab.keyboard.press('Tab')
    const here = await focused(tab)
    assert.ok(here.isSeen, `the focus cannot be seen on „${here.name}“ (${here.href}) of ${tab.url()}`)
    if (await tab.locator(`:focus:is(${wanted})`).count()) return here
    passed.push(here.name)
  }
  throw new Error(`Tab does not reach ${wanted} on ${tab.url()}; it passed ${passed.join(' | ')}`)
}

/** Follows the focused link by Enter and waits for the page behind it. */
export async function enter(tab: Page): Promise<void> {
  const before = tab.url()
  await tab.keyboard.press('Enter')
  await tab.waitForURL((url) => url.href !== before, { waitUntil: 'load' })
}

/** Sends the form around the focused button by Enter and waits for the answer, which may stand at the same address. */
export async function send(tab: Page): Promise<void> {
  const answered = tab.waitForEvent('load')
  await tab.keyboard.press('Enter')
  await answered
}

/** Goes to a field by Tab and types over what stands there, as somebody without a mouse does. */
export async function fillIn(tab: Page, field: string, text: string): Promise<void> {
  await tabTo(tab, `#field-${field}`)
  await tab.keyboard.press('Control+A')
  await tab.keyboard.type(text)
}
