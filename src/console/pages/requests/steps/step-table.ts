import { APPLICANT_STEPS } from './applicant-steps.js'
import { ENDING_STEPS } from './ending-steps.js'
import { INQUIRY_STEPS } from './inquiry-steps.js'
import { RESULT_STEPS } from './result-steps.js'
import { REVIEW_STEPS } from './review-steps.js'
import type { StepDefinition, StepTable } from './step-definition.js'
import type { StaffEventType } from './step-field.js'
import { TIME_STEPS } from './time-steps.js'

/** Everything staff can put on record about a case: forms, story and tests read this one table. */
const STEPS: StepTable = {
  ...APPLICANT_STEPS,
  ...INQUIRY_STEPS,
  ...TIME_STEPS,
  ...RESULT_STEPS,
  ...ENDING_STEPS,
  ...REVIEW_STEPS,
}

/** A definition of which one only knows that it is one. */
export const stepOf = (type: StaffEventType): StepDefinition => STEPS[type] as unknown as StepDefinition

export const STAFF_EVENT_TYPES = Object.keys(STEPS) as readonly StaffEventType[]
