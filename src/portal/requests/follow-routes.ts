import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { openOwnFile } from '../../service/requests/files/own-files.js'
import {
  confirmByApplicant,
  findRequest,
  withdrawByApplicant,
} from '../../service/requests/following/follow-request.js'
import { getOwnCopy } from '../../service/requests/following/own-copy.js'
import { asOneNumber, type OwnKey } from '../../service/requests/following/own-request.js'
import { getLetterForApplicant } from '../../service/requests/letters/own-letters.js'
import { renderLetter } from '../../service/requests/letters/render-letter.js'
import { attachment } from '../../web/attachment.js'
import { contentOf } from '../../web/opened-file.js'
import { createRateLimiter } from '../../web/rate-limiter.js'
import { networkOf } from '../client.js'
import { readForm, textOf } from '../read-form.js'
import { toId } from '../reports/asked-words.js'
import { type PortalEnv, say } from '../say.js'
import { show } from '../show.js'
import { answerRoutes } from './answer-routes.js'
import { createFollowThrottle } from './follow-throttle.js'
import { followedCase } from './followed-case.js'
import { giveCopy } from './give-copy.js'
import { followEnterPage } from './pages/follow-enter-page.js'
import { letterPage } from './pages/letter-page.js'
import { withdrawPage } from './pages/withdraw-page.js'
import type { RequestPages } from './request-pages.js'

const FORM_BYTES = 4_096
const FORM_FIELDS = 8
const FORMATS = ['pdf', 'docx'] as const

/** What was just done, as the address of the next page says it. */
const DONE = ['confirmed', 'corrected', 'explained', 'withdrawn'] as const

