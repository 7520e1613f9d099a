import { z } from '@hono/zod-openapi'
import { MOVE_NAMES, type RequestEvent } from '../../domain/request/index.js'
import type { ApplicantDetails, Wanted } from '../../service/requests/applicant-fields.js'
import type { AnyEventDetails } from '../../service/requests/event-details.js'
import type { CaseEvent, RequestCase } from '../../service/requests/get-request.js'
import { moment, openClockView, toOpenClock } from './clock-views.js'
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
  openClocks: found.openClocks.map(toOpenClock),
  people: { ...found.people },
})
