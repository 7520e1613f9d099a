import { App, Form, type FormInstance, Input } from 'antd'
import { useEffect, useId, useRef, useState } from 'react'
import { purposesTakenBy } from '../../../../domain/request/index.js'
import { useOffice } from '../../../access/office.js'
import { Problem } from '../../../api/problem.js'
import { type Case, type CaseState, useRecord } from '../../../api/requests.js'
import { useMessages } from '../../../language/language.js'
import { DayInput } from '../../../parts/forms/day-input.js'
import { FormDrawer } from '../../../parts/forms/form-drawer.js'
import { showFieldProblems } from '../../../parts/forms/form-problems.js'
import { ProblemAlert } from '../../../parts/page/problem-alert.js'
import { DecisionFields } from '../decision/decision-fields.js'
import { LetterPreview } from '../letters/letter-preview.js'
import { ChangedCase } from './changed-case.js'
import { FeeFields } from './fee-fields.js'
import { ReviewFields } from './review-fields.js'
import type { StepDefinition } from './step-definition.js'
import type { StaffEventType, StepValues } from './step-field.js'
import { StepFields } from './step-fields.js'
import { StepIntro } from './step-intro.js'
import { stepOf } from './step-table.js'
import { startValues, toRecording } from './step-values.js'

interface StepDrawerProps {
  readonly found: Case
  readonly type: StaffEventType
  readonly onClose: () => void
}

/** One step of a case: what it is and rests on, what is filled in. Who is second sees what changed, and keeps what they wrote. */
function StepDrawer({ found, type, onClose }: StepDrawerProps) {
  const { requestSteps, requestNames, requestDecision, shell } = useMessages()
  const { installation } = useOffice()
  const { message } = App.useApp()
  const formId = useId()
  const [form] = Form.useForm<StepValues>()
  const record = useRecord(found.no)
  const [opened] = useState(found)
  const [initial] = useState(() => startValues(type, found, installation.today))
  const refusal = useRef<HTMLDivElement>(null)
  const [isUnsaid, setUnsaid] = useState(false)
  /** As the last refusal said it stands. */
  const [changed, setChanged] = useState<CaseState | null>(null)
  const values: StepValues = Form.useWatch([], { form, preserve: true }) ?? initial
  const step = stepOf(type)
  const isStillPermitted = changed === null || changed.moves.some(({ move }) => move === type)

  // A form may be long, and one stands at its end when it is refused.
  useEffect(() => {
    if (changed !== null || isUnsaid) refusal.current?.scrollIntoView({ block: 'center' })
  }, [changed, isUnsaid])
  const close = () => {
    // What is on record is not unsaved any more.
    form.resetFields()
    onClose()
  }
  const submit = () => {
    setUnsaid(false)
    record.mutate(toRecording(type, (changed ?? opened).version, form.getFieldsValue(true)), {
      onError: (error) => {
        if (!(error instanceof Problem && error.isConflict)) return setUnsaid(showFieldProblems(form, error))
        // The server's own words for a case: the route answers a conflict with nothing else.
        setChanged(error.current as CaseState)
        setUnsaid(false)
      },
      onSuccess: ({ parts }) => {
        message.success(parts.length > 0 ? requestSteps.partsMade(parts.join('、')) : requestSteps.done)
        close()
      },
    })
  }
  const taken = purposesTakenBy(type).map((purpose) => requestNames.purposes[purpose])
  return (
    <FormDrawer
      isOpen
      title={requestNames.moves[type]}
      formId={formId}
      submitText={step.form === 'decision' ? requestDecision.decide : requestSteps.submit}
      isWide={step.form === 'decision'}
      isPending={record.isPending}
      isDanger={step.isDanger === true}
      isDirty={() => form.isFieldsTouched()}
      onClose={close}
    >
      <StepIntro type={type} />
      <div ref={refusal}>
        {changed !== null && <ChangedCase before={opened} now={changed} isStillPermitted={isStillPermitted} />}
        {record.isError && isUnsaid && <ProblemAlert error={record.error} />}
      </div>
      <Form
        id={formId}
        form={form}
        layout="vertical"
        requiredMark={false}
        preserve={false}
        initialValues={initial}
        onFinish={submit}
      >
        <OwnFields step={step} found={opened} values={values} form={form} />
        <Form.Item
          name={['event', 'on']}
          label={requestSteps.on}
          extra={requestSteps.onHelp}
          rules={[{ required: true, message: shell.required }]}
        >
          <DayInput allowClear={false} />
        </Form.Item>
        <Form.Item name="note" label={`${requestSteps.note}`} extra={requestSteps.noteHelp}>
          <Input.TextArea rows={2} maxLength={2_000} />
        </Form.Item>
        {step.writes === true && <LetterPreview no={found.no} recording={toRecording(type, opened.version, values)} />}
        {taken.length > 0 && <p className="hint">{requestSteps.filesTaken(taken.join('、'))}</p>}
      </Form>
    </FormDrawer>
  )
}

interface OwnFieldsProps {
  readonly step: StepDefinition
  readonly found: Case
  readonly values: StepValues
  readonly form: FormInstance<StepValues>
}

/** What a step asks for beside its day: one field below the other, or in a way of its own. */
function OwnFields({ step, found, values, form }: OwnFieldsProps) {
  if (step.form === 'fee') return <FeeFields fields={step.fields} found={found} values={values} form={form} />
  if (step.form === 'decision') return <DecisionFields found={found} values={values} />
  return (
    <>
      {step.form === 'review' && <ReviewFields found={found} form={form} />}
      <StepFields fields={step.fields} found={found} values={values} />
    </>
  )
}

// React's `lazy` takes nothing else.
export default StepDrawer
