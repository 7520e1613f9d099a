import type { Sentence } from '../../text/sentences.js'
import { type Find, textOf } from '../statement.js'
import { clauseStartAt } from '../subject.js'
import { deniedBehind } from './denied-behind.js'
import { endsWell, toFinds, wordAt } from './denied-thing.js'

/** 行政复议零发生, 零申请; 确保零诉讼 is an aim. */
export const isNought = (sentence: Sentence, index: number): boolean =>
  sentence.paragraph.chars.charAt(sentence.tokens[index]?.start ?? -1) === '零' &&
  wordAt(sentence, index) === '零' &&
  !AIMED.test(textOf(sentence, 0, sentence.tokens[index]?.start ?? 0).slice(-16))

const OF_NOUGHT = /^(?:零|实现|保持|做到)了?$/
/** 力争零败诉 was not reached yet. */
export const AIMED = /计划|目标|力争|预计|拟(?!定)|下一步|确保|争取|努力|避免|保证|追求/

export function noughtAt(sentence: Sentence, at: number, isOnRequests: boolean): Find[] {
  const next = sentence.codes.charAt(at + 1)
  const isOfRequests = isOnRequests || /[iD][fe]*$/.test(sentence.codes.slice(0, at))
  // 行政执法零复议、零诉讼
  const start = clauseStartAt(sentence, at)
  const head = sentence.tokens.slice(start, at)
  const isWide = head.every(
    (token, index) =>
      /[ygfoeiQDsVK&]/.test(token.code) ||
      OF_NOUGHT.test(textOf(sentence, token.start, token.end)) ||
      (token.code === 'z' && wordAt(sentence, start + index - 1) === '零'),
  )
  if (!isWide) return []
  if (!('VQD'.includes(next) || (next === 'q' && isOfRequests))) return deniedBehind(sentence, at, isOnRequests)
  if (!endsWell(sentence, at + 1)) return []
  return toFinds({ sentence, from: at, to: at + 1, at: at + 1, acts: '', isToldOfYear: false })
}
