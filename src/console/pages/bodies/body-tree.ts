import type { BodyLine } from '../../api/bodies.js'

/** A body with those below it, as the tree on the page has it. */
export interface TreeNode {
  readonly key: string
  readonly title: string
  readonly children: readonly TreeNode[]
}

/** Lines that say where they hang, as a tree. One whose place is not in the list stands at the top: nothing is lost. */
export function toTree(lines: readonly Pick<BodyLine, 'id' | 'name' | 'parent'>[]): readonly TreeNode[] {
  const known = new Set(lines.map(({ id }) => id))
  const below = new Map<string | null, typeof lines>()
  for (const line of lines) {
    const parent = line.parent !== null && known.has(line.parent) ? line.parent : null
    below.set(parent, [...(below.get(parent) ?? []), line])
  }
  const grow = (parent: string | null): TreeNode[] =>
    (below.get(parent) ?? []).map(({ id, name }) => ({ key: id, title: name, children: grow(id) }))
  return grow(null)
}

/** The parts of a tree in which a word occurs, with the way down to them. */
export function prune(nodes: readonly TreeNode[], word: string): readonly TreeNode[] {
  const sought = word.trim()
  if (sought === '') return nodes
  return nodes.flatMap((node) => {
    if (node.title.includes(sought)) return [node]
    const children = prune(node.children, sought)
    return children.length === 0 ? [] : [{ ...node, children }]
  })
}

/** A body and all below it: where it cannot be moved to. */
export function listWithBelow(lines: readonly Pick<BodyLine, 'id' | 'parent'>[], root: string): ReadonlySet<string> {
  const found = new Set([root])
  for (let before = 0; before < found.size; ) {
    before = found.size
    for (const { id, parent } of lines) if (parent !== null && found.has(parent)) found.add(id)
  }
  return found
}
