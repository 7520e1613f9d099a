import { dayOf, monthOf, type PlainDate, toChineseDate } from '../../calendar/index.js'
import { regulation } from '../../statute/index.js'
import type { Section } from '../reading.js'
import type { ReportRule } from '../rule.js'
import { findPeriodWords, writesDay } from './written-dates.js'

const isOn = (date: PlainDate, month: number, day: number): boolean => monthOf(date) === month && dayOf(date) === day

/** What a sentence speaks of that says which time the report covers. */
const ABOUT = /统计|期限|时限|周期|数据|信息公开|政务公开|报告|履行/

/** A range of dates may also be a campaign's: only one told of the report or of disclosure is its period. */
function isAboutDisclosure(sections: readonly Section[], to: PlainDate): boolean {
  const sentences = sections.flatMap(({ text }) => text.split(/[。；]/)).filter((sentence) => writesDay(sentence, to))
  return sentences.length === 0 || sentences.some((sentence) => ABOUT.test(sentence))
}

/** A body set up during the year has no figures from before. */
const SET_UP = /成立|挂牌|组建|设立|新设|机构改革|转隶|合并/
/** What a body sets up itself: a group that leads the work, a column of its site. */
const ITS_OWN =
  /小组|组长|专班|班子|队伍|机制|制度|体系|平台|账号|栏|专区|网站|台账|查阅[点室]|窗口|成立了?[以由]|20[01]\d年/

const beganWithin = (sections: readonly Section[]): boolean =>
  sections
    .filter(({ kind }) => kind === 'opening' || kind === 'overview')
    .some(({ text }) => text.split(/[。；，\n]/).some((clause) => SET_UP.test(clause) && !ITS_OWN.test(clause)))

export const datesPeriodIncomplete: ReportRule = {
  id: 'dates.period-incomplete',
  severity: 'error',
  citation: regulation(49),
  text: '年度报告说明上一年度全年的情况，统计期限为1月1日至12月31日',
  summary: 'The stated period is not the whole year',
  since: 2019,
  example: {
    given: '统计期限自2023年1月1日至2023年12月12日',
    finding: '统计期限为2023年1月1日至2023年12月12日，不是全年，应为1月1日至12月31日',
  },
  reading:
    '只看读得完整的日期；起止日期有一个没有读出的，只核对另一个；某项活动的起止日期不是统计期限；年内成立、挂牌的机关，起始日期不核对',
  check: ({ period, sections }) => {
    if (!period) return []
    const { from, to } = period
    const wrongFrom = from !== null && !isOn(from, 1, 1)
    const wrongTo = to !== null && !isOn(to, 12, 31)
    if (!wrongFrom && !wrongTo) return []
    if (wrongFrom && !wrongTo && beganWithin(sections)) return []
    if (to !== null && !isAboutDisclosure(sections, to)) return []
    const found = `${from ? toChineseDate(from) : '（未读出）'}至${to ? toChineseDate(to) : '（未读出）'}`
    return [
      {
        message: `统计期限为${found}，不是全年，应为1月1日至12月31日`,
        ...findPeriodWords(sections, from, to),
        expected: '1月1日至12月31日',
        found,
      },
    ]
  },
}
