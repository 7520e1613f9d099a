import { z } from '@hono/zod-openapi'
import { REVIEW_STATUSES, type Review, RULING_CODES } from '../../domain/remedy/index.js'
import {
  APPLICANTS,
  CHANNELS,
  DECISION_CODES,
  MOVE_NAMES,
  REQUEST_STATUSES,
  SERVICE_WAYS,
  STATUS_NAMES,
} from '../../domain/request/index.js'
import type { RequestView } from '../../service/requests/request-view.js'
import { clockView, day, deadlineView, toClock, toDeadline } from './clock-views.js'

const oneDay = day.nullable()

const consultationView = z
  .strictObject({
    id: z.string(),
    party: z.enum(['third-party', 'co-maker', 'other-agency']),
    sentOn: day,
    deliveredOn: oneDay,
    answeredOn: oneDay,
    opinion: z.enum(['agrees', 'objects']).nullable(),
    informedOn: oneDay,
  })
  .openapi('Consultation')

const commissionView = z
  .strictObject({
    id: z.string(),
    askedOn: day,
    dueOn: day,
    deliveredOn: oneDay,
    found: z.boolean().nullable(),
  })
  .openapi('Commission')

const reviewView = z
  .strictObject({
    id: z.string(),
    kind: z.enum(['reconsideration', 'litigation']),
    afterReconsideration: z.boolean(),
    status: z.enum(REVIEW_STATUSES),
    lodgedOn: day,
    copyReceivedOn: oneDay,
    procedure: z.enum(['ordinary', 'summary']).nullable(),
    answeredOn: oneDay,
    ruling: z.enum(RULING_CODES).nullable(),
    ruledOn: oneDay,
    actBy: oneDay,
    compliedOn: oneDay,
  })
  .openapi('Review')

const moveView = z
  .strictObject({
    move: z.string().openapi({ description: '事件的 type' }),
    name: z.string().openapi({ description: '按钮上的名称' }),
  })
  .openapi('Move')

export const requestStateFields = {
  no: z.string(),
  body: z.string(),
  version: z.int().openapi({ description: '办理下一步时一并送回' }),
  assignee: z.string().nullable(),
  status: z.enum(REQUEST_STATUSES),
  statusName: z.string(),
  matter: z.enum(['disclosure', 'record-correction']),
  channel: z.enum(CHANNELS),
  applicantKind: z.enum(APPLICANTS),
  origin: z
    .strictObject({ from: z.string(), part: z.int() })
    .nullable()
    .openapi({ description: '由哪一件申请拆分而来' }),
  submittedOn: day,
  officeConfirmedOn: oneDay,
  applicantConfirmedOn: oneDay,
  receivedOn: oneDay.openapi({ description: '法定的收到之日；待确认时为 null' }),
  correction: z.strictObject({ sentOn: day, dueOn: day, receivedOn: oneDay }).nullable(),
  correctionNotices: z.int(),
  reasons: z.strictObject({ askedOn: day, dueOn: day, givenOn: oneDay }).nullable(),
  delayedUntil: oneDay,
  consultations: z.array(consultationView),
  commissions: z.array(commissionView).openapi({ description: '交办科室查找的' }),
  extension: z.strictObject({ days: z.int(), approvedOn: day, notifiedOn: oneDay }).nullable(),
  fee: z
    .strictObject({
      basis: z.enum(['pieces', 'pages']),
      amountYuan: z.int(),
      sentOn: day,
      deliveredOn: oneDay,
      paidYuan: z.int(),
    })
    .nullable(),
  searches: z.int(),
  decision: z
    .strictObject({
      kind: z.enum(DECISION_CODES),
      madeOn: day,
      servedOn: oneDay,
      servedBy: z.enum(SERVICE_WAYS).nullable(),
      overrides: z.array(z.string()),
    })
    .nullable(),
  replyBy: oneDay.openapi({ description: '裁判、复议决定定下的重新答复期限' }),
  joinedInto: z.string().nullable(),
  reviews: z.array(reviewView),
  clock: clockView.openapi({ description: '答复期限' }),
  deadline: deadlineView,
  reply: z
    .strictObject({
      decidedOn: day,
      isInTime: z.boolean().nullable().openapi({ description: '是否按期答复；日历未公布、还不能确定时为 null' }),
      clock: clockView.openapi({ description: '作出决定当日的答复期限' }),
    })
    .nullable()
    .openapi({ description: '是否按期答复；没有作出决定的为 null' }),
  decidedOn: oneDay,
  moves: z.array(moveView).openapi({ description: '现在的状态可以办理的下一步' }),
}

