/**
 * No browser keeps chosen files when a form comes back refused. So a form with files is sent from here, and when it comes
 * back it is put in the place of the one before, with the files still chosen. Without this the page names them.
 */

const sending = new WeakSet<HTMLFormElement>()
/** Sent by the browser itself, which says in its own words what went wrong on the way. */
const left = new WeakSet<HTMLFormElement>()

document.addEventListener('submit', (event) => {
  const form = event.target
  if (!(form instanceof HTMLFormElement) || left.has(form)) return
  if (!filesIn(form).some(({ files }) => files !== null && files.length > 0)) return
  event.preventDefault()
  if (!sending.has(form)) void send(form, event.submitter)
})

const filesIn = (form: HTMLFormElement): HTMLInputElement[] => [
  ...form.querySelectorAll<HTMLInputElement>('input[type="file"]'),
]

async function send(form: HTMLFormElement, button: HTMLElement | null): Promise<void> {
  sending.add(form)
  form.setAttribute('aria-busy', 'true')
  const body = new FormData(form, button)
  const response = await fetch(form.action, { method: 'POST', body }).catch(() => undefined)
  const text = await response?.text().catch(() => undefined)
  sending.delete(form)
  form.removeAttribute('aria-busy')
  if (response === undefined || text === undefined) {
    left.add(form)
    form.requestSubmit(button)
  } else if (response.redirected) location.assign(response.url)
  else comeBack(form, button, new DOMParser().parseFromString(text, 'text/html'))
}

function comeBack(form: HTMLFormElement, button: HTMLElement | null, page: Document): void {
  const [old, came] = [document.querySelector('main'), page.querySelector('main')]
  const again = [...page.forms].find((one) => one.getAttribute('action') === form.getAttribute('action'))
  if (!old || !came || !again) {
    tell(form, came)
    return
  }
  const notes = came.querySelectorAll('.lost-files')
  // Files that the page does not call lost have arrived.
  for (const input of notes.length === 0 ? [] : filesIn(form)) {
    const its = filesIn(again).find(({ name }) => name === input.name)
    if (!its) continue
    for (const tie of ['aria-describedby', 'aria-invalid']) {
      const value = its.getAttribute(tie)
      if (value === null) input.removeAttribute(tie)
      else input.setAttribute(tie, value)
    }
    its.replaceWith(input)
  }
  for (const note of notes) note.remove()
  document.title = page.title
  old.replaceWith(came)
  const at = button instanceof HTMLButtonElement ? new URL(button.formAction).hash : ''
  goTo(came.querySelector<HTMLElement>('[autofocus]') ?? (at === '' ? null : came.querySelector<HTMLElement>(at)))
}

/** Something else came back: what it says, above the form as it is. */
function tell(form: HTMLFormElement, came: Element | null): void {
  const told = document.createElement('div')
  told.className = 'problem'
  told.setAttribute('role', 'alert')
  told.tabIndex = -1
  for (const line of came?.querySelectorAll('h1, h1 ~ p:not(:has(a))') ?? []) {
    const words = document.createElement('p')
    words.textContent = line.textContent
    told.append(words)
  }
  for (const before of form.parentElement?.querySelectorAll(':scope > .problem') ?? []) before.remove()
  form.before(told)
  goTo(told)
}

function goTo(place: HTMLElement | null): void {
  place?.scrollIntoView({ block: 'center' })
  place?.focus({ preventScroll: true })
}
