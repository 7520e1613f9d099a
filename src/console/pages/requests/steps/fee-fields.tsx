import { type FormInstance, InputNumber } from 'antd'
import { useEffect, useState } from 'react'
import { type FeeBasis, feeByPage, feeByPiece, MOST_PIECES, type ProcessingFee } from '../../../../domain/fee/index.js'
import { useWork } from '../../../api/request-work.js'
import type { Case } from '../../../api/requests.js'
import { useMessages } from '../../../language/language.js'
import { Field } from '../../../parts/forms/field.js'
import { type StepField, type StepValues, valueAt } from './step-field.js'
import { OneField } from './step-fields.js'

interface FeeFieldsProps {
  readonly fields: readonly StepField[]
  readonly found: Case
  readonly values: StepValues
  readonly form: FormInstance<StepValues>
}

/** The fee by its bands: pieces are known from the requests, pages one counts; the amount follows, and shows how. */
export function FeeFields({ fields, found, values, form }: FeeFieldsProps) {
  const { requestSteps } = useMessages()
  const words = requestSteps.fee
  const known = useWork(found.no).data?.monthlyPieces ?? null
  const [typed, setTyped] = useState<Partial<Record<FeeBasis | 'earlier', number | null>>>({})
  const basisNow: FeeBasis = valueAt(values, 'event.basis') === 'pieces' ? 'pieces' : 'pages'
  const isByPiece = basisNow === 'pieces'
  const count = typed[basisNow] === undefined ? ((isByPiece ? known?.pieces : null) ?? null) : typed[basisNow]
  const earlier = Math.min(typed.earlier ?? known?.charged ?? 0, count ?? 0)
  const fee = calculate(isByPiece, count, earlier)
  const amountYuan = fee === null || fee.amountYuan === 0 ? undefined : fee.amountYuan
  useEffect(() => {
    form.setFieldValue(['event', 'amountYuan'], amountYuan)
    form.setFieldValue(['details', 'count'], count ?? undefined)
  }, [form, amountYuan, count])
  const field = (path: string) => fields.find((one) => one.path === path)
  const basis = field('event.basis')
  const amount = field('event.amountYuan')
  const howToPay = field('details.howToPay')
  return (
    <>
      {basis !== undefined && <OneField field={basis} found={found} values={values} />}
      <div className="fee">
        <Field label={isByPiece ? words.pieces : words.pages}>
          {(id) => (
            <InputNumber
              id={id}
              min={0}
              max={MOST_PIECES}
              precision={0}
              value={count}
              onChange={(next) => setTyped({ ...typed, [basisNow]: next })}
            />
          )}
        </Field>
        {isByPiece && (
          <Field label={words.earlier}>
            {(id) => (
              <InputNumber
                id={id}
                min={0}
                max={count ?? 0}
                precision={0}
                value={earlier}
                onChange={(next) => setTyped({ ...typed, earlier: next ?? 0 })}
              />
            )}
          </Field>
        )}
        <p className="hint">{isByPiece ? words.piecesHelp : words.pagesHelp}</p>
        {fee !== null && (
          <>
            <h3>{words.steps}</h3>
            <table className="plain bands" lang="zh-CN">
              <tbody>
                {fee.steps.map(({ what, amountYuan }) => (
                  <tr key={what}>
                    <td>{what}</td>
                    <td className="number">{amountYuan} 元</td>
                  </tr>
                ))}
              </tbody>
            </table>
            <p>
              <strong>{fee.amountYuan === 0 ? words.free : words.amount(String(fee.amountYuan))}</strong>
            </p>
          </>
        )}
      </div>
      {amount !== undefined && <OneField field={amount} found={found} values={values} />}
      {howToPay !== undefined && <OneField field={howToPay} found={found} values={values} />}
    </>
  )
}

function calculate(isByPiece: boolean, count: number | null, earlier: number): ProcessingFee | null {
  if (count === null) return null
  return isByPiece ? feeByPiece(count, earlier) : feeByPage(count)
}
