import type { Severity } from '../finding.js'
import type { ReportRule } from '../rule.js'
import { type Body, bodyOf } from './body.js'
import { findFigure, toHitCells } from './hit-cells.js'

/** Who a figure of 规章 is wrong for, and how surely; `null`: it may make them, or nothing tells. */
function severityFor({ kind, level, isOffice, isNational }: Body): Severity | null {
  if (isNational) return null
  if (level === 'township' || level === 'county') return 'error'
  // The office of a provincial or city government reports what its government makes.
  if (kind === null || (isOffice && (level === 'province' || level === 'city'))) return null
  if (kind === 'department') return level === 'city' ? 'error' : 'notice'
  if (kind === 'township') return 'error'
  return level === 'unknown' ? 'notice' : null
}

export const disclosureRulesPower: ReportRule = {
  id: 'disclosure.rules-power',
  severity: 'notice',
  citation: { instrument: 'legislation', place: '第九十一条、第九十三条' },
  text: '只有国务院部门和省、自治区、直辖市、设区的市、自治州的人民政府可以制定规章；其他机关“规章”一行填 0',
  summary: 'A body without the power to make 规章 states some',
  since: 2019,
  example: {
    given: '云溪县文化和旅游局：规章 本年制发 3，现行有效 3',
    finding: '云溪县文化和旅游局没有制定规章的权限，“规章”一行却填有本年制发件数 3、现行有效件数 3，应为 0',
  },
  reading:
    '县、乡两级机关和市级部门定为“不符”，其他没有权限的机关（省级部门、各类功能区）定为“留意”；只凭名称分不清是设区的市还是县级市的，市人民政府不作核对；旧格式的“对外公开总数量”可以包括上级规章，只看“本年新制作数量”',
  check: (report, context) => {
    const body = bodyOf(report, context)
    const severity = severityFor(body)
    if (severity === null) return []
    const measures =
      report.form === '2019'
        ? [['made', '本年新制作数量'] as const]
        : ([
            ['issued', '本年制发件数'],
            ['repealed', '本年废止件数'],
            ['inForce', '现行有效件数'],
          ] as const)
    const stated = measures.flatMap(([key, label]) => {
      const code = `disclosure.rules.${key}`
      const value = findFigure(report, code)
      return value !== null && value > 0 ? [{ code, label, value }] : []
    })
    const [first] = stated
    if (!first) return []
    const figures = stated.map(({ label, value }) => `${label} ${value}`).join('、')
    return [
      {
        message: `${report.agency ?? '本机关'}没有制定规章的权限，“规章”一行却填有${figures}，应为 0`,
        severity,
        ...toHitCells(
          report,
          stated.map(({ code }) => code),
        ),
        expected: 0,
        found: first.value,
      },
    ]
  },
}