/** Where applicants follow their requests: by number and query code, which stand in no address. */
export function followRoutes(pages: RequestPages): Hono<PortalEnv> {
  const { services, trustedProxies, settings, cookies, pause } = pages
  const followed = followedCase(pages)
  const routes = new Hono<PortalEnv>()
  const now = () => performance.now()
  const throttle = createFollowThrottle(settings, now)
  const renderings = createRateLimiter(settings.renderings, now)
  const small = bodyLimit({
    maxSize: FORM_BYTES,
    onError: (c) => say(c, 413, c.var.view.messages.frame.errors.tooLong),
  })
  routes.use('/follow/*', async (c, next) => {
    c.header('cache-control', 'private, no-store')
    await next()
  })

  // That something was opened is put on record as proof of its service: its headers alone are not it.
  for (const path of ['/follow/letters/*', '/follow/files/*'])
    routes.use(path, (c, next) =>
      c.req.method === 'HEAD' ? Promise.resolve(c.body(null, 405, { allow: 'GET' })) : next(),
    )

  routes.get('/follow', async (c) => {
    c.header('cache-control', 'private, no-store')
    const key = c.req.query('renewed') === undefined ? cookies.followed.read(c) : undefined
    if (key === undefined) return enter(c)
    const found = await findRequest(services, key)
    if (!found.ok) return enter(c)
    // As long as somebody looks at it, it stays.
    cookies.followed.give(c, key)
    const done = doneWords(c)
    return followed.show(c, key, found.value, done === undefined ? {} : { done })
  })

  routes.post('/follow', small, async (c) => {
    c.header('cache-control', 'private, no-store')
    const { view } = c.var
    const { follow } = view.messages
    const sent = await readForm(c, FORM_FIELDS)
    const no = sent === undefined ? '' : textOf(sent, 'no').slice(0, 40)
    const queryCode = sent === undefined ? '' : textOf(sent, 'code').slice(0, 40)
    // Written otherwise it is the same number, and guessed at as often.
    const number = asOneNumber(no)
    const wait = throttle.take(networkOf(c, trustedProxies), number)
    if (wait > 0) {
      c.header('retry-after', String(wait))
      return show(c, followEnterPage(view, { no, refusal: follow.tooOften(wait) }), 429)
    }
    const delay = throttle.delay(number)
    if (delay > 0) await pause(delay)
    const found = await findRequest(services, { no, queryCode })
    if (!found.ok) {
      throttle.failed(number)
      return show(c, followEnterPage(view, { no, refusal: follow.wrong }), 422)
    }
    throttle.succeeded(number)
    cookies.followed.give(c, { no: found.value.no, queryCode })
    return c.redirect(view.href('/follow'), 303)
  })

  routes.post('/follow/end', small, (c) => {
    cookies.followed.end(c)
    cookies.receipt.end(c)
    return c.redirect(c.var.view.href('/follow?ended'), 303)
  })

  routes.post('/follow/confirm', small, (c) => act(c, confirmByApplicant, 'confirmed'))

  routes.get('/follow/withdraw', async (c) => {
    const key = cookies.followed.read(c)
    const found = key === undefined ? undefined : await findRequest(services, key)
    if (found?.ok !== true) return followed.toEnter(c)
    return found.value.may.withdraw
      ? show(c, withdrawPage(c.var.view, found.value))
      : c.redirect(c.var.view.href('/follow'), 303)
  })
  routes.post('/follow/withdraw', small, (c) => act(c, withdrawByApplicant, 'withdrawn'))

  routes.get('/follow/copy', async (c) => {
    const key = cookies.followed.read(c)
    const copy = key && (await getOwnCopy(services, key))
    return copy?.ok === true ? giveCopy(c, copy.value) : followed.toEnter(c)
  })

  routes.get('/follow/letters/:number', async (c) => {
    const key = cookies.followed.read(c)
    const number = toId(c.req.param('number'))
    const letter =
      key && number !== null ? await getLetterForApplicant(services, { ...key, letter: number }) : undefined
    if (letter?.ok !== true || number === null) return say(c, 404, c.var.view.messages.frame.errors.notFound)
    return show(c, letterPage(c.var.view, letter.value, number))
  })

  routes.get('/follow/letters/:number/:format', async (c) => {
    const { frame, follow } = c.var.view.messages
    const key = cookies.followed.read(c)
    const number = toId(c.req.param('number'))
    const format = FORMATS.find((one) => one === c.req.param('format'))
    const letter =
      key && number !== null ? await getLetterForApplicant(services, { ...key, letter: number }) : undefined
    if (letter?.ok !== true || number === null || format === undefined) return say(c, 404, frame.errors.notFound)
    const next = { href: c.var.view.href(`/follow/letters/${number}`), label: follow.letters.read }
    const wait = renderings.take(networkOf(c, trustedProxies))
    if (wait > 0) {
      c.header('retry-after', String(wait))
      return say(c, 429, { ...follow.letters.notWritten, next })
    }
    const written = await renderLetter(services, letter.value, format)
    if (!written.ok) return say(c, 503, { ...follow.letters.notWritten, next })
    c.header('content-type', written.value.mediaType)
    c.header('content-disposition', attachment(written.value.fileName))
    return c.body(Buffer.from(written.value.bytes))
  })

  routes.get('/follow/files/:id', async (c) => {
    const key = cookies.followed.read(c)
    const opened = key && (await openOwnFile(services, { ...key, file: c.req.param('id') }))
    if (opened?.ok !== true) return say(c, 404, c.var.view.messages.frame.errors.notFound)
    const { name, mediaType, sizeBytes } = opened.value
    c.header('content-type', mediaType)
    c.header('content-length', String(sizeBytes))
    c.header('content-disposition', attachment(name))
    return c.body(await contentOf(c.req.method, opened.value))
  })

  function doneWords(c: Context<PortalEnv>): string | undefined {
    const { follow, upload } = c.var.view.messages
    const received = c.req.query('received')
    if (received !== undefined && /^\d{1,2}$/.test(received)) return upload.add.done(Number(received))
    const done = DONE.find((one) => c.req.query(one) !== undefined)
    return done && follow.done[done]
  }

  type Act = (services: RequestPages['services'], key: OwnKey) => ReturnType<typeof confirmByApplicant>

  async function act(c: Context<PortalEnv>, does: Act, done: (typeof DONE)[number]) {
    const key = cookies.followed.read(c)
    if (key === undefined) return followed.toEnter(c)
    const result = await does(services, key)
    if (result.ok) return c.redirect(c.var.view.href(`/follow?${done}`), 303)
    return followed.refuse(c, key, result.error)
  }

  function enter(c: Context<PortalEnv>) {
    const { follow } = c.var.view.messages
    const said = (['ended', 'renewed'] as const).find((one) => c.req.query(one) !== undefined)
    const notice = said === undefined ? {} : { notice: follow[said] }
    const refusal = c.req.query('over') !== undefined ? { refusal: follow.over } : {}
    return show(c, followEnterPage(c.var.view, { ...notice, ...refusal }))
  }

  routes.route('/', answerRoutes(pages, followed))
  return routes
}
