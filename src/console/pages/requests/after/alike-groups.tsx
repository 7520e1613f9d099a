import { Button } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { useOffice } from '../../../access/office.js'
import { type AlikeGroup, useAlikeGroups } from '../../../api/request-after.js'
import { showDate } from '../../../language/dates.js'
import { useLanguage, useMessages } from '../../../language/language.js'
import { Loaded } from '../../../parts/page/loaded.js'
import { Nothing } from '../../../parts/page/nothing.js'
import { Panel } from '../../../parts/page/panel.js'
import { ProposeDialog } from './propose-dialog.js'

/** What was given out more than once, and is in no proposal yet. */
export function AlikeGroups({ body }: { readonly body: string }) {
  const { requestAfter } = useMessages()
  const groups = useAlikeGroups(body)
  return (
    <Panel title={requestAfter.groups} flush>
      <Loaded query={groups}>
        {({ items }) =>
          items.length === 0 ? (
            <Nothing text={requestAfter.noGroups} />
          ) : (
            <>
              <p className="panel-note">{requestAfter.groupsText}</p>
              {items.map((group) => (
                <OneGroup key={group.requests.map(({ no }) => no).join(' ')} body={body} group={group} />
              ))}
            </>
          )
        }
      </Loaded>
    </Panel>
  )
}

function OneGroup({ body, group }: { readonly body: string; readonly group: AlikeGroup }) {
  const { code, messages } = useLanguage()
  const { requestAfter } = messages
  const { access } = useOffice()
  const [isProposing, setProposing] = useState(false)
  const { requests, sharesNumber } = group
  return (
    <article className="file">
      <div className="file-head">
        <h3>{requestAfter.alikeCount(requests.length)}</h3>
        {sharesNumber && <span className="chip chip-blue">{requestAfter.sharesNumber}</span>}
      </div>
      <ul className="work-list">
        {requests.map(({ no, decidedOn, description }) => (
          <li key={no}>
            <Link to={`/requests/${no}`}>{no}</Link> {requestAfter.decidedOn(showDate(decidedOn, code))}
            <small className="note" lang="zh-CN">
              {description}
            </small>
          </li>
        ))}
      </ul>
      {access.may('request.handle', body) && (
        <Button size="small" onClick={() => setProposing(true)}>
          {requestAfter.propose}
        </Button>
      )}
      {isProposing && (
        <ProposeDialog body={body} requests={requests.map(({ no }) => no)} onClose={() => setProposing(false)} />
      )}
    </article>
  )
}
