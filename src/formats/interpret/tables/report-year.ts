import type { Document } from '../../document.js'

/** Titles stand above this; a year further down may be any year. */
const FIRST_BLOCKS = 40
const LONGEST_BLOCK = 400
const TITLE = /(20\d\d)年(?:度)?[^。；，,]{0,30}信息公开[^。；，,]{0,12}(?:年度报告|年报)/

/** The year that the report's title names, at a light look: enough to tell the versions of the form apart. */
export function findReportYear(document: Document): number | null {
  const lines = document.blocks
    .slice(0, FIRST_BLOCKS)
    .flatMap((block) => (block.kind === 'text' ? [block.text.slice(0, LONGEST_BLOCK)] : []))
  const text = [document.metaTitle ?? '', ...lines].join('').replace(/\s/g, '')
  const year = TITLE.exec(text)?.[1]
  return year === undefined ? null : Number(year)
}
