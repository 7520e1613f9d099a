import { REVIEW_BLOCKS, REVIEW_COLUMNS } from '../../../../domain/report/index.js'

const WIDTH = REVIEW_COLUMNS.length
/** A letter of each result that no other head of table four has, in the order of the form. */
const RESULTS = '维纠他审'
const BLOCK_HEADS = ['未经复议直接起诉', '复议后起诉', '行政复议', '行政诉讼']
const HEAD_LETTERS = new Set('结果维持纠正其他尚未审总合计')

/**
 * Whether words are all heads of table four, each broken over lines within its narrow column: 结果维 结果纠
 * above 持 正. Read line by line no head is whole, but the results still follow in their order.
 */
export function areWrappedHeads(key: string): boolean {
  const heads = key.slice(Math.max(0, key.lastIndexOf(BLOCK_HEADS[2] ?? '')))
  if (!BLOCK_HEADS.every((head) => heads.includes(head))) return false
  const letters = [...BLOCK_HEADS.reduce((rest, head) => rest.replace(head, ''), heads)]
  if (!letters.every((letter) => HEAD_LETTERS.has(letter))) return false
  const results = letters.filter((letter) => RESULTS.includes(letter)).join('')
  const totals = letters.filter((letter) => letter === '计').length
  return (
    results === RESULTS.repeat(REVIEW_BLOCKS.length) &&
    totals === REVIEW_BLOCKS.length &&
    letters.indexOf('总') > letters.indexOf('审')
  )
}

/** Whether figures are the three blocks of table four, each with its total at the end. */
export function closeAllBlocks(figures: readonly string[]): boolean {
  if (figures.length !== REVIEW_BLOCKS.length * WIDTH || !figures.every((figure) => /^\d{1,7}$/.test(figure)))
    return false
  return REVIEW_BLOCKS.every((_, block) => {
    const values = figures.slice(block * WIDTH, (block + 1) * WIDTH).map(Number)
    return values.slice(0, -1).reduce((sum, value) => sum + value, 0) === values.at(-1)
  })
}
