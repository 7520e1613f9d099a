import { type CaseWork, useWork } from '../../../api/request-work.js'
import { showDate } from '../../../language/dates.js'
import { useLanguage } from '../../../language/language.js'
import { Loaded } from '../../../parts/page/loaded.js'
import { Panel } from '../../../parts/page/panel.js'

/** Whom one asked and how they stand, which divisions look for records, what was searched. */
export function WorkPanel({ no }: { readonly no: string }) {
  const { messages } = useLanguage()
  const { requestWork } = messages
  const work = useWork(no)
  const isEmpty =
    work.data !== undefined &&
    work.data.consultations.length + work.data.commissions.length + work.data.searches.length === 0
  // The next steps say what could be begun.
  if (isEmpty) return null
  return (
    <Panel title={requestWork.title}>
      <Loaded query={work} rows={2}>
        {({ consultations, commissions, searches, isAbsenceProven }) => (
          <>
            {consultations.length > 0 && <Consultations items={consultations} />}
            {commissions.length > 0 && <Commissions items={commissions} />}
            {searches.length > 0 && <Searches items={searches} isAbsenceProven={isAbsenceProven} />}
          </>
        )}
      </Loaded>
    </Panel>
  )
}

const STANDING_TONES: Readonly<Record<CaseWork['consultations'][number]['standing'], string>> = {
  awaited: 'chip-risk',
  agrees: 'chip-ok',
  objects: 'chip-late',
  'deemed-to-agree': 'chip-ok',
  silent: '',
}

function Consultations({ items }: { readonly items: CaseWork['consultations'] }) {
  const { code, messages } = useLanguage()
  const { requestWork, requestNames, requestSteps } = messages
  const show = (day: string) => showDate(day, code)
  return (
    <section>
      <h3>{requestWork.consultations}</h3>
      <ul className="work-list">
        {items.map((one) => {
          const due = one.due?.dueOn ?? one.due?.earliestOn ?? null
          return (
            <li key={one.id}>
              <strong>{one.name ?? requestSteps.noConsultationName}</strong> {requestNames.parties[one.party]}{' '}
              <span className={`chip ${STANDING_TONES[one.standing]}`}>{requestWork.standings[one.standing]}</span>
              <small>
                {[
                  requestWork.sentOn(show(one.sentOn)),
                  one.deliveredOn === null ? requestWork.notDelivered : requestWork.deliveredOn(show(one.deliveredOn)),
                  ...(due === null || one.answeredOn !== null ? [] : [messages.shell.deadline.dueOn(show(due))]),
                ].join(' · ')}
              </small>
              {one.opinionText !== null && (
                <p className="quote" lang="zh-CN">
                  {one.opinionText}
                </p>
              )}
              {one.isOverridden && <span className="chip chip-risk">{requestWork.overridden}</span>}
              {one.mustBeInformed && <span className="chip chip-late">{requestWork.mustBeInformed}</span>}
              {one.informedOn !== null && (
                <span className="chip chip-ok">{requestWork.informedOn(show(one.informedOn))}</span>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function Commissions({ items }: { readonly items: CaseWork['commissions'] }) {
  const { code, messages } = useLanguage()
  const { requestWork, requestNames, requestSteps } = messages
  const show = (day: string) => showDate(day, code)
  return (
    <section>
      <h3>{requestWork.commissions}</h3>
      <ul className="work-list">
        {items.map((one) => (
          <li key={one.id}>
            <strong>{one.division ?? requestSteps.noConsultationName}</strong> {one.contact}{' '}
            {one.deliveredOn === null ? (
              <span className={`chip ${one.isLate ? 'chip-late' : ''}`}>
                {requestWork.by(show(one.dueOn))}
                {one.isLate && ` · ${requestWork.late}`}
              </span>
            ) : (
              <span className="chip chip-ok">
                {requestWork.handedOver(
                  show(one.deliveredOn),
                  requestNames.found[one.found === true ? 'true' : 'false'],
                )}
              </span>
            )}
            <small lang="zh-CN">{one.what}</small>
            {one.answer !== null && (
              <p className="quote" lang="zh-CN">
                {one.answer}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

interface SearchesProps {
  readonly items: CaseWork['searches']
  readonly isAbsenceProven: boolean
}

function Searches({ items, isAbsenceProven }: SearchesProps) {
  const { code, messages } = useLanguage()
  const { requestWork, requestNames } = messages
  return (
    <section>
      <h3>{requestWork.searches}</h3>
      <ul className="work-list">
        {items.map((one) => (
          <li key={one.number}>
            <strong>{showDate(one.on, code)}</strong> {one.searcher}{' '}
            <span className={`chip ${one.found ? 'chip-ok' : ''}`}>
              {requestNames.found[one.found ? 'true' : 'false']}
            </span>
            {!one.isComplete && <span className="chip chip-risk">{requestWork.incomplete}</span>}
            <small>
              {(
                [
                  [requestWork.places, one.places],
                  [requestWork.terms, one.terms],
                  [requestWork.result, one.result],
                ] as const
              )
                .filter(([, text]) => text !== null)
                .map(([label, text]) => `${label}：${text}`)
                .join('；')}
            </small>
          </li>
        ))}
      </ul>
      <p className="hint">{isAbsenceProven ? requestWork.proven : requestWork.notProven}</p>
    </section>
  )
}
