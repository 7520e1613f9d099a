import { Link } from 'react-router'
import { useChosenBody } from '../../../access/chosen-body.js'
import { useOffice } from '../../../access/office.js'
import { type LessonLine, type OpenReview, useLessons, useOpenReviews } from '../../../api/request-work.js'
import { showDate } from '../../../language/dates.js'
import { useLanguage, useMessages } from '../../../language/language.js'
import { toDeadline } from '../../../parts/deadline/deadline.js'
import { DeadlineChip } from '../../../parts/deadline/deadline-chip.js'
import { Listed } from '../../../parts/lists/listed.js'
import { Forbidden } from '../../../parts/page/forbidden.js'
import { Loaded } from '../../../parts/page/loaded.js'
import { Nothing } from '../../../parts/page/nothing.js'
import { Page } from '../../../parts/page/page.js'
import { Panel } from '../../../parts/page/panel.js'

/** Reviews that are not over, and what was learnt from those that were lost. */
export function Component() {
  const { requestWork, requests } = useMessages()
  const { isNone } = useChosenBody('request.read')
  return (
    <Page title={requestWork.page} lead={<Link to="/requests">{requests.back}</Link>}>
      {isNone ? (
        <Forbidden />
      ) : (
        <>
          <p className="lead">{requestWork.pageText}</p>
          <Open />
          <Lessons />
        </>
      )}
    </Page>
  )
}

function Open() {
  const { requestWork } = useMessages()
  const open = useOpenReviews(null)
  return (
    <Panel title={requestWork.open} flush>
      <Loaded query={open}>
        {({ items }) => (items.length === 0 ? <Nothing text={requestWork.noOpen} /> : <OpenTable items={items} />)}
      </Loaded>
    </Panel>
  )
}

function OpenTable({ items }: { readonly items: readonly OpenReview[] }) {
  const { code, messages } = useLanguage()
  const { requestWork, requestNames } = messages
  const { installation, nameOf } = useOffice()
  return (
    <table className="plain stacks">
      <thead>
        <tr>
          <th scope="col">{requestWork.request}</th>
          <th scope="col">{requestWork.status}</th>
          <th scope="col">{requestWork.due}</th>
        </tr>
      </thead>
      <tbody>
        {items.map(({ no, body, id, kind, status, lodgedOn, clock }) => {
          const due = clock?.clock.dueOn ?? clock?.clock.earliestOn ?? null
          return (
            <tr key={`${no} ${id}`}>
              <th scope="row">
                <Link to={`/requests/${no}`}>{no}</Link>
                <small>{nameOf(body)}</small>
              </th>
              <td>
                {requestNames.reviewKinds[kind]}{' '}
                <span className="chip chip-blue">{requestNames.reviewStatuses[status]}</span>
                <small>{requestWork.lodgedOn(showDate(lodgedOn, code))}</small>
              </td>
              <td>
                {due === null ? (
                  <span className="absent">{requestWork.theirTurn}</span>
                ) : (
                  <DeadlineChip deadline={toDeadline(due, installation.today)} />
                )}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

function Lessons() {
  const { requestWork } = useMessages()
  const lessons = useLessons(null)
  return (
    <Panel title={requestWork.lessons} flush>
      <Listed query={lessons} empty={<Nothing text={requestWork.noLessons} />}>
        {(items) => <LessonTable items={items} />}
      </Listed>
    </Panel>
  )
}

function LessonTable({ items }: { readonly items: readonly LessonLine[] }) {
  const { code, messages } = useLanguage()
  const { requestWork, requestNames } = messages
  const { nameOf } = useOffice()
  return (
    <table className="plain stacks">
      <thead>
        <tr>
          <th scope="col">{requestWork.request}</th>
          <th scope="col">{requestWork.decision}</th>
          <th scope="col">{requestWork.ruling}</th>
          <th scope="col">{requestWork.lesson}</th>
        </tr>
      </thead>
      <tbody>
        {items.map(({ no, body, review, ruling, ruledOn, decision, lesson }) => (
          <tr key={`${no} ${review}`}>
            <th scope="row">
              <Link to={`/requests/${no}`}>{no}</Link>
              <small>{nameOf(body)}</small>
            </th>
            <td data-label={requestWork.decision}>
              {decision === null ? requestWork.noAnswer : requestNames.decisions[decision.kind]}
            </td>
            <td data-label={requestWork.ruling}>
              {requestNames.rulings[ruling]}
              <small>{requestWork.ruledOn(showDate(ruledOn, code))}</small>
            </td>
            <td lang="zh-CN">
              {lesson === null ? (
                <span className="absent">{requestWork.notWritten}</span>
              ) : (
                <>
                  {lesson.learnt}
                  <small>{lesson.grounds.map(({ name }) => name).join('；')}</small>
                </>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
