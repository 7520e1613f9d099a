import type { Directory, ListedBody } from '../../service/public-site/load-directory.js'

/** By the present name, by a former one, and last by short forms such as 文旅局 for 文化和旅游局. */
export function findBodies({ active, ended }: Directory, words: string): ListedBody[] {
  const wanted = words.toLowerCase().split(/\s+/)
  const has = (name: string) => wanted.every((word) => name.toLowerCase().includes(word))
  const isShortFor = (name: string) => wanted.every((word) => hasInOrder(name.toLowerCase(), word))
  const rank = ({ state, names }: ListedBody): number => {
    if (has(state.name)) return 0
    if (names.some(({ name }) => has(name))) return 1
    return names.some(({ name }) => isShortFor(name)) ? 2 : 3
  }
  const ranked = [...active, ...ended].map((body) => ({ body, rank: rank(body) })).filter((one) => one.rank < 3)
  return ranked.sort((a, b) => a.rank - b.rank).map(({ body }) => body)
}

/** Whether the characters of `word` stand in `name` in their order, others between them or not. */
function hasInOrder(name: string, word: string): boolean {
  let from = 0
  for (const character of word) {
    const at = name.indexOf(character, from)
    if (at === -1) return false
    from = at + character.length
  }
  return true
}
