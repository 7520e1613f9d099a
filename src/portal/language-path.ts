import { getPath } from 'hono/utils/url'
import type { Language } from './messages/index.js'

const ENGLISH = '/en'
const isEnglish = (path: string): boolean => path === ENGLISH || path.startsWith(`${ENGLISH}/`)

/** Every page stands at its address in Chinese, and under `/en` in English: two addresses that can be linked and found. */
export const languageOf = (path: string): Language => (isEnglish(path) ? 'en' : 'zh')

/** The address without its language, by which routes are found. */
export const routePathOf = (request: Request): string => withoutLanguage(getPath(request))

export const withoutLanguage = (path: string): string => (isEnglish(path) ? path.slice(ENGLISH.length) || '/' : path)

export const inLanguage = (language: Language, path: string): string => {
  if (language === 'zh') return path
  return path === '/' ? ENGLISH : `${ENGLISH}${path}`
}
