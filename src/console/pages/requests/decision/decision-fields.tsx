import { Alert, Checkbox, Form, Input } from 'antd'
import { FORM_2021 } from '../../../../domain/report/index.js'
import type { DecisionCode } from '../../../../domain/request/index.js'
import { toCitationText } from '../../../../domain/statute/index.js'
import type { Case } from '../../../api/requests.js'
import { useMessages } from '../../../language/language.js'
import { nameParts } from '../case-names.js'
import { type StepValues, valueAt } from '../steps/step-field.js'
import { kindOf, needsOf, WRITTEN, type Written } from './decision-choice.js'
import { KindChoice } from './kind-choice.js'

interface DecisionFieldsProps {
  readonly found: Case
  readonly values: StepValues
}

/** A decision: its kind, what follows from that, and what its letter has to say. */
export function DecisionFields({ found, values }: DecisionFieldsProps) {
  const { requestDecision } = useMessages()
  // The choice of kinds puts nothing else there.
  const code = valueAt(values, 'event.kind') as DecisionCode | undefined
  return (
    <>
      <Form.Item
        name={['event', 'kind']}
        label={requestDecision.choose}
        rules={[{ required: true, message: requestDecision.chooseFirst }]}
      >
        <KindChoice found={found} />
      </Form.Item>
      {code !== undefined && (
        <>
          <Follows code={code} />
          <Wording code={code} found={found} values={values} />
        </>
      )}
    </>
  )
}

/** Row, basis and remedy, which the kind settles. */
function Follows({ code }: { readonly code: DecisionCode }) {
  const { requestDecision } = useMessages()
  const { outcome, citation, remedy } = kindOf(code)
  const row = FORM_2021.requests.find((one) => one.code === `requests.outcomes.${outcome}`)
  return (
    <section className="consequences" aria-label={requestDecision.follows}>
      <h3>{requestDecision.follows}</h3>
      <dl className="facts">
        <dt>{requestDecision.row}</dt>
        <dd lang="zh-CN">
          {row === undefined
            ? requestDecision.notCounted
            : [row.subgroup, row.label].filter((part) => part !== null).join(' ')}
        </dd>
        <dt>{requestDecision.basis}</dt>
        <dd lang="zh-CN">{toCitationText(citation)}</dd>
        <dt>{requestDecision.remedy}</dt>
        <dd>{requestDecision.remedies[remedy]}</dd>
      </dl>
    </section>
  )
}

/** Where each is kept, how much room it has on the screen, and how much may be written. */
const PLACES: Readonly<
  Record<Written, { readonly in: 'event' | 'details'; readonly rows: number; readonly longest: number }>
> = {
  basis: { in: 'event', rows: 2, longest: 1_000 },
  reasons: { in: 'event', rows: 4, longest: 4_000 },
  content: { in: 'details', rows: 4, longest: 4_000 },
  withheld: { in: 'details', rows: 3, longest: 4_000 },
  harm: { in: 'details', rows: 3, longest: 4_000 },
}

function Wording({ code, found, values }: DecisionFieldsProps & { readonly code: DecisionCode }) {
  const messages = useMessages()
  const { requestDecision, requestSteps, requests, shell } = messages
  const needs = needsOf(code, found)
  const names = nameParts(found, messages)
  const listed = (list: typeof needs.awaited) => list.map(({ id }) => names.consultation(id)).join('、')
  const overrides = valueAt(values, 'event.overrides')
  const isOverriding = Array.isArray(overrides) && overrides.length > 0
  const hints: Partial<Record<Written, string>> = requestDecision.hints[code] ?? {}
  return (
    <>
      {needs.search && <Alert className="problem" type="warning" showIcon title={requestDecision.needsSearch} />}
      {needs.awaited.length > 0 && (
        <Alert className="problem" type="warning" showIcon title={requestDecision.awaited(listed(needs.awaited))} />
      )}
      {needs.objecting.length > 0 && (
        <>
          <Alert
            className="problem"
            type="warning"
            showIcon
            title={requestDecision.objecting(listed(needs.objecting))}
          />
          <Form.Item
            name={['event', 'overrides']}
            label={requestSteps.fields.overrides}
            extra={requestDecision.overrideHelp}
          >
            <Checkbox.Group options={needs.objecting.map(({ id }) => ({ value: id, label: names.consultation(id) }))} />
          </Form.Item>
        </>
      )}
      {WRITTEN.filter((name) => needs.written[name] !== 'no').map((name) => {
        const isRequired = needs.written[name] === 'must' || (name === 'reasons' && isOverriding)
        const label = requestSteps.fields[name]
        const { in: part, rows, longest } = PLACES[name]
        return (
          <Form.Item
            key={`${code} ${name}`}
            name={[part, name]}
            label={isRequired ? label : `${label}（${requests.optional}）`}
            extra={hints[name]}
            rules={[{ required: isRequired, whitespace: true, message: shell.required }]}
          >
            <Input.TextArea rows={rows} maxLength={longest} />
          </Form.Item>
        )
      })}
      {kindOf(code).discloses && <p className="hint">{requestDecision.releaseFiles}</p>}
    </>
  )
}
