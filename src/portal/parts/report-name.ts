import type { Html } from '../html.js'
import type { View } from '../view.js'
import { chinese } from './chinese.js'

interface NamedReport {
  readonly agency: string | null
  readonly year: number | null
  readonly fileName: string
}

/** What a report is called in a list: whose and of which year, or the file's name where neither was read. */
export function reportName(view: Pick<View, 'language'>, { agency, year, fileName }: NamedReport): Html | string {
  return chinese(view, reportTitle({ agency, year, fileName }))
}

export const reportTitle = ({ agency, year, fileName }: NamedReport): string =>
  agency === null ? fileName : `${agency}${year === null ? '' : `${year}年`}政府信息公开工作年度报告`
