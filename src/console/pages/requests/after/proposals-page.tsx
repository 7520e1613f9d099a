import { Link } from 'react-router'
import { useChosenBody } from '../../../access/chosen-body.js'
import { useMessages } from '../../../language/language.js'
import { BodyFilter } from '../../../parts/bodies/body-filter.js'
import { Forbidden } from '../../../parts/page/forbidden.js'
import { Page } from '../../../parts/page/page.js'
import { Panel } from '../../../parts/page/panel.js'
import { AlikeGroups } from './alike-groups.js'
import { ProposalsPanel } from './proposals-panel.js'

/** What several asked for, and what becomes of it for everybody. */
export function Component() {
  const { requestAfter, requests } = useMessages()
  const { body, isNone, bodies, choose } = useChosenBody('request.read')
  return (
    <Page title={requestAfter.page} lead={<Link to="/requests">{requests.back}</Link>}>
      {isNone || body === null ? (
        <Forbidden />
      ) : (
        <>
          <p className="lead">{requestAfter.pageText}</p>
          {bodies.length > 1 && (
            <Panel flush>
              <div className="filters">
                <BodyFilter label={requests.of} value={body} bodies={bodies} onChange={choose} />
              </div>
            </Panel>
          )}
          <ProposalsPanel key={`proposals ${body}`} body={body} />
          <AlikeGroups key={`groups ${body}`} body={body} />
        </>
      )}
    </Page>
  )
}
