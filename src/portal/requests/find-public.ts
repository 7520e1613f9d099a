import type { BodyId } from '../../domain/body/index.js'
import { listPublicReports } from '../../service/checked-reports/public-reports.js'
import type { ReportSummary } from '../../service/public-site/list-body-reports.js'
import type { Directory, ListedBody } from '../../service/public-site/load-directory.js'
import type { RequestServices } from '../../service/requests/request-services.js'

/** Something that anybody can see already. */
export type PublicMatter =
  | { readonly kind: 'report'; readonly report: ReportSummary }
  /** Address, hours and ways to reach a body. */
  | { readonly kind: 'office'; readonly body: ListedBody }
  /** One of the fifteen matters that bodies publish of themselves, by its number. 条例第二十条 */
  | { readonly kind: 'matter'; readonly number: number }

/** By which words a matter of Article 20 is known, in its order; the fifteenth is all others. */
const MATTER_WORDS: readonly (readonly string[])[] = [
  ['规章', '规范性文件'],
  ['机关职能', '机构设置', '内设机构', '三定'],
  ['发展规划', '专项规划', '区域规划', '五年规划', '规划纲要'],
  ['统计公报', '统计年鉴', '统计信息', '统计数据'],
  ['行政许可', '许可条件', '办事指南', '办理流程', '办理条件'],
  ['行政处罚', '处罚决定', '行政强制'],
  ['预算', '决算', '三公经费'],
  ['行政事业性收费', '收费标准', '收费项目'],
  ['政府采购', '采购目录', '集中采购', '中标公告'],
  ['重大建设项目', '重点项目'],
  ['扶贫', '义务教育', '招生', '医疗保险', '社会保障', '就业', '低保', '救助'],
  ['应急预案', '突发', '预警'],
  ['环境保护', '公共卫生', '安全生产', '食品安全', '药品', '产品质量', '抽查结果', '监督检查'],
  ['公务员招考', '招录', '录用'],
]
const OFFICE_WORDS = ['办公地址', '办公时间', '联系电话', '联系方式', '传真号码', '负责人姓名']
const REPORT_WORDS = ['年报', '年度报告', '信息公开工作报告']
const MOST = 4

const mentions = (text: string, words: readonly string[]): boolean => words.some((word) => text.includes(word))

/**
 * What is public already and may be what somebody is about to ask for. Their words are looked at for the names they
 * contain, not taken as a whole: nobody describes what they want in the words of its title.
 */
export async function findPublicMatter(
  services: Pick<RequestServices, 'db'>,
  directory: Directory,
  { text, body }: { readonly text: string; readonly body: BodyId },
): Promise<PublicMatter[]> {
  const words = text.normalize('NFKC').slice(0, 2_000)
  const named = directory.active.find(({ state }) => words.includes(state.name)) ?? directory.find(body)
  const found: PublicMatter[] = []
  if (mentions(words, REPORT_WORDS)) {
    const year = /(?:19|20)\d\d/.exec(words)?.[0]
    const search = { agency: '', year: year === undefined ? null : Number(year), body: named?.id ?? null }
    const reports = await listPublicReports(services, { ...search, before: null, limit: MOST })
    found.push(...reports.map((report) => ({ kind: 'report', report }) as const))
  }
  if (named !== undefined && mentions(words, OFFICE_WORDS)) found.push({ kind: 'office', body: named })
  MATTER_WORDS.forEach((known, index) => {
    if (mentions(words, known)) found.push({ kind: 'matter', number: index + 1 })
  })
  return found.slice(0, 2 * MOST)
}
