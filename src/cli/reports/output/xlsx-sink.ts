import ExcelJS from 'exceljs'
import { type CellCode, FORMS, listCells, type Reading } from '../../../domain/report/index.js'
import { safeText } from '../../../formats/write/csv-line.js'
import type { OutputFile } from './open-file.js'
import type { ReportResult, Sink } from './sink.js'

const LABELS: ReadonlyMap<CellCode, string> = new Map(
  [...listCells(FORMS['2019']), ...listCells(FORMS['2021'])].map(({ code, label }) => [code, label]),
)
const CODES = [...LABELS.keys()]

const REPORT_HEAD = ['文件', '机关', '年度', '格式', '标题', '落款日期', '公布日期', '读出格数', '不符', '留意']
const FINDING_HEAD = ['文件', '机关', '年度', '规则', '程度', '说明', '单元格', '原文', '应为', '实为', '依据']

/** A workbook of many reports: one row a report with every figure, one row a finding. Written as it comes. */
export function createXlsxSink({ stream, failure }: OutputFile): Sink {
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream, useStyles: true })
  const reports = workbook.addWorksheet('报告', { views: [{ state: 'frozen', xSplit: 3, ySplit: 2 }] })
  const findings = workbook.addWorksheet('发现', { views: [{ state: 'frozen', ySplit: 1 }] })
  reports.addRow([...REPORT_HEAD, ...CODES.map((code) => LABELS.get(code))]).commit()
  reports.addRow([...REPORT_HEAD.map(() => ''), ...CODES]).commit()
  findings.addRow(FINDING_HEAD).commit()
  return {
    async add(result) {
      reports.addRow(reportRow(result)).commit()
      for (const row of findingRows(result)) findings.addRow(row).commit()
    },
    async end() {
      reports.commit()
      findings.commit()
      await Promise.race([workbook.commit(), failure])
    },
  }
}

function reportRow({ reading, findings }: ReportResult): (string | number | null)[] {
  const count = (severity: string) => findings?.filter((finding) => finding.severity === severity).length ?? null
  const read = Object.values(reading.cells).filter((cell) => cell.state === 'number').length
  return [
    ...headOf(reading),
    reading.form,
    safeText(reading.title),
    reading.signedOn,
    reading.publishedOn,
    read,
    count('error'),
    count('notice'),
    ...CODES.map((code) => {
      const cell = reading.cells[code]
      return cell?.state === 'number' ? cell.value : cell?.state === 'mark' ? safeText(cell.raw) : null
    }),
  ]
}

function findingRows({ reading, findings }: ReportResult): (string | number | null)[][] {
  return (findings ?? []).map((finding) => [
    ...headOf(reading),
    finding.rule,
    finding.severity === 'error' ? '不符' : '留意',
    safeText(finding.message),
    finding.cells.join(' '),
    safeText(finding.quote),
    typeof finding.expected === 'string' ? safeText(finding.expected) : finding.expected,
    typeof finding.found === 'string' ? safeText(finding.found) : finding.found,
    finding.citation,
  ])
}

const headOf = (reading: Reading) => [safeText(reading.file), safeText(reading.agency), reading.year]
