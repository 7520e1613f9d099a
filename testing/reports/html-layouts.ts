import { FORMS, layoutForm, type TableLayout } from '../../src/domain/report/index.js'
import { disclosureRows, requestRows, reviewCodes } from './label-rows.js'
import { type LayoutKind, utf8 } from './layout-kind.js'
import { type MadeReport, printed } from './made-report.js'
import type { Random } from './random.js'

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
const paragraph = (text: string) => `<p>${escaped(text)}</p>`

type Tables = readonly [disclosure: string, requests: string, reviews: string]

function body({ narrative }: MadeReport, [disclosure, requests, reviews]: Tables): string {
  const section = (kind: keyof typeof narrative.sections, table = '') =>
    paragraph(narrative.sections[kind].heading) + narrative.sections[kind].paragraphs.map(paragraph).join('\n') + table
  return [
    `<h1>${escaped(narrative.title)}</h1>`,
    narrative.opening.map(paragraph).join('\n'),
    section('overview'),
    section('disclosure', disclosure),
    section('requests', requests),
    section('remedies', reviews),
    section('problems'),
    section('other'),
    ...narrative.signature.map((line) => `<p style="text-align:right">${escaped(line)}</p>`),
  ].join('\n')
}

const page = (content: string, charset = 'utf-8') =>
  `<!DOCTYPE html><html><head><meta charset="${charset}"><title>信息公开</title></head><body>${content}</body></html>`

interface CellStyle {
  readonly figure: (text: string) => string
  readonly label: (text: string) => string
}
const PLAIN: CellStyle = { figure: escaped, label: escaped }

function drawTable(layout: TableLayout, report: MadeReport, style: CellStyle): string {
  const rows = layout.rows.map((row) => {
    const cells = row.cells.map((cell) => {
      const spans = `${cell.rowSpan > 1 ? ` rowspan="${cell.rowSpan}"` : ''}${cell.columnSpan > 1 ? ` colspan="${cell.columnSpan}"` : ''}`
      return `<td${spans}>${cell.kind === 'label' ? style.label(cell.text) : style.figure(printed(report, cell.code))}</td>`
    })
    return `<tr>${cells.join('')}</tr>`
  })
  return `<table border="1"><tbody>${rows.join('\n')}</tbody></table>`
}

function officialTables(report: MadeReport, style: CellStyle): Tables {
  const { disclosure, requests, reviews } = layoutForm(FORMS[report.form])
  return [drawTable(disclosure, report, style), drawTable(requests, report, style), drawTable(reviews, report, style)]
}

/** Office paste: spans in spans, no-break spaces, breaks inside labels. */
const pasted = (random: Random): CellStyle => ({
  figure: (text) => `<p class="MsoNormal" align="center"><span lang="EN-US">&nbsp;${text}</span></p>`,
  label: (text) =>
    `<p><span>${text.length > 4 && random.chance(0.5) ? `${escaped(text.slice(0, 3))}<br>${escaped(text.slice(3))}` : escaped(text)}</span></p>`,
})

const row = (cells: readonly string[]) => `<tr>${cells.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`
const table = (rows: readonly string[]) => `<table>${rows.join('')}</table>`
const valuesOf = (report: MadeReport, codes: readonly string[]) => codes.map((code) => printed(report, code))
const REQUEST_HEAD = ['', '', '', '自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计']
const REVIEW_HEAD = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计']

/** Every row with cells of its own: merged labels are left empty, as a converter writes them. */
function unmergedTables(report: MadeReport): Tables {
  const disclosure = disclosureRows(report.form).flatMap(({ heading, measures, rows }) => [
    row([heading, '', '', '']),
    row(['信息内容', ...measures, ...['', '', ''].slice(measures.length)]),
    ...rows.map(({ labels, codes }) =>
      row([...labels, ...valuesOf(report, codes), ...['', '', ''].slice(codes.length)]),
    ),
  ])
  const requests = requestRows(report.form).map(({ labels, codes }) =>
    row([...labels, ...['', ''].slice(labels.length - 1), ...valuesOf(report, codes)]),
  )
  return [
    table(disclosure),
    table([row(REQUEST_HEAD), ...requests]),
    table([row([...REVIEW_HEAD, ...REVIEW_HEAD, ...REVIEW_HEAD]), row(valuesOf(report, reviewCodes(report.form)))]),
  ]
}

