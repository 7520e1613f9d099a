import type { Case } from '../../../api/requests.js'
import { showDate, showInstant } from '../../../language/dates.js'
import { useLanguage } from '../../../language/language.js'
import { Panel } from '../../../parts/page/panel.js'
import { nameParts } from '../case-names.js'
import { tellEvent } from './tell-event.js'

/** What happened, the latest first: on which day, what was written, who put it on record and when. */
export function StoryPanel({ found }: { readonly found: Case }) {
  const { code, messages } = useLanguage()
  const { requestCase, requestNames } = messages
  const names = nameParts(found, messages)
  const showDay = (day: string) => showDate(day, code)
  return (
    <Panel title={requestCase.story}>
      <ol className="history story" reversed>
        {[...found.events].reverse().map((entry) => (
          <li key={entry.number}>
            <time dateTime={entry.event.on}>{showDay(entry.event.on)}</time>
            <strong>{requestNames.moves[entry.event.type]}</strong>
            <dl className="told">
              {tellEvent(entry, { messages, names, showDay }).map(({ label, text }) => (
                <div key={label}>
                  <dt>{label}</dt>
                  <dd>{text}</dd>
                </div>
              ))}
              {entry.note !== null && (
                <div>
                  <dt>{requestCase.note}</dt>
                  <dd>{entry.note}</dd>
                </div>
              )}
            </dl>
            <small className="hint">
              {requestCase.recorded(names.person(entry.recordedBy), showInstant(entry.recordedAt, code))}
            </small>
          </li>
        ))}
      </ol>
    </Panel>
  )
}
