import zhLocale from 'antd/es/locale/zh_CN'
import dayjs from 'dayjs'
import 'dayjs/locale/zh-cn'
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import type { Language, LanguageCode } from './spoken.js'
import { type Messages, zh } from './zh/index.js'

const CHINESE: Language = { code: 'zh', messages: zh, antd: zhLocale }
const KEPT_AS = 'gongkai.console.language'

/** English is loaded for those who want it. */
async function loadLanguage(code: LanguageCode): Promise<Language> {
  return code === 'zh' ? CHINESE : (await import('./english.js')).ENGLISH
}

/** The language chosen in this browser before; Chinese where none was. */
export const loadKeptLanguage = (): Promise<Language> =>
  loadLanguage(localStorage.getItem(KEPT_AS) === 'en' ? 'en' : 'zh').catch(() => CHINESE)

interface LanguageSwitch extends Language {
  choose(code: LanguageCode): void
}

const LanguageContext = createContext<LanguageSwitch>({ ...CHINESE, choose: () => undefined })

export function LanguageProvider({ initial, children }: { readonly initial: Language; readonly children: ReactNode }) {
  const [language, setLanguage] = useState(initial)
  useEffect(() => {
    document.documentElement.lang = language.code === 'zh' ? 'zh-CN' : 'en'
    dayjs.locale(language.code === 'zh' ? 'zh-cn' : 'en')
  }, [language])
  const value = useMemo(
    () => ({
      ...language,
      choose(code: LanguageCode) {
        localStorage.setItem(KEPT_AS, code)
        loadLanguage(code).then(setLanguage, () => undefined)
      },
    }),
    [language],
  )
  return <LanguageContext value={value}>{children}</LanguageContext>
}

export const useLanguage = (): LanguageSwitch => useContext(LanguageContext)
export const useMessages = (): Messages => useContext(LanguageContext).messages
