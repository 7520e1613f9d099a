import { disclosureRows, requestRows, reviewCodes } from './label-rows.js'
import { type LayoutKind, utf8 } from './layout-kind.js'
import { type MadeReport, printed } from './made-report.js'
import type { Random } from './random.js'

type Tables = readonly [disclosure: string, requests: string, reviews: string]
const values = (report: MadeReport, codes: readonly string[]) => codes.map((code) => printed(report, code))
const COLUMNS = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计']
const RESULTS = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计']
const CORNER = '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）'

function text({ narrative }: MadeReport, [disclosure, requests, reviews]: Tables, separator = '\n'): string {
  const { sections } = narrative
  return [
    narrative.title,
    ...narrative.opening,
    sections.overview.heading,
    ...sections.overview.paragraphs,
    sections.disclosure.heading,
    disclosure,
    sections.requests.heading,
    requests,
    sections.remedies.heading,
    reviews,
    sections.problems.heading,
    ...sections.problems.paragraphs,
    sections.other.heading,
    ...sections.other.paragraphs,
    ...narrative.signature,
  ].join(separator)
}

/** Rows of cells, written by whatever joins them. */
function cellTables(report: MadeReport, join: (rows: string[][]) => string): Tables {
  const disclosure = disclosureRows(report.form).flatMap(({ heading, measures, rows }) => [
    [heading],
    ['信息内容', ...measures],
    ...rows.map(({ labels, codes }) => [...labels, ...values(report, codes)]),
  ])
  const requests = [
    [CORNER, '', '', '申请人情况'],
    ['', '', '', '自然人', '法人或其他组织', '', '', '', '', '总计'],
    ['', '', '', '', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', ''],
    ...requestRows(report.form).map(({ labels, codes }) => [
      ...labels,
      ...['', ''].slice(labels.length - 1),
      ...values(report, codes),
    ]),
  ]
  const reviews = [
    ['行政复议', '', '', '', '', '行政诉讼'],
    ['', '', '', '', '', '未经复议直接起诉', '', '', '', '', '复议后起诉'],
    [...RESULTS, ...RESULTS, ...RESULTS],
    values(report, reviewCodes(report.form)),
  ]
  return [join(disclosure), join(requests), join(reviews)]
}

/** A converter's dump of a Word table: a cell a line behind a tab, an empty line behind each row, merged cells once. */
const wordDump = (rows: string[][]) =>
  rows.map((cells) => `${cells.map((cell) => `\t${cell}`).join('\n')}\n`).join('\n')
const tabbed = (rows: string[][]) => rows.map((cells) => cells.join('\t')).join('\n')
const barred = (rows: string[][]) => rows.map((cells) => cells.join(' | ')).join('\n')

function markdownTables(report: MadeReport): Tables {
  return cellTables(report, (rows) => {
    const width = Math.max(...rows.map((cells) => cells.length))
    const line = (cells: readonly string[]) =>
      `| ${Array.from({ length: width }, (_, index) => cells[index] ?? '').join(' | ')} |`
    const [head = [], ...rest] = rows
    return ['', line(head), `|${'---|'.repeat(width)}`, ...rest.map(line), ''].join('\n')
  })
}

const halfWidth = (character: string) => (character < '\u0100' ? 1 : 2)
const widthOf = (label: string) => [...label].reduce((sum, character) => sum + halfWidth(character), 0)
const pad = (label: string, width: number) => label + ' '.repeat(Math.max(1, width - widthOf(label)))

/** As a PDF's text comes out with its columns kept by spaces; long labels wrap around their figures. */
function columnTables(report: MadeReport, random: Random): Tables {
  const disclosure = disclosureRows(report.form).flatMap(({ heading, measures, rows }) => [
    heading,
    pad('信息内容', 22) + measures.map((measure) => pad(measure, 18)).join(''),
    ...rows.map(
      ({ labels, codes }) =>
        pad(labels.join(''), 24) +
        values(report, codes)
          .map((value) => value.padEnd(18))
          .join(''),
    ),
    '',
  ])
  const requests = [
    `${CORNER} 申请人情况`,
    `${' '.repeat(44)}法人或其他组织`,
    `${' '.repeat(36)}${COLUMNS.map((column) => pad(column, 8)).join('')}`,
  ]
  for (const { labels, codes } of requestRows(report.form)) {
    const label = labels.join(' ').trim()
    const figures = values(report, codes)
      .map((value) => value.padStart(6))
      .join('')
    if (widthOf(label) <= 36) requests.push(pad(label, 38) + figures)
    else if (random.chance(0.5)) requests.push(pad(label.slice(0, 16), 38) + figures, `      ${label.slice(16)}`)
    else requests.push(`      ${label.slice(0, 16)}`, pad(`      ${label.slice(16)}`, 38) + figures)
    if (random.chance(0.3)) requests.push('')
  }
  const half = Math.floor(requests.length / 2)
  requests.splice(half, 0, '', `${' '.repeat(30)}— ${random.between(2, 9)} —`, '')
  const reviews = [
    `${pad('行政复议', 50)}行政诉讼`,
    `${' '.repeat(50)}${pad('未经复议直接起诉', 40)}复议后起诉`,
    [...RESULTS, ...RESULTS, ...RESULTS].map((result) => pad(result, 10)).join(''),
    values(report, reviewCodes(report.form))
      .map((value) => value.padEnd(10))
      .join(''),
  ]
  return [disclosure.join('\n'), requests.join('\n'), reviews.join('\n')]
}

/** The whole report in one line; figures apart or run together. */
function flatTables(report: MadeReport, between: string): Tables {
  const disclosure = disclosureRows(report.form)
    .map(
      ({ heading, measures, rows }) =>
        `${heading}信息内容${measures.join('')}${rows.map(({ labels, codes }) => `${labels.join('')}${between}${values(report, codes).join(between)}`).join(between)}`,
    )
    .join('')
  const requests = `${CORNER}申请人情况自然人法人或其他组织总计商业企业科研机构社会公益组织法律服务机构其他${requestRows(
    report.form,
  )
    .map(({ labels, codes }) => `${labels.join('')}${between}${values(report, codes).join(between)}`)
    .join(between)}`
  const head = RESULTS.join('')
  const reviews = `行政复议行政诉讼${head}未经复议直接起诉复议后起诉${head}${head}${between}${values(report, reviewCodes(report.form)).join(between)}${between}`
  return [disclosure, requests, reviews]
}

/** One label or figure a line, without any mark of cells. */
const valueLines = (rows: string[][]) => rows.flatMap((cells) => cells.filter((cell) => cell !== '')).join('\n')

export const TEXT_LAYOUTS: readonly LayoutKind[] = [
  ...(
    [
      ['txt, Word dump', 'txt', wordDump],
      ['txt, tabs', 'txt', tabbed],
      ['txt, bars', 'txt', barred],
      ['txt, one value a line', 'txt', valueLines],
    ] as const
  ).map(
    ([name, extension, join]): LayoutKind => ({
      name,
      extension,
      complete: true,
      render: (report) => ({ bytes: utf8(text(report, cellTables(report, join))) }),
    }),
  ),
  {
    name: 'markdown',
    extension: 'md',
    complete: true,
    render: (report) => ({ bytes: utf8(text(report, markdownTables(report))) }),
  },
  {
    name: 'txt, columns kept by spaces',
    extension: 'txt',
    complete: true,
    render: (report, random) => ({ bytes: utf8(text(report, columnTables(report, random))) }),
  },
  {
    name: 'txt, flat with spaces',
    extension: 'txt',
    complete: true,
    render: (report) => ({ bytes: utf8(text(report, flatTables(report, ' '), '')) }),
  },
  {
    name: 'txt, flat and glued',
    extension: 'txt',
    complete: false,
    render: (report) => ({ bytes: utf8(text(report, flatTables(report, ''), '')) }),
  },
]
