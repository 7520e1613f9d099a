import type { Sentence } from '../../text/sentences.js'
import { textOf } from '../statement.js'

/** 政府信息公开方面的申请, 要求公开政府信息的任何申请 */
export const isPlainRequest = (sentence: Sentence, index: number): boolean => {
  const { codes } = sentence
  if (codes.charAt(index) !== 'q') return false
  const before = codes.slice(0, index)
  if (/[iD][fesih]{0,4}$/.test(before) && /![RSKfe]/.test(before)) return true
  const start = sentence.tokens[index]?.start ?? 0
  return FOR_INFORMATION.test(textOf(sentence, Math.max(0, start - 16), start))
}

/** 要求公开政府信息的任何申请 */
export const isWanted = ({ paragraph, tokens }: Sentence, index: number): boolean => {
  const start = tokens[index]?.start ?? 0
  return WANTED.test(paragraph.chars.slice(start, start + 16))
}

const WANTED = /^(?:公开|获取|提供|索取)(?:政府|政务|相关|有关)?信息的(?:任何|书面|口头|有关|相关)?申请/
const FOR_INFORMATION = /(?:公开|获取|提供|索取)(?:政府|政务|相关|有关)?信息的(?:任何|书面|口头|有关|相关)?$/

/** 未收到相关申请 under 依申请公开. */
export const isBareRequest = (sentence: Sentence, index: number): boolean => {
  const before = sentence.codes.slice(0, index)
  if (sentence.codes.charAt(index) !== 'q') return false
  if (/![f]?[RS][fe]*$/.test(before)) return true
  const denial = sentence.tokens[before.lastIndexOf('!')]
  return denial !== undefined && NOBODY.test(textOf(sentence, denial.end, sentence.tokens[index]?.start ?? 0))
}

/** 没人来申请过, 无群众提出申请, 无申请 */
const NOBODY =
  /^(?:任何|相关|有关)?(?:人|个人|群众|公众|社会公众|公民|市民|居民|村民|企业|单位|公民、法人[和或及]其他组织)?(?:前?来|到[我本][局镇街委办]|向[我本](?:局|镇|街道|委|办|单位|机关))?(?:提出|提交|递交)?过?$/
