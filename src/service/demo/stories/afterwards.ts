import type { OverturnGroundCode } from '../../../domain/remedy/index.js'

/** Told to everybody of a case: written by one person, let go by another. */
export interface PublicWords {
  /** Of the story. */
  readonly key: string
  readonly on: string
  readonly by: string
  readonly confirmedBy: string
  readonly title: string
  readonly answer: string
}

/** What bodies do with cases that are answered. */
export interface Afterwards {
  readonly body: string
  /** From when the body shows its requests and answers; null: it does not. */
  readonly logOpenedOn: string | null
  readonly told: readonly PublicWords[]
  /** 条例第四十四条: what several asked for, how far it came. */
  readonly proposals: readonly {
    readonly keys: readonly string[]
    readonly title: string
    readonly by: string
    readonly on: string
    readonly acceptedOn?: string
    readonly published?: { readonly on: string; readonly link: string }
  }[]
  /** What is learnt from a decision that did not stand. */
  readonly lessons: readonly {
    readonly key: string
    readonly review: string
    readonly by: string
    readonly on: string
    readonly grounds: readonly OverturnGroundCode[]
    readonly learnt: string
  }[]
  readonly holds: readonly { readonly key: string; readonly on: string; readonly reason: string }[]
}

export const AFTERWARDS: readonly Afterwards[] = [
  {
    body: 'bureau',
    logOpenedOn: '2025-01-06',
    told: [
      {
        key: 'rural-tourism-scores',
        on: '2025-02-10',
        by: 'wlj.he',
        confirmedBy: 'wlj.tang',
        title: '乡村旅游示范点评定的打分表和公示材料',
        answer: '已经公开三个年度的打分表和公示截图。评审专家姓名以外的个人信息已作区分处理。',
      },
      {
        key: 'toilets',
        on: '2025-06-16',
        by: 'wlj.xia',
        confirmedBy: 'wlj.tang',
        title: '2024年旅游厕所建设的验收记录',
        answer: '已经公开验收记录汇总表。2024年新建、改建旅游厕所9座，全部验收合格。',
      },
      {
        key: 'heritage-workshops',
        on: '2026-03-02',
        by: 'wlj.he',
        confirmedBy: 'wlj.tang',
        title: '非遗工坊补助的评审结果',
        answer: '已经公开2025年度非遗工坊补助的评审结果，共6家工坊，补助合计24万元。',
      },
    ],
    proposals: [
      {
        keys: ['heritage-grants', 'heritage-workshops'],
        title: '非物质文化遗产补助的发放名单和评审结果',
        by: 'wlj.he',
        on: '2026-03-09',
        acceptedOn: '2026-03-12',
        published: { on: '2026-03-26', link: 'https://www.yunxi.example.cn/wlj/feiyi/buzhu' },
      },
      {
        keys: ['visitors'],
        title: '各景区接待人次的月度数据',
        by: 'wlj.xia',
        on: '2026-06-15',
        acceptedOn: '2026-06-18',
      },
      { keys: ['library-books'], title: '县图书馆年度购书目录', by: 'wlj.he', on: '2026-06-29' },
    ],
    lessons: [],
    holds: [],
  },
  {
    body: 'land',
    logOpenedOn: null,
    told: [],
    proposals: [],
    lessons: [
      {
        key: 'transfer-contract',
        review: 'r1',
        by: 'zrj.gu',
        on: '2024-09-02',
        grounds: ['facts', 'basis'],
        learnt: '以商业秘密为由不予公开的，要逐项说明哪些内容属于商业秘密；能够区分处理的，不得整份不公开。',
      },
      {
        key: 'approval-minutes',
        review: 'l1',
        by: 'zrj.gu',
        on: '2024-12-02',
        grounds: ['basis'],
        learnt: '事项办结以后，过程性信息的理由不再当然成立，结论意见应当公开，个人发言可以区分处理。',
      },
    ],
    holds: [{ key: 'land-lawsuit', on: '2026-06-10', reason: '行政诉讼尚未审结，案卷在判决生效以前不得清除。' }],
  },
]
