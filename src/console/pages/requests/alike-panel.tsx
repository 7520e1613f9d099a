import { Link } from 'react-router'
import { useAlike } from '../../api/request-notes.js'
import { showDate } from '../../language/dates.js'
import { useLanguage } from '../../language/language.js'
import { Loaded } from '../../parts/page/loaded.js'
import { Panel } from '../../parts/page/panel.js'
import { statusTone } from './status-tone.js'

/** What was asked before: the most alike first. */
export function AlikePanel({ no }: { readonly no: string }) {
  const { code, messages } = useLanguage()
  const { requestNotes, requestNames } = messages
  const alike = useAlike(no)
  if (alike.data?.items.length === 0) return null
  return (
    <Panel title={requestNotes.alike}>
      <Loaded query={alike} rows={2}>
        {({ items }) => (
          <>
            <p className="hint first">{requestNotes.alikeText}</p>
            <ul className="work-list">
              {items.map((one) => (
                <li key={one.no}>
                  <Link to={`/requests/${one.no}`}>{one.no}</Link>{' '}
                  {one.isOfSameApplicant && <span className="chip chip-risk">{requestNotes.sameApplicant}</span>}
                  {one.likeness > 0 && (
                    <span className="chip">{requestNotes.likeness(Math.round(one.likeness * 100))}</span>
                  )}
                  <span className={`chip ${statusTone(one.status)}`}>{requestNames.statuses[one.status]}</span>
                  <small>
                    {[
                      showDate(one.submittedOn, code),
                      ...(one.decision === null ? [] : [requestNames.decisions[one.decision]]),
                    ].join(' · ')}
                  </small>
                </li>
              ))}
            </ul>
          </>
        )}
      </Loaded>
    </Panel>
  )
}
