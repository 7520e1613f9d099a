import { type BodyType, OFFICE_NAMES, type Office } from '../../../domain/body/index.js'

const OFFICE_LABELS: Record<keyof Office, string> = OFFICE_NAMES

/** Bodies, their history and reforms. */
export const bodies = {
  asOf: '查看日期',
  asOfToday: '今天',
  pastNotice: (date: string) => `这是 ${date} 的机关体系，不是今天的。`,
  tree: '机关体系',
  noneOnDay: (date: string) => `${date} 时还没有登记任何机关。`,
  lacking: { office: '只列出办公信息不全的机关。', 'credit-code': '只列出没有统一社会信用代码的机关。' },
  noneLacking: '没有这样的机关了。',
  showAll: '显示全部',
  search: '按名称查找',
  choose: '请选择一个机关，查看它的资料和沿革。',
  establish: '新设机关',
  history: '沿革',
  office: '办公信息',
  officeText: '公开指南须载明的内容，显示在公开网站上。',
  officeEdit: '修改办公信息',
  officeOptional: '没有的可以不填。',
  ...OFFICE_LABELS,
  creditCode: '统一社会信用代码',
  regionCode: '行政区划代码',
  siteIdCode: '网站标识码',
  name: '名称',
  kind: '性质',
  parent: '上级机关',
  noParent: '无（最上级）',
  since: '设立日期',
  on: '生效日期',
  onHelp: '以文件载明的日期为准，可以是过去的日期。',
  notGiven: '未填',
  status: '状态',
  active: '存续',
  ended: (date: string) => `已于 ${date} 终止`,
  kinds: {
    government: '人民政府',
    department: '部门',
    township: '乡镇街道',
    'authorised-organisation': '授权组织',
    'public-utility': '公共企事业单位',
  } satisfies Record<BodyType, string>,
  events: {
    established: (name: string, parent: string | null) =>
      parent === null ? `设立${name}` : `设立${name}，隶属${parent}`,
    renamed: (name: string) => `更名为${name}`,
    moved: (parent: string | null) => (parent === null ? '改为最上级机关' : `改隶${parent}`),
    merged: (into: string) => `并入${into}，本机关终止`,
    split: (into: string) => `分设为${into}，本机关终止`,
    abolished: '撤销，没有承接机关',
  },
  reform: '机构变动',
  reforms: {
    rename: '更名',
    move: '调整隶属',
    merge: '合并',
    split: '分设',
    abolish: '撤销',
  },
  consequences: {
    title: '提交后会怎样',
    establish: ['从生效日期起，公开网站和工作台列出这个机关。', '可以在“人员与角色”里为它添加人员。'],
    rename: ['从生效日期起显示新名称；此前的年报、记录仍用旧名称。', '人员的角色、历年数据都不变。'],
    move: ['从生效日期起，由新的上级机关监督。', '此前各年的汇总仍按原来的隶属关系计算。'],
    merge: [
      '合并的机关从生效日期起终止，不能再添加人员和年报。',
      '以后查历年数据时，会指向承接机关。',
      '下属机关改隶承接机关。',
    ],
    split: [
      '原机关从生效日期起终止，不能再添加人员和年报。',
      '以后查历年数据时，会列出各承接机关。',
      '下属机关按下面的选择改隶。',
    ],
    abolish: ['从生效日期起终止，且没有机关承接它的数据。', '有承接机关的，请改用“合并”。'],
    final: '机构变动登记后不能删除，只能再登记新的变动。',
  } as {
    readonly title: string
    readonly final: string
    readonly establish: readonly string[]
    readonly rename: readonly string[]
    readonly move: readonly string[]
    readonly merge: readonly string[]
    readonly split: readonly string[]
    readonly abolish: readonly string[]
  },
  newName: '新名称',
  newParent: '新的上级机关',
  alsoMerge: '一并合并的其他机关',
  into: '承接机关',
  intoExisting: '已有机关',
  intoNew: '新设机关',
  successor: (number: number) => `承接机关 ${number}`,
  addSuccessor: '再加一个承接机关',
  removeSuccessor: (number: number) => `去掉承接机关 ${number}`,
  childrenGo: '下属机关由谁承接',
  chosen: (name: string) => `正在办理：${name}`,
  submit: '登记',
  done: '已登记',
  detailsSaved: '办公信息已保存',
  reportsOf: '查看年报核对',
  peopleOf: '查看人员',
  endedNotice: '这个机关已经终止，下面是它的沿革。',
}
