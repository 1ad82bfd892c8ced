const waitMilliseconds = 1500

type Pairs = readonly (readonly [string, string])[]
interface Kept {
  readonly draft: string
  readonly said: string
}

/**
 * Keeps what is typed into its form as a draft, a moment after each change: at `data-to`, which answers `{ draft, said }`; and on the
 * device while there is no connection. From then on the page's address, `data-page`, names the draft, so that loading it again loses
 * nothing. Without this script the form works as it is, and its own buttons keep drafts.
 */
class KeptForm extends HTMLElement {
  #timer = 0
  #isSending = false
  #isChanged = false

  connectedCallback(): void {
    const form = this.querySelector('form')
    if (!form || !this.dataset.to) return
    form.addEventListener('input', () => this.#later(form))
    form.addEventListener('change', () => this.#later(form))
    // What is sent by a button is kept by whoever takes it.
    form.addEventListener('submit', () => {
      window.clearTimeout(this.#timer)
      this.#isChanged = false
      this.#forget(form)
    })
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden' && this.#isChanged) void this.#keep(form)
    })
    window.addEventListener('online', () => void this.#keep(form))
    this.#bringBack(form)
  }

  #later(form: HTMLFormElement): void {
    this.#isChanged = true
    window.clearTimeout(this.#timer)
    this.#timer = window.setTimeout(() => void this.#keep(form), waitMilliseconds)
  }

  async #keep(form: HTMLFormElement): Promise<void> {
    if (!this.#isChanged || this.#isSending) return
    this.#isSending = true
    this.#isChanged = false
    const pairs = pairsOf(form)
    try {
      const answer = await fetch(this.dataset.to ?? '', {
        method: 'POST',
        body: new URLSearchParams(pairs.map(([name, value]) => [name, value])),
        keepalive: true,
      })
      if (!answer.ok) throw new Error(String(answer.status))
      const { draft, said } = (await answer.json()) as Kept
      this.#forget(form)
      this.#name(form, draft)
      this.#say(said)
    } catch {
      this.#isChanged = true
      this.#remember(form, pairs)
      this.#say(this.dataset.offline ?? '')
    } finally {
      this.#isSending = false
    }
    // What was typed while this was under way.
    if (this.#isChanged && navigator.onLine)
      this.#timer = window.setTimeout(() => void this.#keep(form), 10 * waitMilliseconds)
  }

  /** The draft goes along with the form from now on, and with the address of the page. */
  #name(form: HTMLFormElement, draft: string): void {
    const page = new URL(this.dataset.page ?? '', window.location.href)
    page.searchParams.set('draft', draft)
    history.replaceState(history.state, '', page)
    let field = draftField(form)
    if (!field) {
      field = document.createElement('input')
      field.type = 'hidden'
      field.name = 'draft'
      form.append(field)
    }
    field.value = draft
  }

  #say(words: string): void {
    const line = this.querySelector('[role="status"]')
    if (line && line.textContent !== words) line.textContent = words
  }

  /** Each draft has its own place on the device, and what never became one has the page's. */
  #place(form: HTMLFormElement): string {
    return `kept-form ${this.dataset.page} ${draftField(form)?.value ?? ''}`
  }

  #remember(form: HTMLFormElement, pairs: Pairs): void {
    try {
      localStorage.setItem(this.#place(form), JSON.stringify(pairs))
    } catch {
      // A device that keeps nothing: the page still holds it.
    }
  }

  #forget(form: HTMLFormElement): void {
    try {
      localStorage.removeItem(this.#place(form))
    } catch {
      // Nothing was kept.
    }
  }

  /** What could not be sent before the page was closed stands in the form again. */
  #bringBack(form: HTMLFormElement): void {
    try {
      const kept = localStorage.getItem(this.#place(form))
      if (kept === null) return
      fill(form, JSON.parse(kept) as Pairs)
      this.#say(this.dataset.returned ?? '')
      this.#later(form)
    } catch {
      this.#forget(form)
    }
  }
}

const draftField = (form: HTMLFormElement): HTMLInputElement | null => form.querySelector('input[name="draft"]')

const pairsOf = (form: HTMLFormElement): [string, string][] =>
  [...new FormData(form)].flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' ? [[name, value]] : [],
  )

/**
 * Puts values into the fields of their names, in their order; also the version that the words were written on, so that whoever saved
 * another meanwhile is not overwritten.
 */
function fill(form: HTMLFormElement, pairs: Pairs): void {
  const left = groups(pairs)
  for (const field of form.elements) {
    if (field instanceof HTMLInputElement && (field.type === 'checkbox' || field.type === 'radio'))
      field.checked = left.get(field.name)?.includes(field.value) ?? false
    else if (field instanceof HTMLInputElement && (field.type === 'file' || field.name === 'draft')) continue
    else if (
      field instanceof HTMLInputElement ||
      field instanceof HTMLTextAreaElement ||
      field instanceof HTMLSelectElement
    )
      field.value = left.get(field.name)?.shift() ?? ''
  }
}

function groups(pairs: Pairs): Map<string, string[]> {
  const left = new Map<string, string[]>()
  for (const [name, value] of pairs) left.set(name, [...(left.get(name) ?? []), value])
  return left
}

customElements.define('kept-form', KeptForm)
