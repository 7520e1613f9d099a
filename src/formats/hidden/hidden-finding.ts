/** What may lie in a file without its reader seeing it. Closed: a new kind must get its sentence before it compiles. */
export const HIDDEN_KINDS = [
  'hidden-sheet',
  'very-hidden-sheet',
  'hidden-rows',
  'hidden-columns',
  'hidden-cells',
  'pivot-cache',
  'external-link',
  'outside-name',
  'data-model',
  'custom-view',
  'comment',
  'tracked-insertion',
  'tracked-deletion',
  'tracked-formatting',
  'change-history',
  'hidden-text',
  'white-text',
  'tiny-text',
  'embedded-object',
  'unused-header',
  'leftover-part',
  'author',
  'organisation',
  'local-path',
  'custom-properties',
  'custom-xml',
  'macro',
  'fast-save',
  'save-history',
  'annotation',
  'attachment',
  'invisible-text',
  'covered-text',
  'text-outside-page',
  'earlier-version',
  'hidden-layer',
  'script',
  'html-comment',
  'hidden-block',
  'photo-place',
  'photo-author',
] as const
export type HiddenKind = (typeof HIDDEN_KINDS)[number]

/** Where in a file something lies, as a person would look for it. */
export interface HiddenPlace {
  /** 正文, 页眉, 批注, 文档属性 …, or the name of a part inside the file. */
  readonly part?: string
  /** From 1, within its part. */
  readonly paragraph?: number
  readonly sheet?: string
  /** A cell or a range: `B2`, `3:5`, `C:D`. */
  readonly cell?: string
  readonly page?: number
  /** In points from the upper left corner of the page as it is shown. */
  readonly box?: readonly [number, number, number, number]
  readonly line?: number
}

/** Something in the file that a reader does not see. Its content is never repeated, only where it is. */
export interface HiddenFinding {
  readonly kind: HiddenKind
  readonly at: HiddenPlace
  /** One sentence in plain Chinese. */
  readonly sentence: string
  /** Whether it can be taken away without changing what a reader sees; else the document must be made anew. */
  readonly canBeRemoved: boolean
}

interface Wording {
  readonly says: (amount: number) => string
  readonly canBeRemoved: boolean
}

const removable = (says: (amount: number) => string): Wording => ({ says, canBeRemoved: true })
const lasting = (says: (amount: number) => string): Wording => ({ says, canBeRemoved: false })

const WORDINGS: Readonly<Record<HiddenKind, Wording>> = {
  'hidden-sheet': removable((cells) => `工作表被隐藏，里面有 ${cells} 个单元格的内容`),
  'very-hidden-sheet': removable((cells) => `工作表被深度隐藏（菜单中也看不到），里面有 ${cells} 个单元格的内容`),
  'hidden-rows': removable((cells) => `有隐藏的行，里面有 ${cells} 个单元格的内容`),
  'hidden-columns': removable((cells) => `有隐藏的列，里面有 ${cells} 个单元格的内容`),
  'hidden-cells': lasting((cells) => `有 ${cells} 个单元格的内容被格式或颜色遮住，看不见但仍在`),
  'pivot-cache': removable(() => '数据透视表带着缓存的原始数据，删去原表后仍可还原'),
  'external-link': removable(() => '引用了文件以外的来源，可能带着其地址和数据'),
  'outside-name': removable(() => '定义的名称指向其他文件或本机路径'),
  'data-model': removable(() => '带有数据模型或数据连接，其中的数据在表中看不到'),
  'custom-view': removable(() => '保存了自定义视图，可换回隐藏前的显示'),
  comment: removable((amount) => `有批注或备注 ${amount} 条`),
  'tracked-insertion': removable((amount) => `有未接受的修订插入，共 ${amount} 字`),
  'tracked-deletion': removable((amount) => `有修订中删去的文字，共 ${amount} 字，仍留在文件里`),
  'tracked-formatting': removable(() => '有未接受的格式修订，带着修订人和时间'),
  'change-history': removable(() => '保存了共享编辑的修改记录'),
  'hidden-text': removable((amount) => `有设为隐藏的文字，共 ${amount} 字`),
  'white-text': lasting((amount) => `有与底色相同的文字，共 ${amount} 字，看不见但可以复制`),
  'tiny-text': lasting((amount) => `有小到看不见的文字，共 ${amount} 字`),
  'embedded-object': lasting(() => '嵌有另一个文件，打开后可看到其全部内容'),
  'unused-header': removable(() => '留有已不使用的页眉或页脚，其中有文字'),
  'leftover-part': removable(() => '留有正文已不使用的内容'),
  author: removable(() => '写着作者或最后修改人'),
  organisation: removable(() => '写着单位或经理'),
  'local-path': removable(() => '写着本机或内部网络的文件路径'),
  'custom-properties': removable((amount) => `有自定义属性或变量 ${amount} 项`),
  'custom-xml': removable(() => '带有自定义数据（XML），正文中看不到'),
  macro: removable(() => '带有宏'),
  'fast-save': removable(() => '以快速保存方式存盘，删去的文字可能仍在文件里'),
  'save-history': removable(() => '保存着历次存盘人和路径'),
  annotation: removable((amount) => `有批注 ${amount} 条`),
  attachment: removable(() => '文件里附有另一个文件'),
  'invisible-text': lasting((amount) => `有不显示的文字 ${amount} 字，可以复制出来`),
  'covered-text': lasting((amount) => `色块下面盖着文字 ${amount} 字，仍可以复制出来`),
  'text-outside-page': lasting((amount) => `页面可见范围之外有文字 ${amount} 字`),
  'earlier-version': removable((amount) => `文件里还留着修改前的内容（${amount} 处），可以还原`),
  'hidden-layer': lasting(() => '有关闭显示的图层'),
  script: removable(() => '带有脚本或自动执行的动作'),
  'html-comment': removable(() => '网页源代码的注释里有文字'),
  'hidden-block': removable((amount) => `网页里有不显示的文字 ${amount} 字`),
  'photo-place': removable(() => '图片里记录着拍摄地点的坐标'),
  'photo-author': removable(() => '图片里记录着作者、机主或设备编号'),
}

export function hiddenFinding(kind: HiddenKind, at: HiddenPlace, amount: number): HiddenFinding {
  const { says, canBeRemoved } = WORDINGS[kind]
  return { kind, at, sentence: `${placeText(at)}${says(amount)}。`, canBeRemoved }
}

/** What follows when more of a kind was found than is listed. */
export function moreOfKind(kind: HiddenKind, count: number): HiddenFinding {
  const { says, canBeRemoved } = WORDINGS[kind]
  return { kind, at: {}, sentence: `另有 ${count} 处同样的情况未逐一列出：${says(1)}。`, canBeRemoved }
}

/** 「第 3 页」, 「工作表“汇总”的 C:D」; empty where the file as a whole is meant. */
export function placeText({ part, paragraph, sheet, cell, page, line }: HiddenPlace): string {
  const words = [
    page === undefined ? '' : `第 ${page} 页`,
    sheet === undefined ? '' : `工作表“${sheet}”${cell === undefined ? '' : ` ${cell} `}`,
    part ?? '',
    paragraph === undefined ? '' : `第 ${paragraph} 段`,
    line === undefined ? '' : `第 ${line} 行`,
  ].filter((word) => word !== '')
  return words.length === 0 ? '' : `${words.join('')}：`
}
