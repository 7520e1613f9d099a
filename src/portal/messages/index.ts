import * as en from './en/index.js'
import type { Messages } from './messages.js'
import * as zh from './zh/index.js'

export type Language = 'zh' | 'en'

export type { Messages }

export const MESSAGES: Readonly<Record<Language, Messages>> = { zh, en }

/** As `lang` says it. */
export const LANGUAGE_TAGS: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en' }
