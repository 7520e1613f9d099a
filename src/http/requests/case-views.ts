import { z } from '@hono/zod-openapi'
import {
  DECISION_CODES,
  DECISION_KINDS,
  MOVE_NAMES,
  REQUEST_STATUSES,
  type RequestEvent,
  STATUS_NAMES,
} from '../../domain/request/index.js'
import type { AlikeCase } from '../../service/requests/alike/find-alike.js'
import type { ApplicantDetails, Wanted } from '../../service/requests/applicant-fields.js'
import type { AnyEventDetails } from '../../service/requests/event-details.js'
import type { CaseEvent, RequestCase } from '../../service/requests/get-request.js'
import { day, moment, openClockView, toOpenClock } from './clock-views.js'
import { requestStateFields, toRequestState } from './request-state-view.js'

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null

const eventView = z
  .strictObject({
    number: z.int(),
    name: z.string(),
    event: z
      .custom<RequestEvent>(isObject)
      .openapi({ type: 'object', description: '登记的事件：type、on 和该类型的各项' }),
    details: z
      .custom<AnyEventDetails>(isObject)
      .nullable()
      .openapi({ type: ['object', 'null'], description: '该类型可以填写的内容' }),
    note: z.string().nullable(),
    recordedAt: moment,
    recordedBy: z.string().nullable().openapi({ description: '谁登记的；申请人或者本站为 null' }),
  })
  .openapi('CaseEvent')

export const caseView = z
  .strictObject({
    ...requestStateFields,
    bodyName: z.string(),
    applicant: z
      .custom<ApplicantDetails>(isObject)
      .nullable()
      .openapi({ type: ['object', 'null'], description: '申请人，各项同登记时；依规定清除后为 null' }),
    wanted: z
      .custom<Wanted>(isObject)
      .nullable()
      .openapi({ type: ['object', 'null'], description: '所需信息，各项同登记时；依规定清除后为 null' }),
    events: z.array(eventView),
    notes: z
      .array(
        z
          .strictObject({ number: z.int(), text: z.string().nullable(), writtenAt: moment, writtenBy: z.string() })
          .openapi('CaseNote'),
      )
      .openapi({ description: '工作人员之间的备注，不影响办理' }),
    openClocks: z.array(openClockView).openapi({ description: '除答复期限外，现在须遵守的其他期限' }),
    people: z.record(z.string(), z.string()).openapi({ description: '以上提到的人员的姓名' }),
  })
  .openapi('RequestCase')

const toEvent = ({ number, event, details, note, recordedAt, recordedBy }: CaseEvent): z.infer<typeof eventView> => ({
  number,
  name: MOVE_NAMES[event.type],
  event,
  details,
  note,
  recordedAt: recordedAt.toISOString(),
  recordedBy,
})

export const toCase = (found: RequestCase): z.infer<typeof caseView> => ({
  ...toRequestState(found),
  bodyName: found.bodyName,
  applicant: found.applicant,
  wanted: found.wanted,
  events: found.events.map(toEvent),
  notes: found.notes.map(({ number, text, writtenAt, writtenBy }) => ({
    number,
    text,
    writtenAt: writtenAt.toISOString(),
    writtenBy,
  })),
  openClocks: found.openClocks.map(toOpenClock),
  people: { ...found.people },
})

export const alikeView = z
  .strictObject({
    no: z.string(),
    submittedOn: day,
    status: z.enum(REQUEST_STATUSES),
    statusName: z.string(),
    decision: z.enum(DECISION_CODES).nullable(),
    decisionName: z.string().nullable(),
    isOfSameApplicant: z.boolean(),
    likeness: z.number().openapi({ description: '所需信息的相似程度，0 至 1，为估计值' }),
  })
  .openapi('AlikeRequest')

export const toAlike = (one: AlikeCase): z.infer<typeof alikeView> => ({
  no: one.no,
  submittedOn: one.submittedOn,
  status: one.status,
  statusName: STATUS_NAMES[one.status],
  decision: one.decision,
  decisionName: one.decision && DECISION_KINDS[one.decision].letter,
  isOfSameApplicant: one.isOfSameApplicant,
  likeness: one.likeness,
})
