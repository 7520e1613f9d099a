import { FORM_2021, type FormSection, type FormVersion, SECTION_ORDER } from '../../src/domain/report/index.js'
import type { Figures } from './figures.js'
import type { Random } from './random.js'

export interface Narrative {
  readonly title: string
  readonly opening: readonly string[]
  readonly sections: Readonly<Record<FormSection, { readonly heading: string; readonly paragraphs: readonly string[] }>>
  readonly signature: readonly string[]
}

interface About {
  readonly agency: string
  readonly year: number
  readonly form: FormVersion
  readonly figures: Figures
}

/** Running text that says nothing the tables deny, in several ways of saying it. */
export function makeNarrative(about: About, random: Random): Narrative {
  const { agency, year } = about
  const own = /局|委员会/.test(agency) ? '我局' : '我镇'
  const paragraphs: Record<FormSection, readonly string[]> = {
    overview: overview(about, own, random),
    disclosure: [],
    requests: [],
    remedies: [],
    problems: problems(year, own, random),
    other: [fees(about, own, random)],
  }
  const sections = Object.fromEntries(
    SECTION_ORDER.map((kind) => [kind, { heading: FORM_2021.sections[kind], paragraphs: paragraphs[kind] }]),
  ) as unknown as Narrative['sections']
  return {
    title: `${agency}${year}年政府信息公开工作年度报告`,
    opening: [
      random.pick([
        `本报告依据《中华人民共和国政府信息公开条例》编制，所列数据的统计期限为${year}年1月1日至${year}年12月31日。如有疑问，请与${agency}联系（电话：0000-5550123）。`,
        `根据《中华人民共和国政府信息公开条例》要求，现公布${agency}${year}年政府信息公开工作年度报告。报告中数据统计时间为${year}年1月1日至12月31日，电子版可在本机关网站下载。`,
        `${agency}按照《中华人民共和国政府信息公开条例》第五十条的规定编制本年度报告。统计期限自${year}年1月1日起至${year}年12月31日止。地址：青石路18号，邮编：000000。`,
      ]),
    ],
    sections,
    signature: [agency, `${year + 1}年1月${random.between(4, 28)}日`],
  }
}

function overview(about: About, own: string, random: Random): string[] {
  const { year } = about
  const items = random.between(20, 900)
  const posts = random.between(10, 2_000)
  return [
    random.pick([
      `（一）主动公开。${year}年，通过政府网站主动公开信息${items}条，政务新媒体发布信息${posts}条。`,
      `（一）主动公开情况。全年在门户网站发布各类信息${items}条，其中工作动态${Math.floor(items / 2)}条；微信公众号推送${posts}条。`,
      `（一）主动公开方面。坚持以公开为常态，${own}${year}年累计公开政府信息${items}条，答复网民留言${random.between(1, 60)}件，回应率100%。`,
    ]),
    `（二）依申请公开。${requests(about, own, random)}${reviews(about, random)}`,
    random.pick([
      '（三）政府信息管理。严格执行先审查、后公开，保密审查责任到人。',
      `（三）政府信息管理。落实三审三校制度，清理过期信息${random.between(1, 40)}条，未发生失泄密事件。`,
    ]),
    random.pick([
      `（四）平台建设。优化栏目${random.between(1, 9)}个，办理12345热线${random.between(1, 300)}件。`,
      `（四）政府信息公开平台建设。设立查阅点${random.between(1, 12)}处，接待查阅${random.between(1, 90)}人次，办理信访事项${random.between(1, 30)}件、人大代表建议${random.between(1, 9)}件。`,
    ]),
    random.pick([
      '（五）监督保障。开展业务培训，未发生责任追究的情形。',
      `（五）监督保障。全年组织培训${random.between(1, 6)}次，参训${random.between(10, 200)}人次，开展自查${random.between(1, 4)}次，没有需要追究责任的情况。`,
    ]),
  ]
}

function requests({ year, figures }: About, own: string, random: Random): string {
  const of = (row: string, column = 'total') => figures[`requests.${row}.${column}`] ?? 0
  const [received, brought] = [of('received'), of('broughtForward')]
  const [done, carried] = [of('outcomes.total'), of('carriedForward')]
  if (received + brought === 0) {
    return random.pick([
      `${year}年，${own}未收到政府信息公开申请。`,
      '本年度没有收到公民、法人提出的政府信息公开申请。',
      `${year}年度收到政府信息公开申请0件，无上年结转件。`,
    ])
  }
  const [person, granted] = [of('received', 'naturalPerson'), of('outcomes.granted')]
  return random.pick([
    `${year}年，${own}共收到政府信息公开申请${received}件，上年结转${brought}件，办结${done}件，结转下年度继续办理${carried}件。`,
    `全年新收政府信息公开申请${received}件、上年结转${brought}件，答复${done}件，另有${carried}件结转下年度办理。`,
    `本年度新收到政府信息公开申请${received}件，其中自然人申请${person}件，法人或其他组织申请${received - person}件；上年结转${brought}件。本年度办结${done}件，其中予以公开${granted}件。`,
    `${own}全年受理政府信息公开申请${received + brought}件（含上年结转${brought}件），已办结${done}件，结转下年度${carried}件。`,
  ])
}

function reviews({ figures }: About, random: Random): string {
  const total = (block: string) => figures[`${block}.total`] ?? 0
  const reconsidered = total('reconsideration')
  const sued = total('litigation.direct') + total('litigation.afterReview')
  const zero = reconsidered + sued === 0
  return random.pick([
    '',
    zero
      ? '未发生因政府信息公开引起的行政复议、行政诉讼。'
      : `因政府信息公开引起的行政复议${reconsidered}件、行政诉讼${sued}件。`,
  ])
}

function problems(year: number, own: string, random: Random): string[] {
  return random.pick([
    [
      `${year}年，${own}政府信息公开工作还存在一些问题：一是公开的内容还不够细，群众关心的事项更新不够及时；二是解读材料形式较少。`,
      '下一步，将采取以下措施改进：一是按照目录逐项核对，到期提醒；二是丰富解读形式，主动听取群众意见。',
    ],
    [
      '存在的主要问题：基层人员变动多，业务不够熟练；部分栏目更新间隔较长。',
      `改进情况：针对上一年度指出的不足，已增设专岗${random.between(1, 3)}名；今后将坚持每季度通报一次，逐条整改。`,
    ],
  ])
}

/** What section six says has to go with the row of unpaid fees in table three. */
function fees({ year, figures }: About, own: string, random: Random): string {
  const unpaid = figures['requests.outcomes.other.feeUnpaid.total'] ?? 0
  if (unpaid > 0) return `${year}年，${own}发出信息处理费收费通知${unpaid}件，申请人逾期未缴，实际收取0元。`
  return random.pick([
    `${year}年，${own}未收取信息处理费。`,
    `按照《政府信息公开信息处理费管理办法》，${year}年度没有产生信息处理费。`,
    '本年度发出收费通知0件，收取信息处理费0元，无其他需要报告的事项。',
    `${own}依申请提供政府信息不收取任何费用，本年度无其他需要报告的事项。`,
  ])
}
