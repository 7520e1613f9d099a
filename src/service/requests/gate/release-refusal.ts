import { explainRefusal as explainReader } from '../../../formats/explain-refusal.js'
import type { GateRefusal } from './gate-verdict.js'

/** Why what is attached to a case may not go out; nothing of the event is saved then. */
export type ReleaseRefusal =
  | { readonly code: 'release.not-cleared'; readonly file: string; readonly why: 'uninspected' | 'gone' }
  | {
      readonly code: 'release.not-cleared'
      readonly file: string
      readonly why: 'blocked'
      readonly refusal: GateRefusal
    }
  | {
      readonly code: 'release.not-cleared'
      readonly file: string
      readonly why: 'open'
      readonly open: number
      /** What the first of them is. */
      readonly first: string
    }
  /** The decision gives nothing out, and a file is attached. */
  | { readonly code: 'release.not-disclosed'; readonly file: string }

export function explainReleaseRefusal(refusal: ReleaseRefusal): string {
  if (refusal.code === 'release.not-disclosed')
    return `这个决定不提供政府信息，却附有要提供的文件“${refusal.file}”，请先删除该文件。`
  const file = `文件“${refusal.file}”`
  switch (refusal.why) {
    case 'uninspected':
      return `${file}还没有做发布前检查，不能提供，请先检查。`
    case 'gone':
      return `${file}的内容已经找不到，不能提供，请重新上传。`
    case 'blocked':
      return `不能提供${file}，${explainBlocked(refusal.refusal)}`
    case 'open':
      return `${file}有 ${refusal.open} 处还没有遮盖或者由另一人确认，不能提供，第一处：${refusal.first}`
  }
}

/** Why a file could not be looked into. One sentence, without its name. */
export function explainBlocked(refusal: GateRefusal): string {
  if (refusal === 'gone') return '内容已经找不到，请重新上传。'
  if (refusal === 'too-many-findings') return '里面的个人信息或者隐藏内容过多，请处理后重新上传。'
  return explainReader('', { code: refusal, detail: null }).replace(/^：/, '')
}
