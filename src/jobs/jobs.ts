import type { CheckedReportServices } from '../service/checked-reports/checked-report-services.js'
import { recheckReports } from '../service/checked-reports/recheck-reports.js'
import { sweepSignIns } from '../service/people/sessions.js'
import { retireApplicants } from '../service/requests/after/retire-applicants.js'
import { rederiveDueDates } from '../service/requests/rederive-due-dates.js'
import type { RequestServices } from '../service/requests/request-services.js'
import { reseal } from '../service/upkeep/reseal.js'
import {
  forgetOldAnswers,
  forgetOldRuns,
  publishAuditHeads,
  sweepStore,
  type UpkeepServices,
} from '../service/upkeep/upkeep.js'
import type { Job, JobTable } from './job.js'
import { daily, hourly } from './schedule.js'

/** What the work of all of them needs. */
export interface JobServices extends UpkeepServices, CheckedReportServices, RequestServices {
  /** Takes in the years that the operator put in place since. */
  readonly reloadCalendar: () => Promise<void>
}

/** What all the small ones have in common. */
const SMALL = { atOnce: 'one', timeoutSeconds: 60, retrySeconds: 30 } as const satisfies Partial<Job<unknown>>

/** Everything that is done in the background. A new one is a new value here (docs/tasks/jobs.md). */
export const JOBS = {
  'publish-audit-heads': {
    title: { zh: '公布审计链头', en: 'Publish the heads of the audit trail' },
    schedule: hourly({ minute: 5 }),
    ...SMALL,
    work: { effect: 'once', run: async (transaction) => void (await publishAuditHeads(transaction)) },
  },
  'sweep-sign-ins': {
    title: { zh: '清理过期的登录', en: 'Forget sessions and failed sign-ins that are over' },
    schedule: hourly({ minute: 20 }),
    ...SMALL,
    work: {
      effect: 'once',
      run: async (transaction, { clock }) => void (await sweepSignIns({ db: transaction, clock })),
    },
  },
  'forget-answers': {
    title: { zh: '清理过期的重复提交记录', en: 'Forget the answers to calls that nobody repeats any more' },
    schedule: hourly({ minute: 35 }),
    ...SMALL,
    work: {
      effect: 'once',
      run: async (transaction, services) => void (await forgetOldAnswers(transaction, services)),
    },
  },
  'forget-runs': {
    title: { zh: '清理后台任务的旧记录', en: 'Forget old runs of jobs' },
    schedule: daily({ hour: 3, minute: 10 }),
    ...SMALL,
    work: { effect: 'once', run: async (transaction, services) => void (await forgetOldRuns(transaction, services)) },
  },
  'sweep-files': {
    title: { zh: '清理和核对文件存储', en: 'Sweep the store of files and look for what is missing' },
    schedule: daily({ hour: 2, minute: 30 }),
    atOnce: 'one',
    timeoutSeconds: 3_600,
    retrySeconds: 300,
    work: { effect: 'repeatable', run: async (services) => void (await sweepStore(services)) },
  },
  'recheck-reports': {
    title: { zh: '用新版规则重新核对年报', en: 'Check reports anew with the present rules' },
    schedule: daily({ hour: 4, minute: 0 }),
    atOnce: 'one',
    timeoutSeconds: 14_400,
    retrySeconds: 600,
    work: {
      effect: 'repeatable',
      run: async (services, { signal }) => void (await recheckReports(services, { signal })),
    },
  },
  reseal: {
    title: { zh: '改用当前密钥', en: 'Seal older data with the current key' },
    schedule: daily({ hour: 3, minute: 30 }),
    atOnce: 'one',
    timeoutSeconds: 7_200,
    retrySeconds: 300,
    work: { effect: 'repeatable', run: async (services, { signal }) => void (await reseal(services, signal)) },
  },
  'retire-applicants': {
    title: { zh: '清除保存期满的个人信息', en: 'Remove persons from requests whose time is over' },
    schedule: daily({ hour: 2, minute: 50 }),
    atOnce: 'one',
    timeoutSeconds: 3_600,
    retrySeconds: 300,
    work: {
      effect: 'repeatable',
      run: async (services, { signal }) => void (await retireApplicants(services, signal)),
    },
  },
  'rederive-due-dates': {
    title: { zh: '按最新日历推算答复期限', en: 'Derive due days anew from the present calendar' },
    schedule: hourly({ minute: 50 }),
    atOnce: 'one',
    timeoutSeconds: 3_600,
    retrySeconds: 300,
    work: {
      effect: 'repeatable',
      run: async (services, { signal }) => {
        await services.reloadCalendar()
        await rederiveDueDates(services, signal)
      },
    },
  },
} as const satisfies JobTable<JobServices>
