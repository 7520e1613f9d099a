/** Drag and drop, many files at once, progress for each. Without this script the form works as it is. */

const form = document.querySelector<HTMLFormElement>('#hand-in')
const input = document.querySelector<HTMLInputElement>('#files')
const list = document.querySelector<HTMLUListElement>('#progress')
const tally = document.querySelector<HTMLParagraphElement>('#tally')

/** What is said, in the language of the page. */
const words: DOMStringMap = form?.dataset ?? {}

/** How far it is with all files of this page. */
const counted = { all: 0, checked: 0, bad: 0, failed: 0 }

/** Files sent at the same time; the server reads as many at once as it has cores. */
const AT_ONCE = 2

interface Taken {
  readonly href: string
  readonly errors: number
  readonly notices: number
}
/** A checked report, or sentences why there is none. */
interface Answer {
  readonly taken: readonly Taken[]
  readonly problems: readonly string[]
}

if (form && input && list) {
  const waiting: { file: File; row: HTMLLIElement }[] = []
  let sending = 0

  const add = (files: Iterable<File>) => {
    for (const file of files) {
      const row = rowFor(file)
      list.prepend(row)
      waiting.push({ file, row })
      counted.all += 1
    }
    tellTally()
    next()
  }
  const next = () => {
    while (sending < AT_ONCE) {
      const item = waiting.shift()
      if (!item) return
      sending += 1
      void send(form.action, item.file, item.row).finally(() => {
        sending -= 1
        next()
      })
    }
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault()
    add(input.files ?? [])
    form.reset()
  })
  for (const kind of ['dragenter', 'dragover'] as const) {
    form.addEventListener(kind, (event) => {
      event.preventDefault()
      form.classList.add('over')
    })
  }
  for (const kind of ['dragleave', 'drop'] as const) form.addEventListener(kind, () => form.classList.remove('over'))
  // A file that misses the box would otherwise replace the page, and with it what is being sent.
  for (const kind of ['dragover', 'drop'] as const) addEventListener(kind, (event) => event.preventDefault())
  addEventListener('beforeunload', (event) => {
    if (sending > 0) event.preventDefault()
  })
  form.addEventListener('drop', (event) => {
    event.preventDefault()
    add(event.dataTransfer?.files ?? [])
  })
}

function rowFor(file: File): HTMLLIElement {
  const row = document.createElement('li')
  const name = document.createElement('span')
  name.textContent = file.name
  const bar = document.createElement('progress')
  bar.max = 1
  bar.value = 0
  bar.setAttribute('aria-label', `${file.name} ${words.progress}`)
  const said = document.createElement('span')
  said.className = 'said'
  said.textContent = words.waiting ?? ''
  row.append(name, bar, said)
  return row
}

function send(address: string, file: File, row: HTMLLIElement): Promise<void> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    request.open('POST', address)
    request.setRequestHeader('accept', 'application/json')
    request.responseType = 'json'
    request.upload.addEventListener('progress', (event) => {
      if (event.lengthComputable) show(row, event.loaded / event.total, words.sending ?? '')
    })
    request.upload.addEventListener('load', () => show(row, null, words.reading ?? ''))
    request.addEventListener('load', () => {
      const answer = request.response as Answer | null
      const [taken] = answer?.taken ?? []
      if (taken) finish(row, taken)
      else fail(row, answer?.problems.join('') || (words.noAnswer ?? ''))
      resolve()
    })
    request.addEventListener('error', () => {
      fail(row, words.broken ?? '')
      resolve()
    })
    const body = new FormData()
    body.append('files', file)
    request.send(body)
  })
}

function show(row: HTMLLIElement, share: number | null, sentence: string): void {
  const bar = row.querySelector('progress')
  if (bar && share === null) bar.removeAttribute('value')
  else if (bar && share !== null) bar.value = share
  const said = row.querySelector('.said')
  if (said) said.textContent = sentence
}

/** One line for many files: whoever hands in a county's reports need not count the rows. */
function tellTally(): void {
  if (tally === null || counted.all < 2) return
  const clauses = [words.tally, counted.bad > 0 ? words.tallyBad : '', counted.failed > 0 ? words.tallyFailed : '']
  const fill = (clause: string) =>
    clause.replace(/\{(\w+)\}/g, (_, name: string) => String(counted[name as keyof typeof counted]))
  tally.textContent = clauses.flatMap((clause) => (clause ? fill(clause) : [])).join(' · ')
}

function fail(row: HTMLLIElement, sentence: string): void {
  counted.failed += 1
  tellTally()
  row.querySelector('progress')?.remove()
  const said = row.querySelector('.said')
  said?.classList.add('bad')
  said?.replaceChildren(sentence)
}

function finish(row: HTMLLIElement, { href, errors, notices }: Taken): void {
  counted.checked += 1
  if (errors > 0) counted.bad += 1
  tellTally()
  row.querySelector('progress')?.remove()
  const said = row.querySelector('.said')
  const name = row.querySelector('span')
  const link = document.createElement('a')
  link.href = href
  link.textContent = name?.textContent ?? ''
  name?.replaceWith(link)
  said?.replaceChildren(chip(errors, 'late', words.errors), ' ', chip(notices, 'risk', words.notices))
}

function chip(count: number, style: string, label = ''): HTMLSpanElement {
  const element = document.createElement('span')
  element.className = count === 0 ? 'chip' : `chip ${style}`
  element.textContent = `${label} ${count}`
  return element
}
