import { describe, expect, test } from 'vitest'
import { aDate, aReading, sectionsWith, soundCells } from '../../../../testing/reading/a-reading.js'
import { NO_CONTEXT, type Reading } from '../index.js'
import { datesPeriodIncomplete } from './dates-period-incomplete.js'
import { datesPublishedLate } from './dates-published-late.js'
import { datesSignedBeforePeriodEnd } from './dates-signed-before-period-end.js'
import { datesYearMismatch } from './dates-year-mismatch.js'

const count = (reading: Reading): number => datesYearMismatch.check(reading, NO_CONTEXT).length

describe('dates.year-mismatch', () => {
  const openings = [
    // 开头                                                                         findings
    ['现将2024年政府信息公开工作情况报告如下：', 1],
    ['现将我局2024年度政府信息公开工作年度报告公布如下。', 1],
    ['现将二〇二四年政府信息公开工作情况报告如下：', 1],
    ['我局编制了2024年度政府信息公开工作年度报告。', 1],
    ['现将2025年政府信息公开工作情况报告如下：', 0],
    ['现将2025年政府信息公开工作情况和2026年打算报告如下：', 0],
    ['按照《云溪县2024年政务公开工作要点》和云政办〔2024〕30号要求，现将有关情况报告如下：', 0],
    ['现将《2024年政府信息公开工作年度报告》反馈的问题整改情况和本年政府信息公开情况报告如下：', 0],
    ['2024年以来我局持续推进公开。', 0],
    ['现公布云溪县文化和旅游局2024年政府信息公开工作年度报告。', 1],
    ['现公布云溪县文化和旅游局2025年政府信息公开工作年度报告。', 0],
    ['根据关于做好2024年政府信息公开工作年度报告编制工作的通知精神，我局编制本报告。', 1],
    ['根据关于做好2025年政府信息公开工作年度报告编制工作的通知精神，我局编制本报告。', 0],
    ['我局对2024年政府信息公开工作进行了全面总结，形成本报告。', 1],
    ['2024年，我局认真执行条例，各项工作有序开展。现将2025年情况报告如下，数据自2025年1月1日起统计。', 1],
    ['2024年，我局认真执行条例，公开水平位居前列。2025年，我局再接再厉，现将情况报告如下：', 0],
    ['2021年，全县推进机构改革，我局挂牌。现将2025年情况报告如下：', 0],
  ] as const
  for (const [text, findings] of openings)
    test(`the report is about 2025, the opening says: ${text}`, () => {
      expect(count(aReading({ sections: sectionsWith({ opening: { text } }) }))).toBe(findings)
    })

  const overviews = [
    ['2024年，我局收到政府信息公开申请2件，均已答复。', 1],
    ['（一）主动公开。2024年度，我局主动公开政府信息120条。', 1],
    ['2024年，我局收到申请2件。2025年收到申请5件。', 0],
    ['2024年我局主动公开信息120条，今年主动公开150条。', 0],
    ['2024年，我局主动公开信息120条。今年增至150条。', 0],
    ['年初，我局编制2024年政府信息公开工作年度报告并按时发布。', 0],
    ['2024年我局将主动公开政府信息200条。', 0],
    ['2024年度部门预算、2023年度部门决算均已公开。', 0],
    ['较2024年增长12%。我局收到申请5件。', 0],
    ['我局收到政府信息公开申请5件。', 0],
    ['2024年，县文旅局坚持以人民为中心，认真落实公开要求，不断提升公开质量。\n全年公开信息120条。', 1],
    ['2024年，我局以条例为指导，稳步做好公开工作。\n（一）主动公开。今年以来，公开信息120条。', 1],
    ['2024年，我局以条例为指导，稳步做好公开工作。今年，公开信息120条。', 0],
    ['2024年，我局认真落实公开要求，为今年打下基础。\n公开信息120条。', 0],
    ['2024年，我局认真落实公开要求。\n2025年公开信息120条。', 0],
    ['公开信息120条。\n2024年，我局认真落实上级要求，获得表彰。', 0],
    ['2024年，我局深入落实去年工作部署。\n公开信息120条。', 0],
    ['2026年，我局认真落实公开要求。\n公开信息120条。', 0],
    ['2024年，我局召开推进会2次。\n（一）主动公开情况：2024年，我局公开信息120条。', 1],
    ['2024年，我局召开推进会2次。\n（一）主动公开情况：公开信息120条。', 0],
    ['2024年修订的办法要求，认真落实公开。\n公开信息120条。', 0],
    ['2024年，我局在门户网站公开信息36条。全年收到申请3件。', 1],
    ['（一）主动公开。2024年度公开政府信息36条。\n（二）依申请公开。收到申请3件，上年结转1件。', 1],
    ['2024年，全县政府信息公开工作有序开展。\n一是发布信息36条。', 1],
    ['2024年，我局公开信息36条，本年度公开52条。', 0],
    ['2024年，我局政务新媒体开通，公开信息36条。', 0],
    ['2024年，我局收到申请3件。2025年5月12日答复最后1件。', 0],
    ['2023年，我局公开信息36条，此后逐年递增。', 0],
    ['2024年公开的信息36条全部归档。收到申请3件。', 0],
    ['2024年公开信息36条，比2024年的30条多6条。收到申请3件。', 1],
    ['2025年公开信息36条，比2025年增加6条。', 1],
    ['2025年公开信息36条，比2024年增加6条。', 0],
    ['2024年收到5件，2025年收到3件，较2024年减少2件。', 0],
    ['收到申请3件，与2025年持平。', 1],
    ['收到申请3件，与2024年持平。', 0],
    ['2025年12月公开信息36条，比2025年11月增加6条。', 0],
    ['截至2025年底，累计公开36条，较2025年初增加6条。', 0],
    ['2026年公开数量力争比2025年增加一成。', 0],
    ['2025年公开信息36条，比2025年计划多6条。', 0],
  ] as const
  for (const [text, findings] of overviews)
    test(`the report is about 2025, section one says: ${text}`, () => {
      expect(count(aReading({ sections: sectionsWith({ overview: { text } }) }))).toBe(findings)
    })

  const figures = [
    ['2025年，我局推进公开。2024年收到政府信息公开申请16件，其中自然人12件、企业3件。', 1],
    ['2025年，我局推进公开。2024年收到政府信息公开申请16件，其中自然人12件。', 0],
    ['2025年，我局推进公开。2024年收到政府信息公开申请16件，其中自然人12件、企业3件。当年收到申请16件。', 0],
    ['2025年，我局推进公开。2024年收到政府信息公开申请16件，自然人12件，同比增长20%。', 0],
    ['2025年，我局推进公开。2024年收到政府信息公开申请15件，其中自然人11件。', 0],
    ['2024年收到政府信息公开申请16件，其中自然人12件。2025年收到政府信息公开申请16件。', 0],
    ['2025年，我局推进公开。2024年制发行政规范性文件2件，废止1件，现行有效9件。', 1],
    ['2025年，我局推进公开。2024年制发行政规范性文件2件。', 0],
    ['2022年至2025年分别收到申请9件、12件、14件、16件，较2024年增长14%。', 0],
  ] as const
  for (const [text, findings] of figures)
    test(`the report is about 2025, its tables have 16 requests: ${text}`, () => {
      expect(count(aReading({ cells: soundCells(), sections: sectionsWith({ overview: { text } }) }))).toBe(findings)
    })

  const others = [
    ['opening', '2024年，我局在县委、县政府领导下，扎实推进政府信息公开。', 1],
    ['opening', '2024年，新的考核办法印发施行，我局认真贯彻。', 0],
    ['problems', '2024年，我局公开工作取得一定成效，但仍存在更新不及时的问题。改进：按月检查。', 1],
    ['problems', '2024年，我局取得一定成效，但公开的深度不足。改进：按月检查。', 1],
    ['problems', '2024年存在的问题均已整改。仍存在的问题是更新不及时。', 0],
    ['problems', '2026年，我局继续针对仍存在的问题改进工作。', 0], // a plan
    ['other', '2024年，我局未收取信息处理费。', 1],
    ['other', '2024年，我局未收取信息处理费；2025年也未收取。', 0],
    ['other', '按照《信息处理费管理办法》（云政办〔2020〕9号）要求，2024年度我局没有收取信息处理费。', 1],
    ['other', '按照2020年印发的办法，我局没有收取信息处理费。', 0],
    ['other', '该办法自2021年1月1日起施行，我局没有收取信息处理费。', 0],
    ['other', '2026年，我局没有收取信息处理费。', 1],
    ['other', '2026年，我局将继续不收取信息处理费。', 0],
    ['requests', '2024年，我局未收到政府信息公开申请。', 1],
    ['requests', '2024年收到的1件申请在年初答复。', 0],
    ['remedies', '2024年未发生行政复议和行政诉讼。', 1],
    ['remedies', '2024年提起的诉讼已经审结。', 0],
    ['disclosure', '2024年，我局未制发规范性文件。', 1],
    ['disclosure', '2024年制定的办法继续有效。', 0],
    ['disclosure', '截至2024年12月31日，现行有效的规范性文件共9件。', 1],
    ['disclosure', '截至2025年12月31日，现行有效的规范性文件共9件。', 0],
    ['disclosure', '截至2024年底现行有效9件，2025年废止1件。', 0],
    ['requests', '截至2024年底结转的1件已经办结，没有收到信访3次。', 0],
    ['overview', '截至2024年底，我局公开信息120条。', 1],
    ['overview', '截至2024年底，我局设有栏目9个。', 0],
  ] as const
  for (const [kind, text, findings] of others)
    test(`the report is about 2025, its section ${kind} says: ${text}`, () => {
      expect(count(aReading({ sections: sectionsWith({ [kind]: { text } }) }))).toBe(findings)
    })

  test.each([
    ['overview', '一、2024年总体情况', 1],
    ['overview', '一、2025年总体情况', 0],
    ['problems', '五、2024年问题的整改和2026年打算', 0],
    ['extra', '七、2024年建议提案办理情况', 0],
  ] as const)('the heading of a section names a year: %s, %s', (kind, heading, findings) => {
    const section = { kind, heading, text: '公开信息20条。', at: null }
    expect(count(aReading({ sections: [section] }))).toBe(findings)
  })

  test('points at the words', () => {
    const text = '根据条例。现将2024年政府信息公开工作情况报告如下：'
    const reading = aReading({ sections: sectionsWith({ opening: { text } }) })
    expect(datesYearMismatch.check(reading, NO_CONTEXT)).toMatchObject([
      {
        message: '开头写的是2024年，报告年度是2025年',
        quote: '现将2024年政府信息公开工作情况报告如下',
        at: [{ section: 'opening', offset: 5, length: 21 }],
        expected: 2025,
        found: 2024,
      },
    ])
  })

  const periods = [
    // 自                     至                       findings  why
    [aDate(2024, 1, 1), aDate(2024, 12, 31), 1, 'a whole other year'],
    [aDate(2024, 1, 1), aDate(2025, 12, 31), 1, 'one of its two years is a slip'],
    [aDate(2024, 12, 1), aDate(2025, 11, 30), 0, 'an odd period is no slip of a year'],
    [null, aDate(2024, 12, 31), 1, 'only its end was read'],
    [null, null, 0, 'nothing of it was read'],
  ] as const
  for (const [from, to, findings, why] of periods)
    test(`title 2025, period ${from} to ${to}: ${why}`, () => {
      expect(count(aReading({ period: { from, to } }))).toBe(findings)
    })

  test('the plan for next year and the day of signature are of another year, and right', () => {
    expect(count(aReading())).toBe(0)
  })

  test('a title that everything else contradicts is what is wrong', () => {
    const title = '云溪县教育局2026年政府信息公开工作年度报告'
    const reading = aReading({ title, signedOn: aDate(2026, 1, 20) })
    expect(datesYearMismatch.check(reading, NO_CONTEXT)).toMatchObject([
      { message: '标题写的是2026年，报告年度是2025年', quote: title, expected: 2025, found: 2026 },
    ])
    expect(datesSignedBeforePeriodEnd.check(reading, NO_CONTEXT)).toEqual([])
  })

  test('a year that was only inferred makes no other year wrong', () => {
    const sections = sectionsWith({ opening: { text: '现将2024年政府信息公开工作情况报告如下：' } })
    expect(count(aReading({ title: null, period: null, sections }))).toBe(0)
  })
})

