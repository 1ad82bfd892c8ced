/**
 * Lets a file be dropped on its field, says at once what will not be taken, and shows how far it has come while the form is on its way. The
 * form is the plain one: it is sent as the browser would send it, and the page that comes back is shown as it is. Where nothing
 * comes back that belongs here (no network, too many at once, signed out meanwhile), the form stays with all that was typed.
 * Without this it works as well.
 */
class MediaUpload extends HTMLElement {
  #field: HTMLInputElement | undefined
  #isSending = false
  readonly #until = new AbortController()

  connectedCallback(): void {
    const field = this.querySelector<HTMLInputElement>('input[type=file]')
    const form = field?.form
    if (!field || !form) return
    this.#field = field
    this.classList.add('media-upload-ready')
    const hint = this.querySelector('.ui-field-hint')
    // A finger drops nothing.
    if (hint && window.matchMedia('(any-pointer: fine)').matches) hint.append(' ', this.dataset.drop ?? '')
    const { signal } = this.#until
    for (const name of ['dragenter', 'dragover']) this.addEventListener(name, (event) => this.#over(event as DragEvent))
    for (const name of ['dragleave', 'drop']) this.addEventListener(name, () => this.#away())
    this.addEventListener('drop', (event) => this.#drop(event))
    // A file that falls beside the field would be opened in the place of the page, and take along what was typed.
    for (const name of ['dragover', 'drop'] as const) document.addEventListener(name, keepPage, { signal })
    field.addEventListener('change', () => this.#say(this.#wrongWith(field.files?.[0])))
    form.addEventListener('submit', (event) => this.#send(event, form))
  }

  disconnectedCallback(): void {
    this.#until.abort()
  }

  #over(event: DragEvent): void {
    if (!hasFiles(event)) return
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

  /** Why the server would refuse it, as far as its name and size tell; it looks for itself. */
  #wrongWith(file: File | undefined): string | undefined {
    if (!file) return undefined
    if (file.size > Number(this.dataset.most ?? Number.POSITIVE_INFINITY)) return this.dataset.tooLarge
    return isAccepted(file, this.#field?.accept ?? '') ? undefined : this.dataset.wrongType
  }

  /** Beside the field, where the server would say it; nothing takes away what stood there. */
  #say(sentence: string | undefined): void {
    const field = this.#field
    if (!field) return
    const id = `${field.id}-error`
    this.querySelector(`#${id}`)?.remove()
    this.querySelector('.ui-field')?.classList.toggle('ui-field-wrong', sentence !== undefined)
    const described = (field.getAttribute('aria-describedby') ?? '').split(' ').filter((each) => each !== id)
    if (sentence === undefined) field.removeAttribute('aria-invalid')
    else {
      const line = document.createElement('p')
      line.className = 'ui-field-error'
      line.id = id
      line.setAttribute('role', 'alert')
      line.textContent = sentence
      field.before(line)
      field.setAttribute('aria-invalid', 'true')
      described.push(id)
    }
    field.setAttribute('aria-describedby', described.join(' '))
  }

  #send(event: SubmitEvent, form: HTMLFormElement): void {
    const file = this.#field?.files?.[0]
    if (event.defaultPrevented) return
    if (!file) {
      // Nothing to wait for; and words alone are given back even by a server that has too much to do for files.
      form.enctype = 'application/x-www-form-urlencoded'
      return
    }
    event.preventDefault()
    if (this.#isSending) return
    const wrong = this.#wrongWith(file)
    this.#say(wrong)
    if (wrong !== undefined) {
      this.#field?.focus()
      return
    }
    this.#isSending = true
    const request = new XMLHttpRequest()
    const state = this.#state()
    const stay = () => {
      this.#isSending = false
      state.end()
      this.#say(this.dataset.failed)
      this.#field?.focus()
    }
    request.upload.addEventListener('progress', ({ loaded, total }) => state.show(total > 0 ? loaded / total : 0))
    request.upload.addEventListener('load', () => state.wait())
    request.addEventListener('load', () => show(request, form) || stay())
    request.addEventListener('error', stay)
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
      end: () => line.remove(),
    }
  }
}

const hasFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') === true

function keepPage(event: DragEvent): void {
  if (event.defaultPrevented || !hasFiles(event)) return
  event.preventDefault()
  if (event.dataTransfer) event.dataTransfer.dropEffect = 'none'
}

/** By the endings and types of the field's list; of a file without a type only its ending is known. */
function isAccepted({ name, type }: File, accept: string): boolean {
  const wanted = accept.split(',').filter((each) => each !== '')
  if (wanted.length === 0) return true
  return wanted.some((each) =>
    each.startsWith('.') ? name.toLowerCase().endsWith(each) : type === '' || type === each,
  )
}

/** A page that is there, a form with what is wrong in it, one that somebody else was quicker with. */
const belongsHere = ({ status }: XMLHttpRequest): boolean => status < 400 || status === 409 || status === 422

/** A redirect has been followed already: its page is gone to. A form with problems is shown in place. False for anything else. */
function show(request: XMLHttpRequest, form: HTMLFormElement): boolean {
  const isHere = new URL(request.responseURL || form.action).href === new URL(form.action).href
  if (request.status < 400 && request.responseURL && !isHere) {
    window.location.assign(request.responseURL)
    return true
  }
  const page = new DOMParser().parseFromString(request.responseText, 'text/html')
  const [main, now] = [page.querySelector('main'), document.querySelector('main')]
  if (!belongsHere(request) || !main || !now) return false
  document.title = page.title
  now.replaceWith(document.adoptNode(main))
  window.scrollTo(0, 0)
  document.querySelector<HTMLElement>('.ui-error-summary, h1')?.focus()
  return true
}

customElements.define('media-upload', MediaUpload)
