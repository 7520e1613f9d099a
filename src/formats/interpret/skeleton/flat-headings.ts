import { SECTION_ORDER } from '../../../domain/report/index.js'
import { IN_LINE } from './in-line-headings.js'
import type { ProseLine } from './prose.js'

/** A line longer than this may hold several sections, as pages saved as one string do. */
const LONG_LINE = 120

/** Cuts a long line where a section begins, so that headings stand on lines of their own. */
export function splitFlatLines(lines: readonly ProseLine[]): ProseLine[] {
  const cut: ProseLine[] = []
  for (const line of lines) {
    if (line.text.length < LONG_LINE) cut.push(line)
    else cut.push(...splitLine(line))
  }
  const last = cut.pop()
  return last === undefined ? cut : [...cut, ...splitSignature(last)]
}

/** Body and date as the end of the last line: 未收取信息处理费。 云溪县教育局 2024年1月8日 */
const SIGNED =
  /[\u3400-\u9fff][^。；，：\d]{1,40}(?:20\d\d|二[〇○零][〇○零一二三四五六七八九]{2})\s{0,3}年[^。；，]{3,12}日$/
const LONGEST_SIGNATURE = 70

function splitSignature(line: ProseLine): ProseLine[] {
  const from = line.text.lastIndexOf('。') + 1
  const signed = line.text.slice(from).trim()
  if (from === 0 || signed.length > LONGEST_SIGNATURE || !SIGNED.test(signed)) return [line]
  return [
    { ...line, text: line.text.slice(0, from), beforeTable: false },
    { ...line, text: signed, numbering: null },
  ]
}

/** What every heading begins with; most long lines have none. */
const NUMBER = /[一二三四五六七八1-6]\s*[、.．]/

function splitLine(line: ProseLine): ProseLine[] {
  if (!NUMBER.test(line.text)) return [line]
  const cuts: { from: number; to: number }[] = []
  for (const kind of SECTION_ORDER) {
    for (const match of line.text.matchAll(IN_LINE[kind])) {
      const to = match.index + match[0].length
      // 「报告包括：一、总体情况；二、…」 names the sections, it does not begin one.
      if (/^\s*[；;，,、。)）]/.test(line.text.slice(to, to + 3))) continue
      cuts.push({ from: match.index, to })
    }
  }
  if (cuts.length === 0) return [line]
  cuts.sort((a, b) => a.from - b.from)
  const pieces: ProseLine[] = []
  let end = 0
  const push = (from: number, to: number, beforeTable: boolean) => {
    const text = line.text.slice(from, to).trim()
    if (text !== '') pieces.push({ ...line, text, numbering: pieces.length === 0 ? line.numbering : null, beforeTable })
  }
  for (const cut of cuts) {
    if (cut.from < end) continue
    push(end, cut.from, false)
    push(cut.from, cut.to, line.beforeTable && line.text.slice(cut.to).trim() === '')
    end = cut.to
  }
  push(end, line.text.length, line.beforeTable)
  return pieces
}
