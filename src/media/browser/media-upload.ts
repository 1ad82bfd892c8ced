/**
 * Lets a file be dropped on its field, and shows how far it has come while the form is on its way. The form is the plain one:
 * it is sent as the browser would send it, and the page that comes back is shown as it is. Without this it works as well.
 */
class MediaUpload extends HTMLElement {
  #field: HTMLInputElement | undefined

  connectedCallback(): void {
    const field = this.querySelector<HTMLInputElement>('input[type=file]')
    const form = field?.form
    if (!field || !form) return
    this.#field = field
    this.classList.add('media-upload-ready')
    const hint = this.querySelector('.ui-field-hint')
    if (hint) hint.append(' ', this.dataset.drop ?? '')
    for (const name of ['dragenter', 'dragover']) this.addEventListener(name, (event) => this.#over(event as DragEvent))
    for (const name of ['dragleave', 'drop']) this.addEventListener(name, () => this.#away())
    this.addEventListener('drop', (event) => this.#drop(event))
    form.addEventListener('submit', (event) => this.#send(event, form))
  }

  #over(event: DragEvent): void {
    if (!event.dataTransfer?.types.includes('Files')) return
    event.preventDefault()
    this.classList.add('media-upload-over')
  }

  #away(): void {
    this.classList.remove('media-upload-over')
  }

  #drop(event: DragEvent): void {
    const [file] = event.dataTransfer?.files ?? []
    if (!file || !this.#field) return
    event.preventDefault()
    const one = new DataTransfer()
    one.items.add(file)
    this.#field.files = one.files
    this.#field.dispatchEvent(new Event('change', { bubbles: true }))
  }

  #send(event: SubmitEvent, form: HTMLFormElement): void {
    // Without a file there is nothing to wait for.
    if (event.defaultPrevented || !this.#field?.files?.length) return
    event.preventDefault()
    const request = new XMLHttpRequest()
    const state = this.#state()
    request.upload.addEventListener('progress', ({ loaded, total }) => state.show(total > 0 ? loaded / total : 0))
    request.upload.addEventListener('load', () => state.wait())
    request.addEventListener('load', () => show(request, form))
    // Whatever went wrong on the way: the browser sends it itself, and says so itself.
    request.addEventListener('error', () => form.submit())
    request.open('POST', form.action)
    request.send(new FormData(form, event.submitter))
  }

  /** A bar with its percentage, said aloud in quarters alone. */
  #state() {
    const line = document.createElement('p')
    line.className = 'media-upload-state'
    line.setAttribute('role', 'status')
    const words = document.createElement('span')
    words.textContent = `${this.dataset.sending ?? ''}…`
    const bar = document.createElement('progress')
    bar.max = 1
    bar.value = 0
    bar.setAttribute('aria-label', this.dataset.sending ?? '')
    line.append(words, bar)
    this.querySelector('.media-upload-state')?.remove()
    this.append(line)
    return {
      show: (share: number) => {
        bar.value = share
        const percent = Math.floor(share * 4) * 25
        const said = `${this.dataset.sending ?? ''}: ${percent} %`
        if (words.textContent !== said) words.textContent = said
      },
      wait: () => {
        bar.removeAttribute('value')
        words.textContent = this.dataset.working ?? ''
      },
    }
  }
}

/** A redirect has been followed already: its page is gone to. A form with problems is shown in place. */
function show(request: XMLHttpRequest, form: HTMLFormElement): void {
  const isHere = new URL(request.responseURL || form.action).href === new URL(form.action).href
  if (request.status < 400 && request.responseURL && !isHere) {
    window.location.assign(request.responseURL)
    return
  }
  const page = new DOMParser().parseFromString(request.responseText, 'text/html')
  const [main, now] = [page.querySelector('main'), document.querySelector('main')]
  if (!main || !now) {
    window.location.assign(form.action)
    return
  }
  document.title = page.title
  now.replaceWith(document.adoptNode(main))
  window.scrollTo(0, 0)
  document.querySelector<HTMLElement>('.ui-error-summary, h1')?.focus()
}

customElements.define('media-upload', MediaUpload)
