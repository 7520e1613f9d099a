import { Form, type FormInstance, Radio } from 'antd'
import { permittedReviewMoves, type Review } from '../../../../domain/remedy/index.js'
import type { Case } from '../../../api/requests.js'
import { useMessages } from '../../../language/language.js'
import { nameParts } from '../case-names.js'
import type { StepValues } from './step-field.js'

interface ReviewFieldsProps {
  readonly found: Case
  readonly form: FormInstance<StepValues>
}

/** Which review, and what happened to it: what its own table of moves permits. */
export function ReviewFields({ found, form }: ReviewFieldsProps) {
  const messages = useMessages()
  const { requestSteps, requestNames, shell } = messages
  const newId = `R${found.reviews.length + 1}`
  const id: string = Form.useWatch(['event', 'id'], form) ?? newId
  const review = found.reviews.find((one) => one.id === id) ?? null
  const permitted = permittedReviewMoves(review as Review | null)
  const names = nameParts(found, messages)
  const required = [{ required: true, message: shell.required }]
  return (
    <>
      <Form.Item name={['event', 'id']} label={requestSteps.fields.review} rules={required}>
        <Radio.Group
          onChange={({ target }) => {
            const chosen = found.reviews.find((one) => one.id === target.value) ?? null
            form.setFieldValue(['event', 'event', 'type'], permittedReviewMoves(chosen as Review | null)[0])
          }}
          options={[
            ...found.reviews.map((one) => ({ value: one.id, label: names.review(one.id) })),
            { value: newId, label: requestSteps.fields.reviewNew },
          ]}
        />
      </Form.Item>
      <Form.Item name={['event', 'event', 'type']} label={requestSteps.fields.reviewEvent} rules={required}>
        <Radio.Group options={permitted.map((type) => ({ value: type, label: requestNames.reviewEvents[type] }))} />
      </Form.Item>
    </>
  )
}
