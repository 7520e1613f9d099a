import type { Place, Remark } from '../../domain/report/index.js'
import type { Block, Document } from '../document.js'
import { isWholeHeading } from './skeleton/in-line-headings.js'

const TITLE = /^[^。；，]{2,50}20\d\d年(?:度)?[^。；，]{0,12}信息公开(?:工作)?(?:年度报告|年报)$/
const LONGEST_TITLE = 70

/**
 * Some files hold a second report behind the first, of another body or another year. Figures of the two
 * must not be mixed: what is read is the first one. A second report is told by its title, by the first
 * having all its sections before it, and by sections beginning anew behind it.
 */
export function keepFirstReport(document: Document): {
  readonly document: Document
  readonly remarks: readonly Remark[]
} {
  const { blocks } = document
  const titles = blocks.flatMap(titleOf)
  const [first] = titles
  const second = first === undefined ? undefined : titles.find(({ text }) => text !== first.text)
  if (first === undefined || second === undefined) return { document, remarks: [] }
  const whole = hasSections(blocks.slice(first.index, second.index)) && hasSections(blocks.slice(second.index))
  if (!whole) return { document, remarks: [] }
  const message = `文件中还有另一份报告“${second.text}”，只读取第一份`
  return {
    document: { ...document, blocks: blocks.slice(0, second.index) },
    remarks: [{ code: 'duplicate-table', message, at: second.at }],
  }
}

interface ReportTitle {
  readonly text: string
  readonly index: number
  readonly at: Place
}

function titleOf(block: Block, index: number): readonly ReportTitle[] {
  if (block.kind !== 'text' || block.text.length > LONGEST_TITLE || !block.text.includes('信息公开')) return []
  const text = block.text.replace(/\s/g, '')
  return TITLE.test(text) ? [{ text, index, at: block.at }] : []
}

const hasSections = (blocks: readonly Block[]): boolean => {
  const headings = new Set(blocks.flatMap(headingOf))
  return (
    headings.size >= 4 &&
    ['总体情况', '其他需要报告'].every((name) => [...headings].some((text) => text.includes(name)))
  )
}

const headingOf = (block: Block): readonly string[] =>
  block.kind === 'text' && block.text.length < 40 && isWholeHeading(block.text) ? [block.text] : []
