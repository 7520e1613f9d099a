import { describe, expect, test } from 'vitest'
import { listWithBelow, prune, toTree } from './body-tree.js'

const LINES = [
  { id: 'county', name: '云溪县人民政府', parent: null },
  { id: 'bureau', name: '云溪县文化和旅游局', parent: 'county' },
  { id: 'library', name: '云溪县图书馆', parent: 'bureau' },
  { id: 'town', name: '石桥镇人民政府', parent: 'county' },
]
const names = (nodes: ReturnType<typeof toTree>): unknown[] =>
  nodes.map(({ title, children }) => (children.length === 0 ? title : [title, names(children)]))

describe('the tree of bodies', () => {
  test('hangs together as its lines say', () => {
    expect(names(toTree(LINES))).toEqual([
      ['云溪县人民政府', [['云溪县文化和旅游局', ['云溪县图书馆']], '石桥镇人民政府']],
    ])
  })
  test('a line whose place is not shown stands at the top', () => {
    expect(names(toTree(LINES.slice(1)))).toEqual([['云溪县文化和旅游局', ['云溪县图书馆']], '石桥镇人民政府'])
  })
  test('what is looked for is shown with the way to it, and with what is below it', () => {
    expect(names(prune(toTree(LINES), '图书馆'))).toEqual([
      ['云溪县人民政府', [['云溪县文化和旅游局', ['云溪县图书馆']]]],
    ])
    expect(prune(toTree(LINES), '没有')).toEqual([])
    expect(prune(toTree(LINES), ' ')).toHaveLength(1)
  })
  test('a body with all below it, in whatever order they are listed', () => {
    expect([...listWithBelow([...LINES].reverse(), 'county')].sort()).toEqual(['bureau', 'county', 'library', 'town'])
    expect([...listWithBelow(LINES, 'library')]).toEqual(['library'])
  })
})
