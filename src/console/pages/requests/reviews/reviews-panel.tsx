import { Button } from 'antd'
import { useState } from 'react'
import { useOffice } from '../../../access/office.js'
import { type CaseReview, useReviews } from '../../../api/request-work.js'
import type { Case } from '../../../api/requests.js'
import { showDate } from '../../../language/dates.js'
import { useLanguage } from '../../../language/language.js'
import { toDeadline } from '../../../parts/deadline/deadline.js'
import { DeadlineChip } from '../../../parts/deadline/deadline-chip.js'
import { Loaded } from '../../../parts/page/loaded.js'
import { Panel } from '../../../parts/page/panel.js'
import { LessonDialog } from './lesson-dialog.js'

/** Reconsiderations and lawsuits about a case: their own clocks, results, and what was learnt. */
export function ReviewsPanel({ found }: { readonly found: Case }) {
  const { messages } = useLanguage()
  const { requestWork } = messages
  const reviews = useReviews(found.no)
  // Most cases have none: what could be begun is among the next steps.
  if (found.reviews.length === 0) return null
  return (
    <Panel title={requestWork.reviews} flush>
      <Loaded query={reviews} rows={3}>
        {({ items }) => items.map((review) => <OneReview key={review.id} found={found} review={review} />)}
      </Loaded>
    </Panel>
  )
}

function OneReview({ found, review }: { readonly found: Case; readonly review: CaseReview }) {
  const { code, messages } = useLanguage()
  const { requestWork, requestNames } = messages
  const { access, installation } = useOffice()
  const [isWriting, setWriting] = useState(false)
  const show = (day: string) => showDate(day, code)
  const due = review.clock?.clock.dueOn ?? review.clock?.clock.earliestOn ?? null
  const mayHandle = access.may('request.handle', found.body)
  return (
    <article className="file">
      <div className="file-head">
        <h3>
          {requestNames.reviewKinds[review.kind]}
          {review.block === 'litigation.afterReview' && `（${requestNames.afterReconsideration.true}）`}
        </h3>
        <span className="chip chip-blue">{requestNames.reviewStatuses[review.status]}</span>
        <span className={`chip ${review.column === 'corrected' ? 'chip-late' : ''}`}>
          {requestWork.column}：{requestWork.columns[review.column]}
        </span>
      </div>
      <p className="hint">
        {[review.authority, review.caseNumber, requestWork.lodgedOn(show(review.lodgedOn))]
          .filter((part) => part !== null)
          .join(' · ')}
      </p>
      {review.clock !== null && due !== null && (
        <p className="review-due">
          {(requestNames.clocks as Readonly<Record<string, string>>)[review.clock.id]}
          <DeadlineChip deadline={toDeadline(due, installation.today)} />
        </p>
      )}
      {review.ruling !== null && (
        <p>
          {requestNames.rulings[review.ruling]}
          {review.ruledOn !== null && ` · ${requestWork.ruledOn(show(review.ruledOn))}`}
          {review.actBy !== null && ` · ${requestWork.actBy(show(review.actBy))}`}
          {review.compliedLate && <span className="chip chip-late">{requestWork.compliedLate}</span>}
        </p>
      )}
      {review.mayReopen && <p className="stale">{requestWork.reopen}</p>}
      <ol className="review-steps">
        {review.steps.map(({ number, event, text }) => (
          <li key={number}>
            <time dateTime={event.on}>{show(event.on)}</time> {requestNames.reviewEvents[event.type]}
            {text !== null && <small lang="zh-CN">{text}</small>}
          </li>
        ))}
      </ol>
      {review.lesson !== null && (
        <div className="verdict">
          <p>
            <strong>{requestWork.lesson}</strong>{' '}
            <span lang="zh-CN">{review.lesson.grounds.map(({ name }) => name).join('；')}</span>
          </p>
          <p lang="zh-CN">{review.lesson.learnt}</p>
        </div>
      )}
      {mayHandle && review.isOverturned && (
        <Button size="small" onClick={() => setWriting(true)}>
          {review.lesson === null ? requestWork.writeLesson : requestWork.editLesson}
        </Button>
      )}
      {isWriting && <LessonDialog no={found.no} review={review} onClose={() => setWriting(false)} />}
    </article>
  )
}