/** Table three in ten small tables, table two in one a block. */
function cutTables(report: MadeReport): Tables {
  const [, , reviews] = unmergedTables(report)
  const disclosure = disclosureRows(report.form).map(({ heading, measures, rows }) =>
    table([
      row([heading]),
      row(['信息内容', ...measures]),
      ...rows.map(({ labels, codes }) => row([...labels, ...valuesOf(report, codes)])),
    ]),
  )
  const rows = requestRows(report.form).map(({ labels, codes }) =>
    row([...labels, ...['', ''].slice(labels.length - 1), ...valuesOf(report, codes)]),
  )
  const pieces = [row(REQUEST_HEAD), ...rows]
  const size = Math.ceil(pieces.length / 10)
  const requests = Array.from({ length: Math.ceil(pieces.length / size) }, (_, index) =>
    table(pieces.slice(index * size, (index + 1) * size)),
  )
  return [disclosure.join('\n'), requests.join('\n'), reviews]
}

/** An eighth column 小计 over the organisations. */
function subtotalTables(report: MadeReport): Tables {
  const [disclosure, , reviews] = officialTables(report, PLAIN)
  const head = ['', '', '', '自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '小计', '总计']
  const requests = requestRows(report.form).map(({ labels, codes }) => {
    const values = codes.map((code) => report.figures[code] ?? 0)
    const subtotal = values.slice(1, 6).reduce((sum, value) => sum + value, 0)
    return row([
      ...labels,
      ...['', ''].slice(labels.length - 1),
      ...[...values.slice(0, 6), subtotal, values[6] ?? 0].map(String),
    ])
  })
  return [disclosure, table([row(head), ...requests]), reviews]
}

/** The row's number before every table, and behind table three last year's total and the change since. */
function comparedTables(report: MadeReport, random: Random): Tables {
  const numbered = (rows: readonly (readonly string[])[], heads: number) =>
    table(rows.map((cells, index) => row([index < heads ? '序号' : String(index - heads + 1), ...cells])))
  const results = [...REVIEW_HEAD, ...REVIEW_HEAD, ...REVIEW_HEAD]
  const disclosure = disclosureRows(report.form).flatMap(({ heading, measures, rows }) => [
    row(['', heading, '', '', '']),
    row(['序号', '信息内容', ...measures, ...['', ''].slice(measures.length - 1)]),
    ...rows.map(({ labels, codes }, index) => row([String(index + 1), ...labels, ...valuesOf(report, codes)])),
  ])
  const requests = requestRows(report.form).map(({ labels, codes }) => [
    ...labels,
    ...['', ''].slice(labels.length - 1),
    ...valuesOf(report, codes),
    String(random.between(0, 40)),
    random.pick(['', '+3', '-12%', '8']),
  ])
  return [
    table(disclosure),
    numbered([[...REQUEST_HEAD, '上年总计', '同比增减'], ...requests], 1),
    numbered([results, valuesOf(report, reviewCodes(report.form))], 1),
  ]
}

/** GB18030 bytes of text whose characters all lie in GBK; made from the decoder, so no table is needed. */
function encodeGbk(text: string): Uint8Array {
  const decoder = new TextDecoder('gb18030')
  const known = new Map<string, [number, number]>()
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      if (trail !== 0x7f) known.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail])
    }
  }
  return Uint8Array.from([...text].flatMap((character) => known.get(character) ?? [character.charCodeAt(0) & 0x7f]))
}

export const HTML_LAYOUTS: readonly LayoutKind[] = [
  {
    name: 'html, official grid',
    extension: 'html',
    complete: true,
    render: (report) => ({ bytes: utf8(page(body(report, officialTables(report, PLAIN)))) }),
  },
  {
    name: 'html, pasted from Word',
    extension: 'html',
    complete: true,
    render: (report, random) => ({
      bytes: utf8(page(`<div class="TRS_Editor">${body(report, officialTables(report, pasted(random)))}</div>`)),
    }),
  },
  {
    name: 'html, gb2312 inside a page frame',
    extension: 'htm',
    complete: true,
    render: (report) => {
      const frame = `<table><tr><td><ul><li><a href="/">首页</a></li><li><a href="/zwgk">政务公开</a></li></ul></td></tr><tr><td>${body(report, officialTables(report, PLAIN))}</td></tr></table><div class="footer">网站标识码：0000000000</div>`
      return { bytes: encodeGbk(page(frame, 'gb2312')) }
    },
  },
  {
    name: 'html, no merged cells',
    extension: 'html',
    complete: true,
    render: (report) => ({ bytes: utf8(page(body(report, unmergedTables(report)))) }),
  },
  {
    name: 'html, tables cut to pieces',
    extension: 'html',
    complete: true,
    render: (report) => ({ bytes: utf8(page(body(report, cutTables(report)))) }),
  },
  {
    name: 'html, a 小计 column',
    extension: 'html',
    complete: true,
    render: (report) => ({ bytes: utf8(page(body(report, subtotalTables(report)))) }),
  },
  {
    name: 'html, numbered rows and a comparison with last year',
    extension: 'html',
    complete: true,
    render: (report, random) => ({ bytes: utf8(page(body(report, comparedTables(report, random)))) }),
  },
]
