/** While somebody types: which bodies have such a name. The page does as well without it. */

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
