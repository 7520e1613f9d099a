import { z } from '@hono/zod-openapi'
import { DECISION_CODES } from '../../domain/request/index.js'
import { bodyId } from '../../service/people/account-fields.js'
import { getReviews } from '../../service/requests/reviews/get-reviews.js'
import { LessonInput, listLessons, writeLesson } from '../../service/requests/reviews/lessons.js'
import { listOpenReviews } from '../../service/requests/reviews/list-open-reviews.js'
import type { Edge } from '../edge/api-env.js'
import { json, jsonBody } from '../edge/json-content.js'
import { MOST_ON_A_PAGE, pageOf, pageQuery } from '../edge/page.js'
import { describeRoute, newRouter } from '../edge/router.js'
import { acceptAfter } from '../problem/accept-after.js'
import { acceptRequest } from '../problem/accept-request.js'
import { requestParams } from './request-params.js'
import {
  lessonLineView,
  lessonView,
  openReviewsView,
  reviewsView,
  toLesson,
  toLessonLine,
  toOpenReview,
  toReview,
} from './review-views.js'

const tags = ['复议诉讼']

const ofCase = describeRoute({
  method: 'get',
  path: '/requests/{no}/reviews',
  tags,
  summary: '一件申请的复议和诉讼：期限，结果，履行，经验教训',
  request: { params: requestParams },
  responses: { 200: json('案件', reviewsView) },
})

const open = describeRoute({
  method: 'get',
  path: '/reviews',
  tags,
  summary: '没有完结的复议和诉讼，先列须先办的',
  request: { query: z.strictObject({ body: bodyId.optional() }) },
  responses: { 200: json('案件', openReviewsView) },
})

const lessons = describeRoute({
  method: 'get',
  path: '/lessons',
  tags,
  summary: '被纠正的决定和从中得到的经验教训，新的在前',
  request: {
    query: z.strictObject({
      body: bodyId.optional(),
      decision: z.enum(DECISION_CODES).optional().openapi({ description: '只列这一类决定' }),
      ...pageQuery,
    }),
  },
  responses: { 200: json('被纠正的决定', pageOf(lessonLineView)) },
})

const write = describeRoute({
  method: 'put',
  path: '/requests/{no}/reviews/{review}/lesson',
  tags,
  summary: '登记或者修改一件被纠正的案件的经验教训；不能有个人信息',
  request: {
    params: requestParams.extend({ review: LessonInput.shape.review }),
    body: jsonBody(LessonInput.omit({ no: true, review: true })),
  },
  responses: { 200: json('登记的经验教训', lessonView) },
})

/** Reconsiderations and lawsuits about requests, and what is learnt from those that were lost. */
export const reviewRoutes = ({ services }: Edge) =>
  newRouter()
    .openapi(ofCase, async (c) => {
      const reviews = acceptRequest(await getReviews(services, c.var.actor, c.req.valid('param').no))
      return c.json({ items: reviews.map(toReview) }, 200)
    })
    .openapi(open, async (c) => {
      const { body = null } = c.req.valid('query')
      const reviews = acceptRequest(await listOpenReviews(services, c.var.actor, { body }))
      return c.json({ items: reviews.map(toOpenReview) }, 200)
    })
    .openapi(lessons, async (c) => {
      const { body = null, decision = null, cursor = null, limit = MOST_ON_A_PAGE } = c.req.valid('query')
      const page = acceptAfter(await listLessons(services, c.var.actor, { body, decision, cursor, limit }))
      return c.json({ items: page.items.map(toLessonLine), next: page.next }, 200)
    })
    .openapi(write, async (c) => {
      const input = { ...c.req.valid('json'), ...c.req.valid('param') }
      return c.json(toLesson(acceptAfter(await writeLesson(services, c.var.actor, input))), 200)
    })
