import { z } from '@hono/zod-openapi'
import { beginEnrolment, FirstCodeInput, finishEnrolment } from '../../service/people/enrol-second-factor.js'
import { GivenCodeInput, giveSecondFactor } from '../../service/people/give-second-factor.js'
import { ChosenPasswordInput, chooseNewPassword } from '../../service/people/own-password.js'
import { findSession } from '../../service/people/session-life.js'
import { signOut } from '../../service/people/sessions.js'
import { SignInInput, signIn } from '../../service/people/sign-in.js'
import type { Edge } from '../edge/api-env.js'
import { json, jsonBody } from '../edge/json-content.js'
import type { RateLimits } from '../edge/rate-limits.js'
import { describeRoute, newRouter } from '../edge/router.js'
import { acceptSignIn } from '../problem/accept.js'
import { dropToken, keepToken, requireSecureWay } from './session-cookie.js'

const STAGES = ['second-factor', 'enrolment', 'new-password', 'signed-in'] as const
const stage = z.enum(STAGES).openapi({
  description: '登录进行到哪一步：第二因素、设置第二因素、改初始密码、已登录',
})

const progressView = z.strictObject({ stage }).openapi('SignInProgress')
export const enrolmentView = z
  .strictObject({ secret: z.string(), uri: z.string().openapi({ description: 'otpauth:// 地址，供二维码使用' }) })
  .openapi('Enrolment')
export const enrolledView = z
  .strictObject({ stage, recoveryCodes: z.array(z.string()).openapi({ description: '只显示这一次' }) })
  .openapi('Enrolled')

const tags = ['登录']

const read = describeRoute({
  method: 'get',
  path: '/session',
  tags,
  summary: '登录进行到哪一步；没有登录时为 null',
  responses: { 200: json('现在的步骤', z.strictObject({ stage: stage.nullable() })) },
})

const begin = describeRoute({
  method: 'post',
  path: '/session',
  tags,
  summary: '用账号和密码登录',
  request: { body: jsonBody(SignInInput) },
  responses: { 200: json('下一步', progressView) },
})

const giveFactor = describeRoute({
  method: 'post',
  path: '/session/second-factor',
  tags,
  summary: '填写动态口令或恢复码',
  request: { body: jsonBody(GivenCodeInput) },
  responses: { 200: json('下一步', progressView) },
})

const enrol = describeRoute({
  method: 'post',
  path: '/session/enrolment',
  tags,
  summary: '开始设置第二因素：取得密钥',
  responses: { 200: json('放进验证器的密钥', enrolmentView) },
})

const finishEnrol = describeRoute({
  method: 'post',
  path: '/session/enrolment/confirmation',
  tags,
  summary: '用第一个动态口令确认第二因素，取得恢复码',
  request: { body: jsonBody(FirstCodeInput) },
  responses: { 200: json('下一步和恢复码', enrolledView) },
})

const choosePassword = describeRoute({
  method: 'post',
  path: '/session/new-password',
  tags,
  summary: '把初始密码或到期密码换成自己的',
  request: { body: jsonBody(ChosenPasswordInput) },
  responses: { 200: json('下一步', progressView) },
})

const end = describeRoute({
  method: 'delete',
  path: '/session',
  tags,
  summary: '退出登录',
  responses: { 204: { description: '已退出' } },
})

/** Signing in, step by step, and out. */
export function sessionRoutes({ services }: Edge, { admitSignIn }: RateLimits) {
  const { clock } = services
  return newRouter()
    .openapi(read, async (c) => {
      const session = await findSession(services, c.var.token, STAGES)
      return c.json({ stage: session?.stage ?? null }, 200)
    })
    .openapi(begin, async (c) => {
      requireSecureWay(c)
      admitSignIn(c.var.origin)
      const progress = acceptSignIn(await signIn(services, c.req.valid('json'), c.var.origin), clock.now())
      // Whoever was signed in with this browser before is not any more.
      await signOut(services, c.var.token)
      keepToken(c, progress)
      return c.json({ stage: progress.stage }, 200)
    })
    .openapi(giveFactor, async (c) => {
      admitSignIn(c.var.origin)
      const given = await giveSecondFactor(services, c.var.token, c.req.valid('json'), c.var.origin)
      const progress = acceptSignIn(given, clock.now())
      keepToken(c, progress)
      return c.json({ stage: progress.stage }, 200)
    })
    .openapi(enrol, async (c) => {
      admitSignIn(c.var.origin)
      const { secret, uri } = acceptSignIn(await beginEnrolment(services, c.var.token), clock.now())
      return c.json({ secret, uri }, 200)
    })
    .openapi(finishEnrol, async (c) => {
      admitSignIn(c.var.origin)
      const finished = await finishEnrolment(services, c.var.token, c.req.valid('json'), c.var.origin)
      const { progress, recoveryCodes } = acceptSignIn(finished, clock.now())
      keepToken(c, progress)
      return c.json({ stage: progress.stage, recoveryCodes: [...recoveryCodes] }, 200)
    })
    .openapi(choosePassword, async (c) => {
      admitSignIn(c.var.origin)
      const chosen = await chooseNewPassword(services, c.var.token, c.req.valid('json'), c.var.origin)
      const progress = acceptSignIn(chosen, clock.now())
      keepToken(c, progress)
      return c.json({ stage: progress.stage }, 200)
    })
    .openapi(end, async (c) => {
      await signOut(services, c.var.token)
      dropToken(c)
      return c.body(null, 204)
    })
}
