import { FORM_2021 } from '../form/index.js'
import type { Hit, ReportRule } from '../rule.js'
import { findFigure, toHitCells } from './hit-cells.js'

export const disclosureInForce: ReportRule = {
  id: 'disclosure.in-force',
  severity: 'notice',
  citation: null,
  text: '现行有效件数不少于本年制发件数减本年废止件数',
  summary: 'In force is at least issued minus repealed',
  since: 2021,
  example: {
    given: '行政规范性文件：制发 12，废止 2，现行有效 6',
    finding: '行政规范性文件现行有效 6 件，少于本年制发 12 件减废止 2 件之差 10 件',
  },
  reading: '本年制发的文件可能当年到期，所以只作“留意”；旧格式没有废止件数，不核对',
  check: (report) => {
    const rows = FORM_2021.disclosure[0]?.rows ?? []
    return rows.flatMap(({ key, label }): Hit[] => {
      const code = (measure: string) => `disclosure.${key}.${measure}`
      const issued = findFigure(report, code('issued'))
      const repealed = findFigure(report, code('repealed'))
      const inForce = findFigure(report, code('inForce'))
      if (issued === null || repealed === null || inForce === null) return []
      const least = issued - repealed
      if (inForce >= least) return []
      return [
        {
          message: `${label}现行有效 ${inForce} 件，少于本年制发 ${issued} 件减废止 ${repealed} 件之差 ${least} 件`,
          ...toHitCells(report, [code('issued'), code('repealed'), code('inForce')]),
          expected: least,
          found: inForce,
        },
      ]
    })
  },
}