export const requestStateView = z.strictObject(requestStateFields).openapi('RequestState')

export function toRequestState(view: RequestView): z.infer<typeof requestStateView> {
  const { request } = view
  const { correction, reasons, extension, fee, decision, origin } = request
  return {
    no: view.no,
    body: view.body,
    version: view.version,
    assignee: view.assignee,
    status: request.status,
    statusName: STATUS_NAMES[request.status],
    matter: request.matter,
    channel: request.channel,
    applicantKind: request.applicant,
    origin: origin && { from: origin.from, part: origin.part },
    submittedOn: request.submittedOn,
    officeConfirmedOn: request.officeConfirmedOn,
    applicantConfirmedOn: request.applicantConfirmedOn,
    receivedOn: request.receivedOn,
    correction: correction && {
      sentOn: correction.sentOn,
      dueOn: correction.dueOn,
      receivedOn: correction.receivedOn,
    },
    correctionNotices: request.correctionNotices,
    reasons: reasons && { askedOn: reasons.askedOn, dueOn: reasons.dueOn, givenOn: reasons.givenOn },
    delayedUntil: request.delayedUntil,
    consultations: request.consultations.map((one) => ({
      id: one.id,
      party: one.party,
      sentOn: one.sentOn,
      deliveredOn: one.deliveredOn,
      answeredOn: one.answeredOn,
      opinion: one.opinion,
      informedOn: one.informedOn,
    })),
    commissions: request.commissions.map(({ id, askedOn, dueOn, deliveredOn, found }) => ({
      id,
      askedOn,
      dueOn,
      deliveredOn,
      found,
    })),
    extension: extension && {
      days: extension.days,
      approvedOn: extension.approvedOn,
      notifiedOn: extension.notifiedOn,
    },
    fee: fee && {
      basis: fee.basis,
      amountYuan: fee.amountYuan,
      sentOn: fee.sentOn,
      deliveredOn: fee.deliveredOn,
      paidYuan: fee.paidYuan,
    },
    searches: request.searches,
    decision: decision && {
      kind: decision.kind,
      madeOn: decision.madeOn,
      servedOn: decision.servedOn,
      servedBy: decision.servedBy,
      overrides: [...decision.overrides],
    },
    replyBy: request.replyBy,
    joinedInto: request.joinedInto,
    reviews: Object.entries(request.reviews).map(([id, review]) => toReview(id, review)),
    clock: toClock(view.clock),
    deadline: toDeadline(view.deadline),
    reply: view.reply && {
      decidedOn: view.reply.decidedOn,
      isInTime: view.reply.isInTime,
      clock: toClock(view.reply.clock),
    },
    decidedOn: view.decidedOn,
    moves: view.may.map((move) => ({ move, name: MOVE_NAMES[move] })),
  }
}

const toReview = (id: string, review: Review): z.infer<typeof reviewView> => ({
  id,
  kind: review.kind,
  afterReconsideration: review.afterReconsideration,
  status: review.status,
  lodgedOn: review.lodgedOn,
  copyReceivedOn: review.copyReceivedOn,
  procedure: review.procedure,
  answeredOn: review.answeredOn,
  ruling: review.ruling,
  ruledOn: review.ruledOn,
  actBy: review.actBy,
  compliedOn: review.compliedOn,
})
