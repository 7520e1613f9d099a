import { format2021 } from '../../statute/index.js'
import { FORM_2021, type FormSection, SECTION_ORDER } from '../form/index.js'
import type { Reading } from '../reading.js'
import type { Hit, ReportRule } from '../rule.js'
import { type Heading, headingsWereRead, listHeadings } from './headings.js'
import { headingPlace } from './hit-cells.js'

export const formSections: ReportRule = {
  id: 'form.sections',
  severity: 'error',
  citation: format2021(''),
  text: '报告依次有六个部分：总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议和行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项',
  summary: 'A heading of the form is missing or out of order',
  since: 2019,
  example: {
    given: '标题依次为一、二、三、四、六，没有“五、存在的主要问题及改进情况”',
    finding: '缺少“五、存在的主要问题及改进情况”部分',
  },
  reading:
    '按关键词认标题，措辞不同不算错；六个部分认出不到一半的，视为标题没有读出，不作核对；标题并入正文、或者第五部分只剩“（一）主要问题”等小标题的，视为标题在转换时丢失',
  check: (report) => {
    const headings = listHeadings(report)
    if (!headingsWereRead(headings)) return []
    const present = new Set(headings.map(({ kind }) => kind))
    const missing = SECTION_ORDER.filter((kind) => !present.has(kind) && !isRunIn(report, kind)).map(
      (kind): Hit => ({ message: `缺少“${FORM_2021.sections[kind]}”部分`, expected: FORM_2021.sections[kind] }),
    )
    const misplaced = findMisplaced(
      headings,
      SECTION_ORDER.filter((kind) => present.has(kind)),
    )
    if (!misplaced) return missing
    return [
      ...missing,
      {
        message: `“${misplaced.printed}”的位置与格式不符，六个部分应依次排列`,
        at: [headingPlace(misplaced.section)],
        quote: misplaced.printed,
        found: misplaced.printed,
      },
    ]
  },
}

/** The words a heading is known by. */
const KEY_PHRASES: Readonly<Record<FormSection, string>> = {
  overview: '总体情况',
  disclosure: '主动公开',
  requests: '收到和处理',
  remedies: '政府信息公开行政复议',
  problems: '存在的主要问题',
  other: '其他需要报告',
}
/** （一）主要问题: what section five is divided into, under whichever heading it stands now. */
const PARTS_OF_PROBLEMS = /(?:^|\n)[ \t\u3000]{0,4}[（(]?[一二三1-3][)）、．.]\s{0,4}(?:存在的?)?(?:主要)?(?:问题|不足)/
const BEFORE_PHRASE = /[一二三四五六七八\d]\s{0,4}[、．.]\s{0,4}$/

/** Whether a heading stands inside the text of another section, its line break lost: 五、存在的主要问题… */
function isRunIn(report: Reading, kind: FormSection): boolean {
  const phrase = KEY_PHRASES[kind]
  return report.sections.some(({ kind: within, text }) => {
    if (kind === 'problems' && within !== 'overview' && PARTS_OF_PROBLEMS.test(text)) return true
    for (let at = text.indexOf(phrase); at !== -1; at = text.indexOf(phrase, at + 1))
      if (BEFORE_PHRASE.test(text.slice(Math.max(0, at - 10), at)) || isLineOfItsOwn(text, at)) return true
    return false
  })
}

/** A page saved as text: the heading stands on a line, its number gone. */
function isLineOfItsOwn(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 10), at)
  const rest = text.slice(at, at + LONGEST_LINE)
  return /(?:^|\n)\s{0,9}$/.test(before) && /^[^\n。；，,]{4,24}(?:\n|$)/.test(rest)
}

const LONGEST_LINE = 26

/** The first section that comes before one it should follow; a heading used twice counts where it fits. */
function findMisplaced(headings: readonly Heading[], order: readonly FormSection[]): Heading | undefined {
  let from = 0
  for (const kind of order) {
    const index = headings.findIndex((heading, position) => position >= from && heading.kind === kind)
    if (index === -1) return headings.find((heading) => heading.kind === kind)
    from = index + 1
  }
  return undefined
}
