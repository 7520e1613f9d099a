import { Button } from 'antd'
import { useLanguage } from '../language/language.js'

/** To the other language, said in that language. */
export function LanguageButton() {
  const { code, messages, choose } = useLanguage()
  const isChinese = code === 'zh'
  return (
    <Button
      type="text"
      lang={isChinese ? 'en' : 'zh-CN'}
      aria-label={messages.shell.toOtherLanguage}
      onClick={() => choose(isChinese ? 'en' : 'zh')}
    >
      {messages.shell.otherLanguage}
    </Button>
  )
}