describe('dates.period-incomplete', () => {
  const cases = [
    [aDate(2025, 1, 1), aDate(2025, 12, 31), 0, 'the whole year'],
    [aDate(2025, 1, 1), aDate(2025, 12, 12), 1, 'ends on 12 December'],
    [aDate(2025, 1, 1), aDate(2025, 12, 30), 1, 'ends a day early'],
    [aDate(2025, 1, 10), aDate(2025, 12, 31), 1, 'starts late'],
    [null, aDate(2025, 12, 31), 0, 'the start could not be read whole'],
    [null, aDate(2025, 12, 30), 1, 'the end is wrong whatever the start'],
    [aDate(2024, 1, 1), aDate(2025, 12, 31), 0, 'a slip of a year, which is another rule'],
    [null, null, 0, 'neither was read'],
  ] as const
  for (const [from, to, findings, why] of cases)
    test(`${from} to ${to}: ${why}`, () => {
      expect(datesPeriodIncomplete.check(aReading({ period: { from, to } }), NO_CONTEXT)).toHaveLength(findings)
    })

  test('the dates of a campaign are not the period of the report', () => {
    const period = { from: aDate(2025, 1, 1), to: aDate(2025, 10, 31) }
    const campaign = '自2025年1月1日至2025年10月31日，全县开展旅游市场整治。'
    const sections = sectionsWith({ opening: null, overview: { text: campaign } })
    expect(datesPeriodIncomplete.check(aReading({ period, sections }), NO_CONTEXT)).toEqual([])
    const own = sectionsWith({ opening: null, overview: { text: campaign.replace('旅游市场整治', '政府信息公开') } })
    expect(datesPeriodIncomplete.check(aReading({ period, sections: own }), NO_CONTEXT)).toHaveLength(1)
  })

  test('a body set up during the year has no figures from before', () => {
    const period = { from: aDate(2025, 3, 1), to: aDate(2025, 12, 31) }
    const text = '我局于2025年3月1日挂牌成立，统计期限自2025年3月1日至2025年12月31日。'
    const reading = aReading({ period, sections: sectionsWith({ opening: { text } }) })
    expect(datesPeriodIncomplete.check(reading, NO_CONTEXT)).toEqual([])
    const early = aReading({ ...reading, period: { from: aDate(2025, 3, 1), to: aDate(2025, 12, 12) } })
    expect(datesPeriodIncomplete.check(early, NO_CONTEXT)).toHaveLength(1)
  })

  const foundings = [
    // 总体情况                                                                     findings
    ['我局2025年3月由两个单位合并组建。', 0],
    ['成立由局长任组长的公开工作领导小组，组建了信息员队伍。', 1],
    ['成立了以分管领导为主任的公开委员会。', 1],
    ['新设政策解读栏目2个，合并同类账号3个。', 1],
    ['设立公开查阅点，配备电脑2台。', 1],
  ] as const
  for (const [text, findings] of foundings)
    test(`a period from March on, and section one says: ${text}`, () => {
      const period = { from: aDate(2025, 3, 1), to: aDate(2025, 12, 31) }
      const reading = aReading({ period, sections: sectionsWith({ opening: null, overview: { text } }) })
      expect(datesPeriodIncomplete.check(reading, NO_CONTEXT)).toHaveLength(findings)
    })

  test('is found at its words', () => {
    const text = '统计期限自2025年1月1日至2025年12月12日。'
    const period = { from: aDate(2025, 1, 1), to: aDate(2025, 12, 12) }
    const reading = aReading({ period, sections: sectionsWith({ opening: { text } }) })
    expect(datesPeriodIncomplete.check(reading, NO_CONTEXT)[0]).toMatchObject({
      at: [{ section: 'opening', offset: 5, length: 21 }],
      quote: '2025年1月1日至2025年12月12日',
    })
  })

  test('names the period found and the one expected', () => {
    const period = { from: aDate(2025, 1, 1), to: aDate(2025, 12, 12) }
    expect(datesPeriodIncomplete.check(aReading({ period }), NO_CONTEXT)[0]?.message).toBe(
      '统计期限为2025年1月1日至2025年12月12日，不是全年，应为1月1日至12月31日',
    )
  })
})

