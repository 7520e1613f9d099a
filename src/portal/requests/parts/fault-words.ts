import type { Html } from '../../html.js'
import { MESSAGES } from '../../messages/index.js'
import { chinese } from '../../parts/chinese.js'
import type { View } from '../../view.js'

/** Faults are said by use cases in Chinese; other languages have their words for those that are known. */
export function wordFault(view: View, message: string): Html | string {
  if (view.language === 'zh') return message
  const { faults } = view.messages
  const index = MESSAGES.zh.faults.known.indexOf(message)
  const known = index === -1 ? undefined : faults.known[index]
  if (known !== undefined) return known
  const most = /^最多 (\d+) 个字$/.exec(message)?.[1]
  return most === undefined ? chinese(view, message) : faults.most(Number(most))
}
