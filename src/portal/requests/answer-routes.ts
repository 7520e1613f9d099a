import { type Context, Hono } from 'hono'
import type { FilePurpose } from '../../domain/request/index.js'
import { correctByApplicant, giveReasonsByApplicant } from '../../service/requests/following/follow-request.js'
import { uploadGate } from '../hand-in/upload-gate.js'
import { filesOf, readForm, textOf } from '../read-form.js'
import { type PortalEnv, say } from '../say.js'
import type { FollowedCase } from './followed-case.js'
import { wordFaults } from './parts/fault-words.js'
import type { RequestPages } from './request-pages.js'
import { FORM_BYTES, fileFault, sendFiles } from './sent-files.js'

const FORM_PARTS = 30

/** Kinds of material that applicants send of themselves. */
export const MATERIAL = ['identity', 'authority', 'wanted-material'] as const satisfies readonly FilePurpose[]

/** What applicants answer to the body: in words, and with files. */
export function answerRoutes({ services, cookies }: RequestPages, followed: FollowedCase): Hono<PortalEnv> {
  const routes = new Hono<PortalEnv>()
  const gate = uploadGate(FORM_BYTES)

  const written = (
    does: typeof correctByApplicant,
    purpose: 'correction' | 'reasons',
    done: 'corrected' | 'explained',
  ) => {
    return async (c: Context<PortalEnv>) => {
      const key = cookies.followed.read(c)
      if (key === undefined) return followed.toEnter(c)
      const sent = await readForm(c, FORM_PARTS)
      if (sent === undefined) return say(c, 400, c.var.view.messages.ask.broken)
      const text = textOf(sent, 'text')
      const files = filesOf(sent, 'files')
      const { messages } = c.var.view
      const fault = fileFault(messages, files)
      if (fault !== null || text.trim() === '') {
        const empty = text.trim() === '' ? wordFaults(c.var.view, [{ field: 'text', message: '请填写' }]) : []
        const faults = [...empty, ...(fault === null ? [] : [{ field: 'files', message: fault }])]
        return followed.again(c, key, { faults, written: text, lost: files }, 422)
      }
      // Files first: what is answered takes with it what came before.
      const given = files.map((file) => ({ purpose, file }))
      const refused = await sendFiles(services, messages, key, given)
      if (refused.length > 0)
        return followed.again(c, key, { faults: [{ field: 'files', message: refused.join(' ') }], written: text }, 422)
      const result = await does(services, { ...key, text })
      if (result.ok) return c.redirect(c.var.view.href(`/follow?${done}`), 303)
      if (result.error.code !== 'input.refused') return followed.refuse(c, key, result.error)
      const found = result.error.fields.slice(0, 1).map(({ message }) => ({ field: 'text', message }))
      return followed.again(c, key, { faults: wordFaults(c.var.view, found), written: text }, 422)
    }
  }
  routes.post('/follow/correction', gate, written(correctByApplicant, 'correction', 'corrected'))
  routes.post('/follow/reasons', gate, written(giveReasonsByApplicant, 'reasons', 'explained'))

  routes.post('/follow/material', gate, async (c) => {
    const key = cookies.followed.read(c)
    if (key === undefined) return followed.toEnter(c)
    const { messages } = c.var.view
    const sent = await readForm(c, FORM_PARTS)
    if (sent === undefined) return say(c, 400, messages.ask.broken)
    const purpose = MATERIAL.find((one) => one === textOf(sent, 'purpose'))
    const files = filesOf(sent, 'material')
    const fault = files.length === 0 ? messages.upload.add.none : fileFault(messages, files)
    if (purpose === undefined || fault !== null)
      return followed.again(
        c,
        key,
        { faults: [{ field: 'material', message: fault ?? messages.faults.word('请填写') }] },
        422,
      )
    const given = files.map((file) => ({ purpose, file }))
    const refused = await sendFiles(services, messages, key, given)
    if (refused.length > 0)
      return followed.again(c, key, { faults: [{ field: 'material', message: refused.join(' ') }] }, 422)
    return c.redirect(c.var.view.href(`/follow?received=${files.length}`), 303)
  })
  return routes
}