describe('dates.signed-before-period-end', () => {
  const cases = [
    [aDate(2026, 1, 20), 0, 'the following January'],
    [aDate(2025, 12, 31), 0, 'the last day of the year'],
    [aDate(2025, 12, 30), 1, 'the day before it'],
    [aDate(2024, 12, 7), 1, 'a year too early'],
    [null, 0, 'no date'],
  ] as const
  for (const [signedOn, findings, why] of cases)
    test(`report for 2025, signed ${signedOn}: ${why}`, () => {
      expect(datesSignedBeforePeriodEnd.check(aReading({ signedOn }), NO_CONTEXT)).toHaveLength(findings)
    })
})

test('a date of signature is found at its words', () => {
  const sections = sectionsWith({ closing: { text: '云溪县教育局\n2025年12月7日' } })
  const reading = aReading({ signedOn: aDate(2025, 12, 7), sections })
  expect(datesSignedBeforePeriodEnd.check(reading, NO_CONTEXT)[0]).toMatchObject({
    at: [{ section: 'closing', offset: 7, length: 10 }],
    quote: '2025年12月7日',
  })
})

describe('dates.published-late（条例第四十九条）', () => {
  const cases = [
    // 机关                     公布                   findings  why
    ['云溪县文化和旅游局', aDate(2026, 1, 31), 0, 'a department on its last day'],
    ['云溪县文化和旅游局', aDate(2026, 2, 1), 1, 'a department a day late'],
    ['云溪县人民政府', aDate(2026, 2, 1), 0, 'a government has until March'],
    ['云溪县人民政府', aDate(2026, 4, 1), 1, 'a government a day late'],
    ['云溪县人民政府办公室', aDate(2026, 2, 1), 1, 'the office reports for itself as a department'],
    ['云溪大学', aDate(2026, 3, 31), 0, 'a kind that cannot be told has the latest day'],
    ['云溪大学', aDate(2026, 4, 1), 1, 'and is late after it'],
  ] as const
  for (const [agency, publishedOn, findings, why] of cases)
    test(`${agency}, ${publishedOn}: ${why}`, () => {
      expect(datesPublishedLate.check(aReading({ agency, publishedOn }), NO_CONTEXT)).toHaveLength(findings)
    })

  test('a local notice may set an earlier day, and a person may say when it was published', () => {
    const context = {
      ...NO_CONTEXT,
      publishedOn: aDate(2026, 1, 29),
      dueDays: { ...NO_CONTEXT.dueDays, department: '01-28' },
    }
    expect(datesPublishedLate.check(aReading(), context)).toMatchObject([
      {
        message: '2026年1月29日公布，晚于部门年度报告的期限2026年1月28日',
        expected: '2026-01-28',
        found: '2026-01-29',
      },
    ])
  })

  test('without a day of publication the day of signature is the earliest it can be', () => {
    expect(datesPublishedLate.check(aReading({ signedOn: aDate(2026, 2, 20) }), NO_CONTEXT)[0]?.message).toBe(
      '2026年2月20日落款，晚于部门年度报告的期限2026年1月31日',
    )
  })
})
