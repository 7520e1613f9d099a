import { trimEdges } from '../html/line-text.js'

const DASH = '[-—–―－_·•~～]'
const BETWEEN_DASHES = new RegExp(`^${DASH}{1,3}\\s{0,4}\\d{1,4}\\s{0,4}${DASH}{1,3}$`)
const PAGE_OF =
  /^第?\s{0,3}\d{1,4}\s{0,3}页(?:\s{0,3}[,，/／]?\s{0,3}共\s{0,3}\d{1,4}\s{0,3}页)?$|^page\s{1,3}\d{1,4}(?:\s{0,3}(?:of|\/)\s{0,3}\d{1,4})?$/i

/** A line that only numbers a page (`— 4 —`, `第 4 页 共 9 页`). A bare number may be a figure and is none. */
export function isPageLine(line: string): boolean {
  if (line.length > 60) return false
  const text = trimEdges(line)
  return BETWEEN_DASHES.test(text) || PAGE_OF.test(text)
}
