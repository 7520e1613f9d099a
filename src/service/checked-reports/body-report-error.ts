import { explainRefusal } from '../../formats/explain-refusal.js'
import type { Refusal } from '../../formats/refusal.js'
import type { BodyReport } from '../../storage/checked-reports/body-reports.js'
import type { VerdictEvent } from '../../storage/checked-reports/verdicts.js'
import { explainInputError, type InputError } from '../input.js'
import { type AccessDenied, explainAccessDenied } from '../people/authorise.js'

/** Every way a use case of bodies' reports can be refused. */
export type BodyReportError =
  | InputError
  | AccessDenied
  | { readonly code: 'report.unknown' }
  | { readonly code: 'report.body-unknown' }
  /** The file cannot be read as a report. */
  | { readonly code: 'report.refused'; readonly fileName: string; readonly refusal: Refusal }
  | { readonly code: 'report.no-room' }
  /** Nobody has said yet whose report it is. */
  | { readonly code: 'report.not-attached' }
  /** Somebody else changed it meanwhile: as it is now, nothing saved. */
  | { readonly code: 'report.changed'; readonly current: BodyReport }
  | { readonly code: 'finding.unknown' }
  /** Somebody else judged the finding meanwhile: what they decided, nothing saved. */
  | { readonly code: 'finding.judged-meanwhile'; readonly current: VerdictEvent; readonly currentJudge: string | null }

const VERDICT_NAMES = { confirmed: '确认为问题', dismissed: '排除', open: '撤回' } as const

export function explainBodyReportError(error: BodyReportError): string {
  switch (error.code) {
    case 'input.refused':
      return explainInputError(error)
    case 'access.denied':
      return explainAccessDenied(error)
    case 'report.unknown':
      return '没有这份年报，可能已被删除，请刷新后再试'
    case 'report.body-unknown':
      return '没有这个机关，请刷新后再试'
    case 'report.refused':
      return explainRefusal(error.fileName, error.refusal)
    case 'report.no-room':
      return '存放空间已满，请联系系统管理员'
    case 'report.not-attached':
      return '还没有确认这是哪个机关的年报，请先确认归属'
    case 'report.changed':
      return '这份年报刚被他人归到另一个机关，您的选择尚未保存；请核对后再提交'
    case 'finding.unknown':
      return '这份年报中已没有这个问题，可能刚重新核对过，请刷新后再试'
    case 'finding.judged-meanwhile':
      return `这个问题刚由${error.currentJudge ?? '他人'}${VERDICT_NAMES[error.current.verdict]}，您的意见尚未保存；请核对后再提交`
  }
}
