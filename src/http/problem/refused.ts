import type { FieldFault } from '../../service/input.js'
import type { ProblemCode } from './problems.js'

export interface Refusal {
  readonly code: ProblemCode
  /** A sentence for whoever reads it on a screen. */
  readonly detail: string
  readonly fields?: readonly FieldFault[]
  /** How the thing stands now, where somebody else changed it meanwhile. */
  readonly current?: unknown
  /** What may be done instead, where a case does not let something happen. */
  readonly allowed?: readonly { readonly move: string; readonly name: string }[]
  readonly retryAfterSeconds?: number
}

/** Ends a request with a problem. Thrown, so that what a handler returns is only what was asked for. */
export class Refused extends Error {
  override readonly name = 'Refused'
  readonly refusal: Refusal

  constructor(refusal: Refusal) {
    super(refusal.code)
    this.refusal = refusal
  }
}

/** Ends a request for what was filled in, field by field. Names of fields are for programs: the sentence has none. */
export const refuseFields = (fields: readonly FieldFault[]): Refused =>
  new Refused({ code: 'input.refused', detail: `有 ${fields.length} 处填写有误，请按各项的提示改正。`, fields })
