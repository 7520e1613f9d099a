import { toCitationText } from '../../../../domain/statute/index.js'
import { useMessages } from '../../../language/language.js'
import type { StaffEventType } from './step-field.js'
import { stepOf } from './step-table.js'

/** What a step is and follows from it, and where that stands written. */
export function StepIntro({ type }: { readonly type: StaffEventType }) {
  const { requestSteps } = useMessages()
  const { citation } = stepOf(type)
  return (
    <div className="consequences">
      <p>{requestSteps.texts[type]}</p>
      {citation !== null && (
        <p className="law" lang="zh-CN">
          {toCitationText(citation)}
        </p>
      )}
    </div>
  )
}
