import type { Locale } from 'antd/es/locale'
import type { Messages } from './zh/index.js'

export type LanguageCode = 'zh' | 'en'

/** A language with everything the console says in it. */
export interface Language {
  readonly code: LanguageCode
  readonly messages: Messages
  /** The words of Ant Design's own parts. */
  readonly antd: Locale
}
