import { z } from '@hono/zod-openapi'
import {
  OVERTURN_GROUND_CODES,
  OVERTURN_GROUNDS,
  REVIEW_BLOCKS,
  REVIEW_RESULTS,
  REVIEW_STATUSES,
  type ReviewEvent,
  RULING_CODES,
} from '../../domain/remedy/index.js'
import { DECISION_CODES } from '../../domain/request/index.js'
import type { CaseReview } from '../../service/requests/reviews/get-reviews.js'
import type { Lesson, LessonLine } from '../../service/requests/reviews/lessons.js'
import type { OpenReview } from '../../service/requests/reviews/list-open-reviews.js'
import { day, deadlineView, moment, openClockView, toDeadline, toOpenClock } from './clock-views.js'

const text = z.string().nullable()
const oneDay = day.nullable()
const kind = z.enum(['reconsideration', 'litigation'])
const block = z.enum(REVIEW_BLOCKS)

export const lessonView = z
  .strictObject({
    version: z.int(),
    grounds: z.array(z.strictObject({ code: z.enum(OVERTURN_GROUND_CODES), name: z.string() })),
    learnt: z.string(),
    writtenAt: moment,
  })
  .openapi('ReviewLesson')

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null

const reviewView = z
  .strictObject({
    id: z.string(),
    kind,
    block: block.openapi({ description: '在表四的哪一部分' }),
    column: z.enum(REVIEW_RESULTS).openapi({ description: '现在在表四的哪一栏' }),
    status: z.enum(REVIEW_STATUSES),
    authority: text,
    caseNumber: text,
    lodgedOn: day,
    copyReceivedOn: oneDay,
    procedure: z.enum(['ordinary', 'summary']).nullable(),
    answeredOn: oneDay,
    ruling: z.enum(RULING_CODES).nullable(),
    ruledOn: oneDay,
    actBy: oneDay,
    compliedOn: oneDay,
    compliedLate: z.boolean().openapi({ description: '超过裁判、复议决定确定的日期才履行，或者还没有履行' }),
    clock: openClockView.nullable().openapi({ description: '现在须遵守的期限：答复，或者履行' }),
    isOverturned: z.boolean(),
    mayReopen: z.boolean().openapi({ description: '可以撤销原决定，重新办理' }),
    moves: z.array(z.string()).openapi({ description: '可以登记的下一步' }),
    steps: z.array(
      z.strictObject({
        number: z.int(),
        event: z.custom<ReviewEvent>(isObject).openapi({ type: 'object', description: '登记的一步' }),
        text,
      }),
    ),
    lesson: lessonView.nullable(),
  })
  .openapi('CaseReview')

export const reviewsView = z.strictObject({ items: z.array(reviewView) })

export const toReview = (review: CaseReview): z.infer<typeof reviewView> => ({
  id: review.id,
  kind: review.kind,
  block: review.block,
  column: review.column,
  status: review.status,
  authority: review.authority,
  caseNumber: review.caseNumber,
  lodgedOn: review.lodgedOn,
  copyReceivedOn: review.copyReceivedOn,
  procedure: review.procedure,
  answeredOn: review.answeredOn,
  ruling: review.ruling,
  ruledOn: review.ruledOn,
  actBy: review.actBy,
  compliedOn: review.compliedOn,
  compliedLate: review.compliedLate,
  clock: review.clock && toOpenClock(review.clock),
  isOverturned: review.isOverturned,
  mayReopen: review.mayReopen,
  moves: [...review.may],
  steps: review.steps.map((step) => ({ ...step })),
  lesson: review.lesson && toLesson(review.lesson),
})

export const toLesson = ({ version, grounds, learnt, writtenAt }: Lesson): z.infer<typeof lessonView> => ({
  version,
  grounds: grounds.map((code) => ({ code, name: OVERTURN_GROUNDS[code].name })),
  learnt,
  writtenAt: writtenAt.toISOString(),
})

const openReviewView = z
  .strictObject({
    no: z.string(),
    body: z.string(),
    id: z.string(),
    kind,
    status: z.enum(REVIEW_STATUSES),
    lodgedOn: day,
    clock: openClockView.nullable().openapi({ description: '轮到本机关做的；等对方的为 null' }),
    deadline: deadlineView,
  })
  .openapi('OpenReview')

export const openReviewsView = z.strictObject({ items: z.array(openReviewView) })

export const toOpenReview = ({
  no,
  body,
  id,
  review,
  clock,
  deadline,
}: OpenReview): z.infer<typeof openReviewView> => ({
  no,
  body,
  id,
  kind: review.kind,
  status: review.status,
  lodgedOn: review.lodgedOn,
  clock: clock && toOpenClock(clock),
  deadline: toDeadline(deadline),
})

export const lessonLineView = z
  .strictObject({
    no: z.string(),
    body: z.string(),
    review: z.string(),
    block,
    ruling: z.enum(RULING_CODES),
    ruledOn: day,
    decision: z
      .strictObject({ kind: z.enum(DECISION_CODES), madeOn: day })
      .nullable()
      .openapi({ description: '被纠正的决定；因没有答复的为 null' }),
    lesson: lessonView.nullable().openapi({ description: '还没有登记的为 null' }),
  })
  .openapi('LessonLine')

export const toLessonLine = ({ decision, lesson, ...line }: LessonLine): z.infer<typeof lessonLineView> => ({
  ...line,
  decision: decision && { ...decision },
  lesson: lesson && toLesson(lesson),
})
