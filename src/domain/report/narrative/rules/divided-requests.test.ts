import { expect, test } from 'vitest'
import { checkSituation } from '../../../../../testing/narrative/findings-on.js'
import { aReading, sectionsWith } from '../../../../../testing/reading/a-reading.js'
import { NO_CONTEXT } from '../../index.js'
import { narrativePartsSum } from './parts-sum.js'

checkSituation('requests divided by the way they came, their whole told before or in the table', [
  ['共收到申请16件。从提交方式看，网上9件，邮寄5件，当面2件。'],
  ['共收到申请16件。从提交方式看，网上9件，邮寄5件，当面3件。', 'parts-sum'],
  ['共收到申请16件。按季度看，一季度3件、二季度5件、三季度4件、四季度5件。', 'parts-sum'],
  ['共收到申请16件。申请内容涉及场馆建设8件，赛事安排4件，其他3件。', 'parts-sum'],
  ['共收到申请16件。申请内容涉及场馆建设8件，赛事安排4件。'],
  ['共收到申请16件，上年结转2件。按渠道分，网上11件，信函7件。'],
  ['共收到申请16件。网上发布信息9件，邮寄答复5件，当面答复1件。'],
  ['共收到申请16件。其中网上5件，信函3件。'],
])

checkSituation('shares printed beside their counts', [
  ['共收到申请16件。答复结果为：予以公开8件（50%），部分公开2件（12.5%），无法提供3件（18.8%）。'],
  ['共收到申请16件。答复结果为：予以公开8件（50%），部分公开2件（22.5%），无法提供3件（18.8%）。', 'share'],
  ['共收到申请16件。申请人中自然人占75%（12件），企业占18.8%（3件）。'],
  ['共收到申请16件。申请人中自然人占85%（12件），企业占18.8%（3件）。', 'share'],
  ['共收到申请16件，占全县申请总量的31%。'],
])

checkSituation('the difference of two years, its rate and last year’s figure', [
  ['共收到申请16件，同比增加4件，增长33.3%（上年12件）。'],
  ['共收到申请16件，同比增加4件，增长43.3%（上年12件）。', 'change-rate'],
  ['热线工单655件，同比减少31件，下降4.5%（上年686件）。'],
])

checkSituation('requests divided by other words, in brackets, in clauses of their own', [
  ['共收到申请16件。按渠道分：网上9件，寄信5件，上门3件。', 'parts-sum'],
  ['共收到申请16件（网络9件、信函5件、当面3件），均已答复。', 'parts-sum'],
  ['共收到申请16件，9件为网站提交，5件为邮政寄递，3件为当面递交。', 'parts-sum'],
  ['共收到申请16件，网络提交9件，占56.3%；信函提交5件，占31.3%；当面提交3件，占18.8%。', 'parts-sum'],
  ['共收到申请16件，其中自然人申请12件；线上9件、线下8件。', 'parts-sum'],
  ['共收到申请16件，主要涉及场馆建设（8件）、赛事安排（5件）及其他方面（2件）。', 'parts-sum'],
  ['共收到申请16件，主要涉及场馆建设（8件）、赛事安排（5件）。'],
  ['共收到申请16件，局机关收到9件，下属单位收到8件。', 'parts-sum'],
  ['共收到申请16件，局机关收到9件，下属单位收到5件。'],
  ['新收申请16件，比上年（20件）减少4件，下降20%。按渠道分，网上13件，信函5件，其中含上年结转2件。', 'parts-sum'],
  ['新收申请16件，上年结转2件。按渠道分，网上13件，信函5件。'],
  ['共收到申请16件。通过依申请公开系统提交9件，邮寄5件，现场提交2件。'],
  ['共收到信访件120件，网上80件、来信30件、来访8件。'],
])

test('a total that the text tells is not called the table’s', () => {
  const [hit] = narrativePartsSum.check(
    aReading({ sections: sectionsWith({ overview: { text: '共收到申请30件。网上20件，邮寄12件。' } }) }),
    NO_CONTEXT,
  )
  expect(hit?.message).toBe('正文列出的 2 个分项之和为 32，总数写的是 30')
})
