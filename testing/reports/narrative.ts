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
  const paragraphs: Record<FormSection, string[]> = {
    overview: overview(about, own, random),
    disclosure: [],
    requests: [],
    remedies: [],
    problems: [
      `${year}年，${own}政府信息公开工作还存在一些问题：一是公开的内容还不够细，群众关心的事项更新不够及时；二是解读材料形式较少。`,
      '下一步，将采取以下措施改进：一是按照目录逐项核对，到期提醒；二是丰富解读形式，主动听取群众意见。',
    ],
    other: [
      random.pick([
        `${year}年，${own}未收取信息处理费。`,
        `按照《政府信息公开信息处理费管理办法》，${year}年度没有产生信息处理费。`,
        `本年度发出收费通知0件，收取信息处理费0元，无其他需要报告的事项。`,
      ]),
    ],
  }
  const sections = Object.fromEntries(
    SECTION_ORDER.map((kind) => [kind, { heading: FORM_2021.sections[kind], paragraphs: paragraphs[kind] }]),
  ) as unknown as Narrative['sections']
  return {
    title: `${agency}${year}年政府信息公开工作年度报告`,
    opening: [
      `本报告依据《中华人民共和国政府信息公开条例》编制，所列数据的统计期限为${year}年1月1日至${year}年12月31日。如有疑问，请与${agency}联系（电话：0000-5550123）。`,
    ],
    sections,
    signature: [agency, `${year + 1}年1月${random.between(4, 28)}日`],
  }
}

function overview({ year, figures }: About, own: string, random: Random): string[] {
  const received = figures['requests.received.total'] ?? 0
  const brought = figures['requests.broughtForward.total'] ?? 0
  const done = figures['requests.outcomes.total.total'] ?? 0
  const carried = figures['requests.carriedForward.total'] ?? 0
  const requests =
    received + brought === 0
      ? random.pick([`${year}年，${own}未收到政府信息公开申请。`, `本年度没有收到公民、法人提出的政府信息公开申请。`])
      : random.pick([
          `${year}年，${own}共收到政府信息公开申请${received}件，上年结转${brought}件，办结${done}件，结转下年度继续办理${carried}件。`,
          `全年新收政府信息公开申请${received}件、上年结转${brought}件，答复${done}件，另有${carried}件结转下年度办理。`,
        ])
  const items = random.between(20, 900)
  return [
    `（一）主动公开。${year}年，通过政府网站主动公开信息${items}条，政务新媒体发布信息${random.between(10, 2_000)}条。`,
    `（二）依申请公开。${requests}`,
    '（三）政府信息管理。严格执行先审查、后公开，保密审查责任到人。',
    `（四）平台建设。优化栏目${random.between(1, 9)}个，办理12345热线${random.between(1, 300)}件。`,
    '（五）监督保障。开展业务培训，未发生责任追究的情形。',
  ]
}
