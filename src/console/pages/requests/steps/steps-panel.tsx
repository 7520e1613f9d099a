import { Button } from 'antd'
import { lazy, Suspense, useEffect, useState } from 'react'
import { useOffice } from '../../../access/office.js'
import { useFiles } from '../../../api/request-files.js'
import type { Case } from '../../../api/requests.js'
import { useMessages } from '../../../language/language.js'
import { Panel } from '../../../parts/page/panel.js'
import { Waiting } from '../../../shell/frame.js'
import { AddFileDialog } from '../files/add-file-dialog.js'
import type { StaffEventType } from './step-field.js'
import { stepOf } from './step-table.js'
import { listOffered, type OfferedStep, pickUsual, STEP_GROUPS } from './steps-offered.js'

/** The forms of the steps are a third of the page: they come while the case is read. */
const loadDrawer = () => import('./step-drawer.js')
const StepDrawer = lazy(loadDrawer)

/** What can be done now: the usual first, the rest below it, and why something cannot. */
export function StepsPanel({ found }: { readonly found: Case }) {
  const { requestSteps, requestNames } = useMessages()
  const { access } = useOffice()
  const [open, setOpen] = useState<StaffEventType | null>(null)
  const unproven = useFiles(found.no).data?.service?.missing.filter(({ isNeededToClose }) => isNeededToClose) ?? []
  useEffect(() => {
    // What cannot be fetched now is asked for again, and told of, when a step is opened.
    loadDrawer().catch(() => {})
  }, [])
  const offered = listOffered(found, access)
  const usual = pickUsual(offered, found.status)
  const rest = offered.filter((one) => !usual.includes(one))
  const mayWork = access.may('request.handle', found.body)
  if (!mayWork)
    return (
      <Panel title={requestSteps.title}>
        <p className="absent first">{requestSteps.readOnly}</p>
      </Panel>
    )
  return (
    <Panel title={requestSteps.title}>
      {offered.length === 0 && <p className="absent first">{requestSteps.none}</p>}
      <ul className="next-steps">
        {usual.map(({ type }) =>
          type === 'request.closed' && unproven.length > 0 ? (
            <ProofFirst key={type} no={found.no} sentences={unproven.map(({ sentence }) => sentence)} />
          ) : (
            <li key={type}>
              <Button type={stepOf(type).form === 'decision' ? 'primary' : 'default'} onClick={() => setOpen(type)}>
                {requestNames.moves[type]}
              </Button>
              <p className="hint">{requestSteps.texts[type]}</p>
            </li>
          ),
        )}
      </ul>
      {rest.length > 0 && (
        <details className="other-steps" open={usual.length === 0}>
          <summary>{requestSteps.more}</summary>
          {(Object.keys(STEP_GROUPS) as (keyof typeof STEP_GROUPS)[]).map((group) => (
            <Group
              key={group}
              title={requestSteps.groups[group]}
              steps={rest.filter(({ type }) => STEP_GROUPS[group].includes(type))}
              onOpen={setOpen}
            />
          ))}
        </details>
      )}
      {open !== null && (
        <Suspense fallback={<Waiting />}>
          <StepDrawer found={found} type={open} onClose={() => setOpen(null)} />
        </Suspense>
      )}
    </Panel>
  )
}

/** A case is not closed before it is proven that its decision was served: what is missing, and where it is added. */
function ProofFirst({ no, sentences }: { readonly no: string; readonly sentences: readonly string[] }) {
  const { requestSteps } = useMessages()
  const [isAdding, setAdding] = useState(false)
  return (
    <li>
      <Button type="primary" onClick={() => setAdding(true)}>
        {requestSteps.addProof}
      </Button>
      <p className="hint">
        <span lang="zh-CN">{sentences.join('；')}</span>
        {requestSteps.proofFirst}
      </p>
      <AddFileDialog no={no} usual="service-proof" isOpen={isAdding} onClose={() => setAdding(false)} />
    </li>
  )
}

interface GroupProps {
  readonly title: string
  readonly steps: readonly OfferedStep[]
  readonly onOpen: (type: StaffEventType) => void
}

function Group({ title, steps, onOpen }: GroupProps) {
  const { requestSteps, requestNames } = useMessages()
  if (steps.length === 0) return null
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {steps.map(({ type, hindrance, isHeads }) => (
          <li key={type}>
            {hindrance === null && !isHeads ? (
              <Button size="small" danger={stepOf(type).isDanger === true} onClick={() => onOpen(type)}>
                {requestNames.moves[type]}
              </Button>
            ) : (
              <span className="absent">
                {requestNames.moves[type]}
                {'：'}
                {hindrance === null ? requestSteps.needsHead : requestSteps.hindrances[hindrance]}
              </span>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
