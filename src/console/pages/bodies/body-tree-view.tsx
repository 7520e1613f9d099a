import { Input, Tree } from 'antd'
import { useMemo, useState } from 'react'
import type { BodyLine } from '../../api/bodies.js'
import { useMessages } from '../../language/language.js'
import { prune, type TreeNode, toTree } from './body-tree.js'

interface BodyTreeProps {
  readonly lines: readonly BodyLine[]
  readonly chosen: string | null
  readonly onChoose: (body: string) => void
}

/** The tree with a box to find a name in it. */
export function BodyTree({ lines, chosen, onChoose }: BodyTreeProps) {
  const { bodies } = useMessages()
  const [word, setWord] = useState('')
  const whole = useMemo(() => toTree(lines), [lines])
  const shown = useMemo(() => prune(whole, word), [whole, word])
  return (
    <>
      <Input
        className="tree-search"
        allowClear
        value={word}
        placeholder={bodies.search}
        aria-label={bodies.search}
        onChange={({ target }) => setWord(target.value)}
      />
      <Tree
        key={word}
        treeData={shown.map(toData)}
        defaultExpandAll
        blockNode
        showLine
        aria-label={bodies.tree}
        selectedKeys={chosen === null ? [] : [chosen]}
        onSelect={(_, { node }) => onChoose(String(node.key))}
      />
    </>
  )
}

interface Data {
  readonly key: string
  readonly title: string
  readonly children: Data[]
}

const toData = ({ key, title, children }: TreeNode): Data => ({ key, title, children: children.map(toData) })
