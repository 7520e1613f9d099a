import { readFileSync } from 'node:fs'
import { z } from 'zod'
import {
  APPLICANTS,
  type Cell,
  type CellCode,
  FORM_2021,
  listCells,
  REVIEW_BLOCKS,
  REVIEW_RESULTS,
  type Reading,
  type Section,
  type SectionKind,
} from '../../domain/report/index.js'
import { date } from '../bodies/body-fields.js'

const count = z.number().int().min(0)

const DemoReport = z.strictObject({
  body: z.string(),
  year: z.number().int(),
  signedOn: date,
  /** Rows of table three that are not all 0, by applicant; totals are worked out. */
  requests: z.record(z.string(), z.array(count).length(APPLICANTS.length)),
  /** Cells of table two that are not 0. */
  disclosure: z.record(z.string(), z.number().min(0)),
  /** Blocks of table four by result; totals are worked out. */
  reviews: z.record(z.string(), z.array(count).length(REVIEW_RESULTS.length)),
  text: z.strictObject({
    work: z.string(),
    manage: z.string(),
    problems: z.string(),
    measures: z.string(),
    other: z.string(),
    /** What the text says was received, where its writer typed another figure than the table has. */
    received: count.optional(),
  }),
})

/** A report that a body of the demonstration has published, some of them with the mistakes that reports have. */
export type DemoReport = z.infer<typeof DemoReport>

const FILE = new URL('../../../data/demo/reports.json', import.meta.url)

export const readDemoReports = (): readonly DemoReport[] =>
  z.array(DemoReport).parse(JSON.parse(readFileSync(FILE, 'utf8')))

/** The report as a document's content. @param name what the body was called when it signed */
export function toReading(report: DemoReport, name: string): Reading {
  const { year, signedOn } = report
  const [from, to] = [date.parse(`${year}-01-01`), date.parse(`${year}-12-31`)]
  return {
    file: `${name}${year}年政府信息公开工作年度报告.docx`,
    agency: name,
    year,
    form: '2021',
    title: `${name}${year}年政府信息公开工作年度报告`,
    period: { from, to },
    signedOn,
    signedBy: name,
    publishedOn: null,
    sections: sectionsOf(report, name),
    cells: cellsOf(report),
    claims: [],
    remarks: [],
    layout: { labels: [], outdated: [], extraCells: [], debris: [] },
  }
}

function sectionsOf({ year, requests, text }: DemoReport, name: string): Section[] {
  const sum = (row: string): number => (requests[row] ?? []).reduce((total, value) => total + value, 0)
  const handled = Object.keys(requests).filter((row) => row.startsWith('outcomes.'))
  const outcome = handled.reduce((total, row) => total + sum(row), 0)
  const overview = [
    `${year}年，${name}按照《中华人民共和国政府信息公开条例》和上级部署开展政府信息公开工作，现将本年度情况报告如下。`,
    `（一）主动公开。${text.work}`,
    `（二）依申请公开。全年收到政府信息公开申请${text.received ?? sum('received')}件，上年度结转${sum('broughtForward')}件，办结${outcome}件，结转下年度继续办理${sum('carriedForward')}件。`,
    `（三）政府信息管理。${text.manage}`,
    '（四）公开平台和监督。发布的信息由县政府门户网站统一展示，接受群众监督，办公电话在工作时间有人接听。',
  ].join('\n')
  const section = (kind: SectionKind, body: string): Section => ({
    kind,
    heading: kind in FORM_2021.sections ? FORM_2021.sections[kind as keyof typeof FORM_2021.sections] : null,
    text: body,
    at: null,
  })
  return [
    section('overview', overview),
    section('disclosure', ''),
    section('requests', ''),
    section('remedies', ''),
    section('problems', `存在的主要问题：${text.problems}\n改进措施：${text.measures}`),
    section('other', text.other),
  ]
}

function cellsOf({ requests, disclosure, reviews }: DemoReport): Record<CellCode, Cell> {
  const figures = new Map<CellCode, number>()
  const add = (code: CellCode, value: number) => figures.set(code, (figures.get(code) ?? 0) + value)
  for (const [cell, value] of Object.entries(disclosure)) add(`disclosure.${cell}`, value)
  for (const [row, values] of Object.entries(requests)) {
    const rows = row.startsWith('outcomes.') ? [row, 'outcomes.total'] : [row]
    values.forEach((value, index) => {
      for (const one of rows) {
        add(`requests.${one}.${APPLICANTS[index]}`, value)
        add(`requests.${one}.total`, value)
      }
    })
  }
  for (const block of REVIEW_BLOCKS) {
    REVIEW_RESULTS.forEach((result, index) => {
      const value = reviews[block]?.[index] ?? 0
      add(`${block}.${result}`, value)
      add(`${block}.total`, value)
    })
  }
  return Object.fromEntries(
    listCells(FORM_2021).map(({ code }) => {
      const value = figures.get(code) ?? 0
      return [code, { value, state: 'number', raw: String(value), unit: null, at: null }]
    }),
  )
}
