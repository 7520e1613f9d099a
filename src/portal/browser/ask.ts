/** While somebody types: which bodies have such a name, and what is public already. The pages do as well without it. */

const filter = document.querySelector<HTMLInputElement>('#q')
const choices = document.querySelector<HTMLElement>('#choices')
const noChoice = document.querySelector<HTMLElement>('#no-choice')

if (filter && choices && noChoice) {
  filter.addEventListener('input', () => {
    const words = filter.value.normalize('NFKC').trim().toLowerCase()
    let shown = 0
    for (const item of choices.querySelectorAll<HTMLElement>('li[data-names]')) {
      const isFit = (item.dataset.names ?? '').split(' ').some((name) => hasInOrder(name.toLowerCase(), words))
      item.hidden = !isFit
      if (isFit) shown += 1
    }
    for (const group of choices.querySelectorAll<HTMLElement>('section'))
      group.hidden = group.querySelector('li:not([hidden])') === null
    noChoice.hidden = shown > 0
  })
}

/** 文旅局 is short for 文化和旅游局. */
function hasInOrder(name: string, words: string): boolean {
  let from = 0
  for (const character of words.replace(/\s/g, '')) {
    const at = name.indexOf(character, from)
    if (at === -1) return false
    from = at + character.length
  }
  return true
}

interface Found {
  readonly found: readonly { readonly href: string; readonly title: string; readonly note: string }[]
}

/** As long as people pause between words. */
const PAUSE_MS = 600
const LEAST_CHARACTERS = 4

const form = document.querySelector<HTMLFormElement>('#ask')
const description = document.querySelector<HTMLTextAreaElement>('#description')
const look = document.querySelector<HTMLElement>('#look')
const list = document.querySelector<HTMLElement>('#found')

if (form && description && look && list) {
  let timer: ReturnType<typeof setTimeout> | undefined
  let looks = 0
  description.addEventListener('input', () => {
    clearTimeout(timer)
    timer = setTimeout(() => void search(), PAUSE_MS)
  })
  const search = async () => {
    looks += 1
    const own = looks
    const words = description.value.trim()
    if (words.length < LEAST_CHARACTERS) return list.replaceChildren()
    const body = new URLSearchParams({ description: words, body: String(new FormData(form).get('body') ?? '') })
    const response = await fetch(look.dataset.address ?? '', { method: 'POST', body }).catch(() => undefined)
    // What was typed since has its own search.
    if (response?.ok !== true || own !== looks) return
    const { found } = (await response.json()) as Found
    show(found)
  }
  const show = (found: Found['found']) => {
    const said = document.createElement('p')
    said.textContent = (found.length === 0 ? look.dataset.none : look.dataset.some) ?? ''
    const items = document.createElement('ul')
    for (const { href, title, note } of found) {
      const link = document.createElement('a')
      link.href = href
      link.target = '_blank'
      link.rel = 'noopener'
      link.textContent = title
      const small = document.createElement('small')
      small.textContent = note
      const item = document.createElement('li')
      item.append(link, ' ', small)
      items.append(item)
    }
    list.replaceChildren(said, ...(found.length === 0 ? [] : [items]))
  }
}
