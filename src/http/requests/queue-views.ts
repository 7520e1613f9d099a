import { z } from '@hono/zod-openapi'
import { APPLICANTS, CHANNELS, REQUEST_STATUSES } from '../../domain/request/index.js'
import type { Assignee } from '../../service/requests/queue/list-assignees.js'
import type { WantedLine } from '../../service/requests/queue/list-wanted-lines.js'
import type { QueueItem } from '../../service/requests/queue/queue-item.js'
import { day, deadlineView, toDeadline } from './clock-views.js'

const DUE_KINDS = ['derived', 'calendar-not-published', 'paused', 'stopped', 'not-started', 'over'] as const

export const queueItemView = z
  .strictObject({
    no: z.string(),
    body: z.string(),
    bodyName: z.string(),
    version: z.int(),
    status: z.enum(REQUEST_STATUSES),
    matter: z.enum(['disclosure', 'record-correction']),
    channel: z.enum(CHANNELS),
    applicantKind: z.enum(APPLICANTS),
    submittedOn: day,
    receivedOn: day.nullable().openapi({ description: '法定的收到之日；待确认时为 null' }),
    decidedOn: day.nullable(),
    dueKind: z.enum(DUE_KINDS),
    dueOn: day
      .nullable()
      .openapi({ description: '到期日；待公布日历时为最早可能的，停止计算时为最迟的；已经答复的，为当时应当答复之日' }),
    deadline: deadlineView,
    assignee: z.strictObject({ id: z.string(), name: z.string() }).nullable(),
  })
  .openapi('QueueItem')

export const toQueueItem = (item: QueueItem): z.infer<typeof queueItemView> => ({
  no: item.no,
  body: item.body,
  bodyName: item.bodyName,
  version: item.version,
  status: item.status,
  matter: item.matter,
  channel: item.channel,
  applicantKind: item.applicant,
  submittedOn: item.submittedOn,
  receivedOn: item.receivedOn,
  decidedOn: item.decidedOn,
  dueKind: item.dueKind,
  dueOn: item.dueOn,
  deadline: toDeadline(item.deadline),
  assignee: item.assignee && { id: item.assignee.id, name: item.assignee.name },
})

export const wantedLinesView = z.strictObject({
  items: z.array(
    z
      .strictObject({
        no: z.string(),
        wanted: z.string().nullable().openapi({
          description: '内容描述的前 80 个字，并作一行，证件号码、电话等已经遮盖；已依规定清除或者无法解密的为 null',
        }),
      })
      .openapi('WantedLine'),
  ),
})

export const toWantedLines = (lines: readonly WantedLine[]): z.infer<typeof wantedLinesView> => ({
  items: lines.map(({ no, wanted }) => ({ no, wanted })),
})

export const assigneesView = z.strictObject({
  items: z.array(z.strictObject({ id: z.string(), name: z.string() }).openapi('Assignee')),
})

export const toAssignees = (people: readonly Assignee[]): z.infer<typeof assigneesView> => ({
  items: people.map(({ id, name }) => ({ id, name })),
})
