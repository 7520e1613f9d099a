import { Button, Result } from 'antd'
import { Link, useRouteError } from 'react-router'
import { useMessages } from '../language/language.js'
import { Page } from '../parts/page/page.js'

/** Where an address leads nowhere. */
export function NotFound() {
  const { shell } = useMessages()
  return (
    <Page title={shell.pages.notFound}>
      <div className="nothing">
        <p>{shell.notFoundText}</p>
        <Link to="/">{shell.backHome}</Link>
      </div>
    </Page>
  )
}

/** Where a page broke: what one can do, and a word by which it can be found. A new version often is the reason. */
export function Failed() {
  const { shell } = useMessages()
  const error = useRouteError()
  const isOldPage = error instanceof TypeError && /import|module/i.test(error.message)
  return (
    <Result
      status="error"
      title={isOldPage ? shell.newVersion : shell.pages.failed}
      subTitle={isOldPage ? undefined : shell.failedText}
      extra={
        <Button type="primary" onClick={() => window.location.reload()}>
          {shell.reload}
        </Button>
      }
    >
      {!isOldPage && error instanceof Error && (
        <p className="hint">
          {shell.errorReference}
          {': '}
          <code>{`${error.name}: ${error.message.slice(0, 200)}`}</code>
        </p>
      )}
    </Result>
  )
}
