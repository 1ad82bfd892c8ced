import { edit, type Tool, tools } from '../markdown-field/marks.ts'

const shortcuts: Readonly<Record<string, Tool>> = { b: 'bold', i: 'italic', k: 'link' }
/** The same keys on a Bulgarian keyboard say other letters. */
const keys: Readonly<Record<string, string>> = { KeyB: 'b', KeyI: 'i', KeyK: 'k' }

/**
 * A toolbar over a textarea that writes marks (WAI-ARIA: one stop of the keyboard, arrows inside), and shows how the text will look.
 * Without it the field works as it is.
 */
class MarkdownField extends HTMLElement {
  connectedCallback(): void {
    const area = this.querySelector('textarea')
    const bar = this.querySelector<HTMLElement>('[role="toolbar"]')
    if (!area || !bar) return
    area.before(bar)
    bar.hidden = false
    bar.addEventListener('click', (event) => {
      const button = event.target instanceof Element ? event.target.closest('button') : null
      if (button?.dataset.tool === 'preview') void this.#preview(area, button)
      else this.#press(area, button?.dataset.tool)
    })
    bar.addEventListener('keydown', (event) => move(bar, event))
    area.addEventListener('keydown', (event) => {
      const tool = shortcuts[keys[event.code] ?? event.key]
      if (!tool || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return
      event.preventDefault()
      this.#press(area, tool)
    })
  }

  #press(area: HTMLTextAreaElement, name: string | undefined): void {
    const tool = tools.find((each) => each === name)
    if (!tool) return
    const made = edit(tool, { text: area.value, from: area.selectionStart, to: area.selectionEnd })
    area.focus()
    area.setSelectionRange(made.from, made.to)
    // The only way that the browser's own undo knows of; where it is gone, the text is put in without.
    if (!document.execCommand('insertText', false, made.insert)) area.setRangeText(made.insert, made.from, made.to)
    area.setSelectionRange(...made.choose)
    area.dispatchEvent(new Event('input', { bubbles: true }))
  }

  async #preview(area: HTMLTextAreaElement, button: HTMLElement): Promise<void> {
    const shown = this.querySelector<HTMLElement>('.ui-markdown-field-shown')
    const address = this.dataset.preview
    if (!shown || !address) return
    if (!shown.hidden) {
      shown.hidden = true
      button.setAttribute('aria-expanded', 'false')
      return
    }
    try {
      const answer = await fetch(address, { method: 'POST', body: new URLSearchParams({ text: area.value }) })
      if (!answer.ok) throw new Error(String(answer.status))
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
      shown.replaceChildren(...page.body.childNodes)
    } catch {
      shown.textContent = this.dataset.failed ?? ''
    }
    shown.hidden = false
    button.setAttribute('aria-expanded', 'true')
  }
}

/** Left and right, first and last, as in any toolbar. */
function move(bar: HTMLElement, event: KeyboardEvent): void {
  const buttons = [...bar.querySelectorAll('button')]
  const at = buttons.indexOf(document.activeElement as HTMLButtonElement)
  const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: buttons.length - 1 }[event.key]
  if (at === -1 || to === undefined) return
  event.preventDefault()
  const next = buttons.at(to % buttons.length)
  for (const button of buttons) button.tabIndex = button === next ? 0 : -1
  next?.focus()
}

customElements.define('markdown-field', MarkdownField)
