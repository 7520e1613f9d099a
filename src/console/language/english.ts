import antd from 'antd/es/locale/en_US'
import { en } from './en/index.js'
import type { Language } from './spoken.js'

export const ENGLISH: Language = { code: 'en', messages: en, antd }
