import { Alert, Button } from 'antd'
import { isPassing, OFFLINE, Problem } from '../../api/problem.js'
import { useLanguage } from '../../language/language.js'
import type { Language } from '../../language/spoken.js'

/** What to say about anything that was thrown. The server writes Chinese; what it says stays as it is. */
export function explain(error: unknown, { shell }: Language['messages']): string {
  if (!(error instanceof Problem)) return shell.unexpected
  if (error.code === OFFLINE) return shell.offline
  if (error.message !== '') return error.message
  return isPassing(error) ? shell.unavailable : shell.unexpected
}

interface ProblemAlertProps {
  readonly error: unknown
  readonly onRetry?: () => void
}

export function ProblemAlert({ error, onRetry }: ProblemAlertProps) {
  const { messages } = useLanguage()
  const isServers = error instanceof Problem && error.message !== ''
  return (
    <Alert
      className="problem"
      type={isPassing(error) ? 'warning' : 'error'}
      showIcon
      role="alert"
      title={<span {...(isServers && { lang: 'zh-CN' })}>{explain(error, messages)}</span>}
      {...(onRetry !== undefined && {
        action: (
          <Button size="small" onClick={onRetry}>
            {messages.shell.retry}
          </Button>
        ),
      })}
    />
  )
}
