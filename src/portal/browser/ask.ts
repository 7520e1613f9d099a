/** While somebody types what they want: what of it is public already. The page does as well without it. */

interface Found {
  readonly found: readonly { readonly href: string; readonly title: string; readonly note: string }[]
}

/** As long as people pause between words. */
const PAUSE_MS = 600
const LEAST_CHARACTERS = 4

let timer: ReturnType<typeof setTimeout> | undefined
let looks = 0

// Asked of the page anew each time: a form that was refused is put in the place of the one before.
document.addEventListener('input', ({ target }) => {
  if (!(target instanceof HTMLTextAreaElement) || target.id !== 'description') return
  clearTimeout(timer)
  timer = setTimeout(() => void search(target), PAUSE_MS)
})

async function search(description: HTMLTextAreaElement): Promise<void> {
  const look = document.querySelector<HTMLElement>('#look')
  const list = document.querySelector<HTMLElement>('#found')
  if (!look || !list || !description.form) return
  looks += 1
  const own = looks
  const words = description.value.trim()
  if (words.length < LEAST_CHARACTERS) return list.replaceChildren()
  const body = new URLSearchParams({
    description: words,
    body: String(new FormData(description.form).get('body') ?? ''),
  })
  const response = await fetch(look.dataset.address ?? '', { method: 'POST', body }).catch(() => undefined)
  // What was typed since has its own search.
  if (response?.ok !== true || own !== looks) return
  const { found } = (await response.json()) as Found
  const said = document.createElement('p')
  said.textContent = (found.length === 0 ? look.dataset.none : look.dataset.some) ?? ''
  list.replaceChildren(said, ...(found.length === 0 ? [] : [listOf(found)]))
}

function listOf(found: Found['found']): HTMLUListElement {
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
  return items
}
