import { RULING_CODES, RULINGS } from '../../../../domain/remedy/index.js'
import type { CaseState, Commission, Consultation } from '../../../api/requests.js'
import { type StepValues, valueAt } from './step-field.js'

export const thirdPartiesToInform = ({ consultations, decision }: CaseState): readonly Consultation[] =>
  consultations.filter(({ id, informedOn }) => informedOn === null && decision?.overrides.includes(id) === true)
export const openCommissions = ({ commissions }: CaseState): readonly Commission[] =>
  commissions.filter(({ deliveredOn }) => deliveredOn === null)
export const openConsultations = ({ consultations }: CaseState): readonly Consultation[] =>
  consultations.filter(({ answeredOn }) => answeredOn === null)
export const undelivered = (request: CaseState): readonly Consultation[] =>
  openConsultations(request).filter(({ deliveredOn }) => deliveredOn === null)
export const none = (list: readonly unknown[]): boolean => list.length === 0

/** The letters that are out and have had no effect yet. */
export function recallable(request: CaseState): readonly string[] {
  const { status, reasons, delayedUntil, extension, fee } = request
  return [
    ...(status === 'correcting' ? ['correction'] : []),
    ...(reasons !== null && reasons.givenOn === null ? ['reasons'] : []),
    ...(delayedUntil === null ? [] : ['delay']),
    ...(extension === null ? [] : ['extension']),
    ...(status === 'fee-pending' && fee?.paidYuan === 0 ? ['fee'] : []),
    ...(none(openConsultations(request)) ? [] : ['consultation']),
    ...(none(openCommissions(request)) ? [] : ['commission']),
  ]
}

/** The results that the review at hand can have. */
export function rulingsFor({ reviews }: CaseState, values: StepValues): readonly string[] {
  const kind = reviews.find(({ id }) => id === valueAt(values, 'event.id'))?.kind
  return RULING_CODES.filter((code) => kind === undefined || RULINGS[code].kind === kind)
}
