import type { Reading } from '../reading.js'
import type { Hit, ReportRule } from '../rule.js'

/** XX县人民政府, 某某局: a template's body. */
const NOBODY = /[XxＸｘ×]{2,}|某某|^[某×XＸ][省市县区旗镇乡]|_{2,}/
/** 20XX年X月X日, 2025年 月 日: a date that is still to be written. */
const NO_DATE =
  /(?:^|\n)[（(]?\s{0,9}(?:20[XxＸｘ×_]{2}|[XxＸｘ×_]{1,4}|20\d\d)?\s{0,9}年\s{0,9}[\dXxＸｘ×_]{0,4}\s{0,9}月\s{0,9}[\dXxＸｘ×_]{0,4}\s{0,9}日[）)]?\s{0,9}(?=\n|$)/

export const formUnsigned: ReportRule = {
  id: 'form.unsigned',
  severity: 'notice',
  citation: null,
  text: '报告末尾有作出机关的署名和日期',
  summary: 'No signing body and date at the end, or those of a template',
  since: 2019,
  example: { given: '第六部分以后没有文字', finding: '末尾没有署名和日期' },
  reading: '署名和日期有一样就不作“留意”：网页常把另一样放在页头；没有填写的模板占位不算署名或日期',
  check: (report) => {
    if (report.sections.every(({ text }) => text.trim() === '')) return []
    const unfilled = placesLeft(report)
    if (unfilled.length > 0) return unfilled
    return report.signedBy === null && report.signedOn === null ? [{ message: '末尾没有署名和日期' }] : []
  },
}

/** The signature of a template, as far as the report's own words did not take its place. */
function placesLeft({ sections, signedBy, signedOn }: Reading): Hit[] {
  const closing = sections.findLast(({ kind }) => kind === 'closing') ?? sections.at(-1)
  if (closing === undefined) return []
  const name = signedBy !== null && NOBODY.test(signedBy) ? signedBy : null
  const line = signedOn === null ? (NO_DATE.exec(closing.text)?.[0].trim() ?? null) : null
  const date =
    line !== null && !/^\D?20\d\d\s{0,9}年\s{0,9}\d{1,4}\s{0,9}月\s{0,9}\d{1,4}\s{0,9}日/.test(line) ? line : null
  const words = [name, date].filter((each) => each !== null)
  if (words.length === 0) return []
  return [
    {
      message: `末尾的落款没有填写：${words.map((each) => `“${each}”`).join('')}`,
      at: words.flatMap((each) => {
        const offset = closing.text.indexOf(each)
        return offset === -1 ? [] : [{ section: closing.kind, offset, length: each.length }]
      }),
      quote: words.join(' '),
    },
  ]
}
