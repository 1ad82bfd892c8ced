interface Suggestion {
  readonly title: string
  readonly kind: string
  readonly href: string
}

const waitMilliseconds = 120
const fewestLetters = 2

/**
 * Offers what may be meant while one types: a combobox with a list (WAI-ARIA). Without it the form works as it is; what is typed
 * goes to this site alone, and only two letters and more.
 */
class SearchBox extends HTMLElement {
  #list: HTMLUListElement | undefined
  #chosen = -1
  #timer = 0
  #asked = 0

  connectedCallback(): void {
    const field = this.querySelector('input')
    if (!field) return
    const list = document.createElement('ul')
    list.id = `${field.id}-suggestions`
    list.className = 'search-suggestions'
    list.setAttribute('role', 'listbox')
    list.setAttribute('aria-label', this.querySelector('label')?.textContent?.trim() ?? '')
    list.hidden = true
    field.setAttribute('role', 'combobox')
    field.setAttribute('aria-autocomplete', 'list')
    field.setAttribute('aria-controls', list.id)
    field.setAttribute('aria-expanded', 'false')
    field.parentElement?.append(list)
    this.#list = list
    field.addEventListener('input', () => this.#later(field))
    field.addEventListener('keydown', (event) => this.#key(event, field))
    field.addEventListener('blur', () => {
      window.clearTimeout(this.#timer)
      window.setTimeout(() => this.#close(field), 150)
    })
  }

  #later(field: HTMLInputElement): void {
    window.clearTimeout(this.#timer)
    this.#timer = window.setTimeout(() => void this.#ask(field), waitMilliseconds)
  }

  async #ask(field: HTMLInputElement): Promise<void> {
    const typed = field.value.trim()
    const address = this.dataset.suggestions
    if (typed.length < fewestLetters || !address) {
      this.#close(field)
      return
    }
    const asked = ++this.#asked
    try {
      const answer = await fetch(`${address}?q=${encodeURIComponent(typed)}`)
      // An answer that comes late must not push away a newer one.
      if (!answer.ok || asked !== this.#asked) return
      this.#show((await answer.json()) as Suggestion[], field)
    } catch {
      this.#close(field)
    }
  }

  #show(suggestions: readonly Suggestion[], field: HTMLInputElement): void {
    const list = this.#list
    if (!list || suggestions.length === 0) {
      this.#close(field)
      return
    }
    list.replaceChildren(
      ...suggestions.map(({ title, kind, href }, at) => {
        const item = document.createElement('li')
        item.id = `${list.id}-${at}`
        item.setAttribute('role', 'option')
        item.setAttribute('aria-selected', 'false')
        item.dataset.href = href
        const what = document.createElement('span')
        what.className = 'search-suggestion-kind'
        what.textContent = kind
        item.append(title, ' ', what)
        item.addEventListener('mousedown', (event) => event.preventDefault())
        item.addEventListener('click', () => window.location.assign(href))
        return item
      }),
    )
    list.hidden = false
    field.setAttribute('aria-expanded', 'true')
    this.#choose(-1, field)
  }

  /** What was asked for and is not here yet must not open it again. */
  #close(field: HTMLInputElement): void {
    this.#asked++
    if (this.#list) this.#list.hidden = true
    field.setAttribute('aria-expanded', 'false')
    this.#choose(-1, field)
  }

  #choose(at: number, field: HTMLInputElement): void {
    this.#chosen = at
    const items = [...(this.#list?.children ?? [])]
    for (const [index, item] of items.entries()) item.setAttribute('aria-selected', String(index === at))
    const item = items[at]
    if (item) {
      field.setAttribute('aria-activedescendant', item.id)
      item.scrollIntoView({ block: 'nearest' })
    } else field.removeAttribute('aria-activedescendant')
  }

  #key(event: KeyboardEvent, field: HTMLInputElement): void {
    const items = this.#list?.hidden === false ? [...this.#list.children] : []
    if (items.length === 0) return
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      const step = event.key === 'ArrowDown' ? 1 : -1
      // One place more than there are items: the field itself, with what was typed.
      const places = items.length + 1
      this.#choose(((this.#chosen + 1 + step + places) % places) - 1, field)
    } else if (event.key === 'Escape') {
      event.preventDefault()
      window.clearTimeout(this.#timer)
      this.#close(field)
    } else if (event.key === 'Enter') {
      const href = (items[this.#chosen] as HTMLElement | undefined)?.dataset.href
      if (!href) return
      event.preventDefault()
      window.location.assign(href)
    }
  }
}

customElements.define('search-box', SearchBox)
