import type { Random } from '../reports/random.js'

/** The document in which something is hidden: what it shows around it, and what is hidden in it. */
export interface Host {
  /** Lines that everybody sees, above and below. */
  readonly before: readonly string[]
  readonly after: readonly string[]
  /** A table that everybody sees, below; its first row says what the columns are. */
  readonly table: readonly (readonly string[])[]
  /** A few words that nobody should see. */
  readonly secret: string
  /** Somebody who wrote it, where they work, and the folder in which it lay. */
  readonly person: string
  readonly office: string
  readonly folder: string
}

export const PLAIN: Host = {
  before: ['云溪县人民政府答复书'],
  after: [],
  table: [],
  secret: '石桥镇名单',
  person: '王某',
  office: '云溪县某局',
  folder: 'wang',
}

const TITLES = [
  '云溪县人民政府答复书',
  '政府信息公开告知书',
  '石桥镇道路养护情况',
  '青禾乡补助资金公示',
  '关于信息公开的复函',
]
const SENTENCES = [
  '申请人所申请公开的信息予以公开',
  '经检索，本机关保存有下列文件',
  '养护工程自三月起实施，十月验收',
  '补助按户发放，标准见下表',
  '如对本答复不服，可以申请行政复议',
  '（此件公开发布）',
  '附件：一览表共 2 页',
  '联系电话：0571-12345678',
  '合计金额 1,234.56 万元，同比增长 3.2%',
  '二〇二六年六月三十日',
]
const SECRETS = [
  '石桥镇名单',
  '内部讨论意见',
  '某户住址',
  '拟不公开',
  '未公布方案',
  '底稿第二版',
  '当事人姓名',
  '标底价格',
]
const PEOPLE = ['王某', '李某某', '欧阳明', 'Zhang Wei', '赵远', 'chenjing', '孙丽（办公室）', 'liming-2']
const OFFICES = ['云溪县某局', '石桥镇某办公室', 'Yunxi Office', '临江镇某中心']
const FOLDERS = ['wang', '资料', 'lijing', 'user-7', 'work docs']
const CELLS = ['石桥镇', '青禾乡', '临江镇', '12', '8', '1,204', '3.5', '甲', '已完成', '']

/** Another document around another secret. */
export function makeHost(random: Random): Host {
  const lines = (most: number) => Array.from({ length: random.between(0, most) }, () => random.pick(SENTENCES))
  const columns = random.between(2, 5)
  const row = () => Array.from({ length: columns }, () => random.pick(CELLS))
  return {
    before: [random.pick(TITLES), ...lines(6)],
    after: lines(12),
    table: random.chance(0.5) ? Array.from({ length: random.between(2, 7) }, row) : [],
    secret: random.pick(SECRETS),
    person: random.pick(PEOPLE),
    office: random.pick(OFFICES),
    folder: random.pick(FOLDERS),
  }
}
