import { describe, expect, test } from 'vitest'
import { aReading, sectionsWith, soundCells } from '../../../../../testing/reading/a-reading.js'
import { checkReport } from '../../check.js'

/** Figures of any matter that a sentence sets beside each other, with what it makes of them. */
const SENTENCES: readonly (readonly [text: string, findings: string])[] = [
  // A rate between two years, both told.
  ['热线工单655件，同比下降4.5%（上年686件）。', ''],
  ['热线工单655件，同比下降14.5%（上年686件）。', 'change-rate'],
  ['公布办事指南303条，较上年的288条增长15.2%。', 'change-rate'],
  ['上年接听来电686件，今年接听655件，下降14.5%。', 'change-rate'],
  ['接待来访84批次，同比下降26%（上年100批次）。', 'change-rate'],
  ['投诉84件，同比下降16%（上年100件），咨询120件，同比增长20%（上年90件）。', 'change-rate'],
  ['共接来电86件，投诉80件、咨询6件，较上年的74件上升16.2%。', ''],
  ['共接来电86件，投诉80件、咨询6件，较上年的74件上升26.2%。', 'change-rate'],
  ['投诉84件，同比下降近三成（上年100件）。', ''],
  ['推送信息1.2万条，同比增长30%（上年9236条）。', ''],
  ['接听来电6件，比去年多2件，增长50%。', ''],
  ['投诉84件，其中网上投诉同比下降26%（上年60件）。', ''],
  ['投诉84件，涉及企业的同比下降26%，上年100个。', ''],
  // A share of what is told with it.
  ['通过公众号推送328条，占公开总量789条的41.6%。', ''],
  ['通过公众号推送328条，占公开总量789条的51.6%。', 'share'],
  ['接听来电120件，其中投诉30件，占25%；咨询90件，占75%。', ''],
  ['接听来电120件，其中投诉30件，占35%；咨询90件，占65%。', 'share'],
  ['发布解读286篇，其中图解108篇、视频26篇，合计占46.9%。', ''],
  ['走访企业120家次，接听来电240件，其中投诉30件，占12.5%。', ''],
  ['接听来电120件、来信80件，其中投诉50件，占25%。', ''],
  ['接听来电120件，其中投诉30件，占全市的35%。', ''],
  ['收到建议378条，采纳161条，采纳率42.6%。', ''],
  ['收到建议378条，采纳161条，采纳率52.6%。', 'share'],
  ['抽检862批次，合格848批次，合格率95.4%。', 'share'],
  ['接件86件，办结80件，办结率100%。', ''],
  ['接件86件，办结80件，满意率99%。', ''],
  // Parts of a whole.
  ['发布预警146期，其中红色4期、橙色21期、黄色63期、蓝色58期。', ''],
  ['发布预警146期，其中红色4期、橙色21期、黄色63期、蓝色68期。', 'parts-sum'],
  ['办理各类事项231件，其中转办86件、直办145件，电话回访24件。', ''],
  ['开设账号32个，其中公众号27个、视频号5个，另有入驻账号13个。', ''],
  ['热线工单同比增加214件；其中投诉620件、咨询295件、其他138件。', ''],
  ['收到申请16件，其中自然人12件，已答复13件。', ''],
  ['建议24件：城建类16件，交通类8件；提案13件。', ''],
]

const findingsIn = (text: string): string[] =>
  checkReport(
    aReading({ agency: '云溪县文化和旅游局', sections: sectionsWith({ overview: { text } }), cells: soundCells() }),
  )
    .filter(({ rule }) => rule.startsWith('narrative.'))
    .map(({ rule }) => rule.replace('narrative.', ''))

describe('figures set beside each other', () => {
  for (const [text, findings] of SENTENCES)
    test(`${text} → ${findings || '无'}`, () => expect([...new Set(findingsIn(text))].join(' ')).toBe(findings))
})
