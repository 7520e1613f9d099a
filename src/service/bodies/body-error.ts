import { type BodyState, explainReformError, OFFICE_NAMES, type ReformError } from '../../domain/body/index.js'
import type { BodyRecord } from '../../storage/bodies/bodies.js'
import { explainInputError, type InputError } from '../input.js'
import { type AccessDenied, explainAccessDenied } from '../people/authorise.js'

/** A body as it is on a day, with what is known beside its history. */
export interface BodyOnDay extends BodyRecord {
  readonly state: BodyState
}

/** Every way a use case of bodies can be refused. */
export type BodyError =
  | InputError
  | AccessDenied
  | ReformError
  | { readonly code: 'body.unknown' }
  | { readonly code: 'body.credit-code-taken' }
  | BodyChanged

/** Somebody else changed the body meanwhile: both states, nothing saved, nothing lost. */
export interface BodyChanged {
  readonly code: 'body.changed'
  readonly current: BodyOnDay
  /** What was handed in, as it was read. */
  readonly submitted: object
  /** Where the two differ, by the names of the submitted fields. */
  readonly differing: readonly string[]
}

export function explainBodyError(error: BodyError): string {
  switch (error.code) {
    case 'input.refused':
      return explainInputError(error)
    case 'access.denied':
      return explainAccessDenied(error)
    case 'body.unknown':
      return '没有这个机关，请刷新后再试'
    case 'body.credit-code-taken':
      return '这个统一社会信用代码已登记在另一机关名下，请核对'
    case 'body.changed':
      return `这个机关刚被他人修改，您填写的内容尚未保存。${explainDiffering(error.differing)}请核对后再提交`
    default:
      return explainReformError(error)
  }
}

const FIELD_NAMES: Readonly<Record<string, string>> = {
  ...OFFICE_NAMES,
  name: '名称',
  parent: '上级机关',
  creditCode: '统一社会信用代码',
  regionCode: '行政区划代码',
  siteIdCode: '网站标识码',
}

function explainDiffering(fields: readonly string[]): string {
  const names = fields.flatMap((field) => FIELD_NAMES[field] ?? [])
  return names.length === 0 ? '' : `与现有资料不同的有：${names.join('、')}。`
}
