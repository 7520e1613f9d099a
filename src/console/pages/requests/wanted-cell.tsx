import type { QueueItem } from '../../api/requests.js'
import type { WantedLines } from '../../api/wanted-lines.js'
import { showDate } from '../../language/dates.js'
import { useLanguage, useMessages } from '../../language/language.js'

/** What a case is about: the words of what was asked for, and in small by whom, how and when. */
export function WantedCell({ item, lines }: { readonly item: QueueItem; readonly lines: WantedLines }) {
  const { code, messages } = useLanguage()
  const { requests, requestNames } = messages
  const { applicantKind, channel, matter, submittedOn, receivedOn, decidedOn } = item
  const came =
    receivedOn === null
      ? requests.submittedOn(showDate(submittedOn, code))
      : requests.receivedOn(showDate(receivedOn, code))
  return (
    <td className="asked">
      <Words of={item.no} lines={lines} />{' '}
      {matter === 'record-correction' && <span className="chip">{requestNames.matters[matter]}</span>}
      <small>{[requestNames.applicants[applicantKind], requestNames.channels[channel], came].join(' · ')}</small>
      {decidedOn !== null && <small>{requests.decidedOn(showDate(decidedOn, code))}</small>}
    </td>
  )
}

function Words({ of, lines: { words, isFailed } }: { readonly of: string; readonly lines: WantedLines }) {
  const { requests } = useMessages()
  const line = words.get(of)
  if (line === null) return <span className="absent">{requests.wantedGone}</span>
  if (line !== undefined) return <span lang="zh-CN">{line}</span>
  // While they come their line is kept free.
  return <span className="absent">{isFailed ? requests.wantedFailed : '\u00a0'}</span>
}
