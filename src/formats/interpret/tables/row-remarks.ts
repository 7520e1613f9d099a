import type { Place, Remark } from '../../../domain/report/index.js'

/** What the three tables say alike of a row that was hard to read. */

export const gluedFigures = (at: Place | null): Remark => ({
  code: 'glued-figures',
  message: '数字连在一起，只按唯一可能的拆法读取，拆法不唯一的不读',
  at,
})

export const extraFigures = (at: Place | null): Remark => ({
  code: 'extra-figures',
  message: '这一行的数字比格式的格数多',
  at,
})

export const lostFigure = (at: Place | null): Remark => ({
  code: 'lost-figure',
  message: '这一行缺数字，无法断定各数字属于哪一列',
  at,
})

export const splitFigures = (at: Place | null): Remark => ({
  code: 'split-figures',
  message: '一个数字被拆成两个，按行内合计关系合为一个',
  at,
})
