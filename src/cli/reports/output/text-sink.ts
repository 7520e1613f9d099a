import { findCell, formOf, type Reading } from '../../../domain/report/index.js'
import { terminalText } from '../../terminal-text.js'
import type { ReportResult, Sink, Write } from './sink.js'

/** For a person at a terminal. */
export function createTextSink(write: Write): Sink {
  let files = 0
  let errors = 0
  let notices = 0
  return {
    async add(result) {
      files += 1
      errors += result.findings?.filter((finding) => finding.severity === 'error').length ?? 0
      notices += result.findings?.filter((finding) => finding.severity === 'notice').length ?? 0
      await write(
        terminalText(
          `${headOf(result.reading)}${result.findings === null ? figuresOf(result.reading) : findingsOf(result)}\n`,
        ),
      )
    },
    async end() {
      if (files > 1) await write(`共 ${files} 份报告，不符 ${errors} 处，留意 ${notices} 处\n`)
    },
  }
}

function headOf(reading: Reading): string {
  const facts = [
    reading.agency ?? '机关名称未读出',
    reading.year === null ? '年度未读出' : `${reading.year} 年度`,
    reading.form === null ? '没有找到表格' : `${reading.form} 年格式`,
  ]
  return `${reading.file}　${facts.join('　')}\n`
}

function figuresOf(reading: Reading): string {
  const form = formOf(reading)
  const cells = Object.entries(reading.cells)
  const numbers = cells.filter(([, cell]) => cell.state === 'number')
  const lines = numbers
    .filter(([, cell]) => cell.value !== 0)
    .map(([code, cell]) => `  ${findCell(form, code)?.label ?? code}：${cell.value}${cell.unit ?? ''}`)
  const remarks = reading.remarks.map((remark) => `  〔读取〕${remark.message}`)
  const summary = `  读出 ${numbers.length}/${cells.length} 格，其余数字均为 0`
  return `${[summary, ...lines, ...remarks].join('\n')}\n`
}

function findingsOf({ findings }: ReportResult): string {
  if (findings === null || findings.length === 0) return '  没有发现问题\n'
  return `${findings
    .map((finding) => {
      const severity = finding.severity === 'error' ? '不符' : '留意'
      const quote = finding.quote === null ? '' : `\n    原文：“${finding.quote}”`
      const citation = finding.citation === null ? '' : `\n    依据：${finding.citation}`
      return `  [${severity}] ${finding.message}　(${finding.rule})${quote}${citation}`
    })
    .join('\n')}\n`
}
