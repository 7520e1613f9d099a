import type { Messages } from '../zh/index.js'
import { zh } from '../zh/index.js'

export const en: Messages = zh
