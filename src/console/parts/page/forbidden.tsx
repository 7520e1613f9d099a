import { Result } from 'antd'
import { Link } from 'react-router'
import { Problem } from '../../api/problem.js'
import { useMessages } from '../../language/language.js'

export const isForbidden = (error: unknown): boolean => error instanceof Problem && error.status === 403
export const isMissing = (error: unknown): boolean => error instanceof Problem && error.status === 404

/** In the place of what may not be seen. */
export function Forbidden() {
  const { shell } = useMessages()
  return (
    <Result
      status="warning"
      title={shell.pages.forbidden}
      subTitle={shell.forbiddenText}
      extra={<Link to="/">{shell.backHome}</Link>}
    />
  )
}

/** In the place of what is not there. */
export function Missing() {
  const { shell } = useMessages()
  return (
    <Result
      status="info"
      title={shell.pages.notFound}
      subTitle={shell.notFoundText}
      extra={<Link to="/">{shell.backHome}</Link>}
    />
  )
}
