import { App, Form, Input } from 'antd'
import { useId, useState } from 'react'
import { type Body, type Details, useCorrectDetails } from '../../api/bodies.js'
import { Problem } from '../../api/problem.js'
import { useMessages } from '../../language/language.js'
import { Conflict } from '../../parts/forms/conflict.js'
import { type Difference, listDifferences, listTheirsOnly } from '../../parts/forms/differences.js'
import { FormDrawer } from '../../parts/forms/form-drawer.js'
import { showFieldProblems, toName } from '../../parts/forms/form-problems.js'
import { ProblemAlert } from '../../parts/page/problem-alert.js'
import { OFFICE_FIELDS } from './office-fields.js'

interface DetailsDrawerProps {
  /** As it is looked at when the form is opened: what comes later is somebody else's change. */
  readonly body: Body
  readonly onClose: () => void
}

const CODES = ['creditCode', 'regionCode', 'siteIdCode'] as const
const OFFICE_PATHS = OFFICE_FIELDS.map((field) => `office.${field}` as const)
const PATHS = [...CODES, ...OFFICE_PATHS]
type Flat = Readonly<Record<string, string | null>>
type Values = Omit<Details, 'version'>

/** The codes and the office data of the guide. Who is second sees what changed, and keeps what they wrote. */
export function DetailsDrawer({ body, onClose }: DetailsDrawerProps) {
  const { bodies, shell } = useMessages()
  const { message } = App.useApp()
  const formId = useId()
  const [form] = Form.useForm<Values>()
  const save = useCorrectDetails(body.id)
  const [isUnsaid, setUnsaid] = useState(false)
  const [opened] = useState(body)
  /** As it was when this form was opened, then as the last refusal said it stands. */
  const [base, setBase] = useState(body)
  const [differences, setDifferences] = useState<readonly Difference[]>([])
  const labelOf = (path: string) => {
    const field = [...CODES, ...OFFICE_FIELDS].find((one) => path === one || path === `office.${one}`)
    return field === undefined ? path : bodies[field]
  }

  const close = () => {
    // What is saved is not unsaved any more.
    form.resetFields()
    onClose()
  }
  const refuse = (error: unknown) => {
    if (!(error instanceof Problem && error.isConflict)) return setUnsaid(showFieldProblems(form, error))
    // The server's own words for a body: the routes of this page answer with nothing else.
    const current = error.current as Body
    const mine = flatten(form.getFieldsValue(true))
    const theirs = flatten(current)
    for (const path of listTheirsOnly(PATHS, flatten(base), mine, theirs))
      form.setFieldValue(toName(path) as never, theirs[path] as never)
    setDifferences(listDifferences(PATHS, flatten(form.getFieldsValue(true)), theirs))
    setBase(current)
    setUnsaid(false)
  }
  const take = ({ field, theirs }: Difference) => {
    form.setFieldValue(toName(field) as never, theirs as never)
    setDifferences((all) => all.filter((one) => one.field !== field))
  }
  return (
    <FormDrawer
      isOpen
      title={bodies.officeEdit}
      formId={formId}
      submitText={shell.save}
      isPending={save.isPending}
      isDirty={() => form.isFieldsTouched()}
      onClose={close}
    >
      <p className="hint first">{bodies.officeOptional}</p>
      {differences.length > 0 && <Conflict differences={differences} labelOf={labelOf} onTake={take} />}
      {save.isError && isUnsaid && <ProblemAlert error={save.error} />}
      <Form
        id={formId}
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={opened}
        preserve={false}
        onFinish={() =>
          save.mutate(toDetails(base.version, form.getFieldsValue(true)), {
            onError: refuse,
            onSuccess: () => {
              message.success(bodies.detailsSaved)
              close()
            },
          })
        }
      >
        {CODES.map((field) => (
          <Form.Item key={field} name={field} label={bodies[field]}>
            <Input maxLength={64} />
          </Form.Item>
        ))}
        {OFFICE_FIELDS.map((field) => (
          <Form.Item key={field} name={['office', field]} label={bodies[field]}>
            <Input maxLength={600} />
          </Form.Item>
        ))}
      </Form>
    </FormDrawer>
  )
}

const orNone = (text: string | null | undefined): string | null => {
  const kept = (text ?? '').trim()
  return kept === '' ? null : kept
}

/** What was left empty is not given. */
function toDetails(version: number, values: Values): Details {
  const { officeName, address, hours, telephone, fax, web } = values.office
  return {
    version,
    creditCode: orNone(values.creditCode),
    regionCode: orNone(values.regionCode),
    siteIdCode: orNone(values.siteIdCode),
    office: {
      officeName: orNone(officeName),
      address: orNone(address),
      hours: orNone(hours),
      telephone: orNone(telephone),
      fax: orNone(fax),
      web: orNone(web),
    },
  }
}

function flatten(values: Values): Flat {
  const { creditCode, regionCode, siteIdCode, office } = values
  return {
    creditCode,
    regionCode,
    siteIdCode,
    'office.officeName': office.officeName,
    'office.address': office.address,
    'office.hours': office.hours,
    'office.telephone': office.telephone,
    'office.fax': office.fax,
    'office.web': office.web,
  }
}
