import type { InBothLanguages } from '../../domain/audit/index.js'
import type { PlainDate } from '../../domain/calendar/index.js'

/** Everything that may wait for a person. A new kind needs its words here and its source in `list-waiting.ts`. */
export const WAITING_KINDS = [
  'own-password-ageing',
  'requests-late',
  'requests-at-risk',
  'requests-unassigned',
  'requests-calendar-unknown',
  'requests-unconfirmed',
  'reviews-due',
  'records-late',
  'reports-missing',
  'reports-unattached',
  'findings-undecided',
  'jobs-failed',
  'initial-passwords',
  'office-data-missing',
  'credit-codes-missing',
] as const
export type WaitingKind = (typeof WAITING_KINDS)[number]

/** What waits for a person, as one line of a list. */
export interface WaitingTask {
  readonly kind: WaitingKind
  /** Of how many it is one: findings, reports, bodies, people. */
  readonly count: number
  /** The year of the reports, where it is about those of one year. */
  readonly year: number | null
  /** The last day for it, be it past; null: none is set. */
  readonly dueOn: PlainDate | null
}

/** Where it is done: a path of the console with its filters. */
export function toWaitingPath({ kind, year }: WaitingTask): string {
  switch (kind) {
    case 'own-password-ageing':
      return '/profile'
    case 'requests-late':
      return '/requests?deadline=late'
    case 'requests-at-risk':
      return '/requests?deadline=at-risk'
    case 'requests-unassigned':
      return '/requests?assignee=none'
    case 'requests-calendar-unknown':
      return '/requests'
    case 'requests-unconfirmed':
      return '/requests?status=confirming'
    case 'reviews-due':
      return '/requests?status=all'
    case 'records-late':
      return '/requests'
    case 'reports-missing':
      return `/reports?year=${year}`
    case 'reports-unattached':
      return '/reports?unattached=true'
    case 'findings-undecided':
      return '/reports?undecided=true'
    case 'jobs-failed':
      return '/system'
    case 'initial-passwords':
      return '/people?initial=true'
    case 'office-data-missing':
      return '/bodies?lacking=office'
    case 'credit-codes-missing':
      return '/bodies?lacking=credit-code'
  }
}

export function toWaitingTitle({ kind, count, year }: WaitingTask): InBothLanguages {
  switch (kind) {
    case 'own-password-ageing':
      return { zh: '您的密码即将到期，请更换', en: 'Your password is about to expire: choose another' }
    case 'requests-late':
      return { zh: `${count} 件申请超过答复期限`, en: `Requests whose reply is overdue: ${count}` }
    case 'requests-at-risk':
      return { zh: `${count} 件申请的答复期限将到`, en: `Requests whose reply is due soon: ${count}` }
    case 'requests-unassigned':
      return { zh: `${count} 件申请还没有承办人`, en: `Requests that nobody works on: ${count}` }
    case 'requests-calendar-unknown':
      return {
        zh: `${count} 件申请的到期日待公布日历后确定`,
        en: `Requests whose due day waits for a calendar to be announced: ${count}`,
      }
    case 'requests-unconfirmed':
      return { zh: `${count} 件申请等待确认收到`, en: `Requests whose receipt is to be confirmed: ${count}` }
    case 'reviews-due':
      return { zh: `${count} 件复议诉讼须答复或者履行`, en: `Reviews to be answered or complied with: ${count}` }
    case 'records-late':
      return { zh: `${count} 项交办科室逾期没有交回`, en: `Records that divisions owe past their day: ${count}` }
    case 'reports-missing':
      return {
        zh: `${count} 个机关还没有提交 ${year} 年度报告`,
        en: `Reports on ${year} not yet handed in: ${count}`,
      }
    case 'reports-unattached':
      return {
        zh: `${count} 份年报还没有确认是哪个机关的`,
        en: `Reports of which nobody said whose they are: ${count}`,
      }
    case 'findings-undecided':
      return { zh: `年报中有 ${count} 个问题等待确认或排除`, en: `Findings to be confirmed or dismissed: ${count}` }
    case 'jobs-failed':
      return { zh: `${count} 项后台任务多次失败，已搁置`, en: `Background jobs set aside after failing: ${count}` }
    case 'initial-passwords':
      return { zh: `${count} 个人员还没有更换初始密码`, en: `People who never changed their first password: ${count}` }
    case 'office-data-missing':
      return { zh: `${count} 个机关的办公信息不全`, en: `Bodies whose office data are incomplete: ${count}` }
    case 'credit-codes-missing':
      return { zh: `${count} 个机关没有统一社会信用代码`, en: `Bodies without a unified credit code: ${count}` }
  }
}
