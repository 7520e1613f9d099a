import { type Context, Hono } from 'hono'
import { askAgain, askQuestion, judgeAnswer } from '../../service/asking/human-question.js'
import type { ListedBody } from '../../service/public-site/load-directory.js'
import { findRequest } from '../../service/requests/following/follow-request.js'
import { getOwnCopy } from '../../service/requests/following/own-copy.js'
import type { OwnKey } from '../../service/requests/following/own-request.js'
import { checkSubmission } from '../../service/requests/intake/submission.js'
import { createRateLimiter } from '../../web/rate-limiter.js'
import { networkOf } from '../client.js'
import { uploadGate } from '../hand-in/upload-gate.js'
import { filesOf, readForm, textOf } from '../read-form.js'
import { toWords } from '../reports/asked-words.js'
import { type PortalEnv, say } from '../say.js'
import { show } from '../show.js'
import { MATERIAL } from './answer-routes.js'
import { listFaults } from './ask-faults.js'
import { type AskForm, blankForm, newFormKey, readAskForm, toSubmission, withOneMore, without } from './ask-form.js'
import { FAULT_ORDER } from './ask-labels.js'
import { findPublicMatter } from './find-public.js'
import { giveCopy } from './give-copy.js'
import { type AskPage, askPage } from './pages/ask-page.js'
import { chooseBodyPage } from './pages/choose-body-page.js'
import { receiptPage } from './pages/receipt-page.js'
import { wordFaults } from './parts/fault-words.js'
import { matterLink } from './parts/public-matter.js'
import type { ShownQuestion } from './parts/question-part.js'
import type { RequestPages } from './request-pages.js'
import { FORM_BYTES, fileFault, sendFiles } from './sent-files.js'

const ownKeyOf = ({ no, queryCode }: OwnKey): OwnKey => ({ no, queryCode })

const MOST_FIELDS = 300

/** Where anybody asks a body for information, and gets a receipt. */
export function askRoutes({ services, intake, trustedProxies, settings, cookies }: RequestPages): Hono<PortalEnv> {
  const routes = new Hono<PortalEnv>()
  const now = () => performance.now()
  const submissions = createRateLimiter(settings.submissions, now)
  const looks = createRateLimiter(settings.looks, now)

  routes.get('/ask', (c) => {
    const { view } = c.var
    const { directory } = c.var.openState()
    const asked = c.req.query('body')
    const body = asked === undefined ? undefined : directory.find(asked)
    if (asked !== undefined && body?.state.status === 'active') {
      // Whoever goes back finds the form they sent, with its key: sent again it is the same request.
      c.header('cache-control', 'private, no-cache')
      return show(c, askPage(view, freshPage(body)))
    }
    c.header('cache-control', 'no-cache')
    const refused = asked === undefined ? {} : { refused: body ?? ('unknown' as const) }
    return show(c, chooseBodyPage(view, { directory, words: toWords(c.req.query('q')), ...refused }))
  })

  const gate = uploadGate(FORM_BYTES)
  routes.post('/ask', gate, async (c) => {
    const { view } = c.var
    const { ask } = view.messages
    const { directory } = c.var.openState()
    c.header('cache-control', 'private, no-store')
    const sent = await readForm(c, MOST_FIELDS)
    if (sent === undefined) return say(c, 400, ask.broken)
    const form = readAskForm(sent)
    const body = directory.find(form.fields.body)
    if (body?.state.status !== 'active')
      return show(c, chooseBodyPage(view, { directory, words: '', refused: body ?? 'unknown' }), 422)
    const files = MATERIAL.flatMap((purpose) => filesOf(sent, purpose))
    const kept: AskPage = { ...freshPage(body), form, question: keptQuestion(sent, form), files }
    const act = textOf(sent, 'act')
    const isSubmitted = act === '' || act === 'submit'
    const wait = (isSubmitted ? submissions : looks).take(networkOf(c, trustedProxies))
    if (wait > 0) {
      c.header('retry-after', String(wait))
      return show(c, askPage(view, { ...kept, notice: ask.tooOften.sentence(wait) }), 429)
    }
    if (!isSubmitted) return show(c, askPage(view, await helped(c, kept, act)))
    return submit(c, sent, kept)
  })

  routes.post('/ask/look', gate, async (c) => {
    const wait = looks.take(networkOf(c, trustedProxies))
    if (wait > 0) {
      c.header('retry-after', String(wait))
      return c.json({ found: [] }, 429)
    }
    const sent = await readForm(c, MOST_FIELDS)
    const { directory } = c.var.openState()
    const body = directory.find(sent === undefined ? '' : textOf(sent, 'body'))
    if (sent === undefined || body === undefined) return c.json({ found: [] }, 400)
    const found = await findPublicMatter(services, directory, { text: textOf(sent, 'description'), body: body.id })
    return c.json({ found: found.map((matter) => matterLink(c.var.view, matter)) })
  })

  routes.get('/ask/receipt', async (c) => {
    c.header('cache-control', 'private, no-store')
    const submitted = cookies.receipt.read(c)
    const key = submitted && ownKeyOf(submitted)
    const found = key && (await findRequest(services, key))
    const copy = key && (await getOwnCopy(services, key))
    if (submitted === undefined || found?.ok !== true || copy?.ok !== true) return gone(c)
    const { queryCode, refused } = submitted
    const body = c.var.openState().directory.find(found.value.body)
    const { digest } = copy.value
    return show(c, receiptPage(c.var.view, { request: found.value, body, queryCode, digest, refused }))
  })

  routes.get('/ask/receipt/copy', async (c) => {
    c.header('cache-control', 'private, no-store')
    const submitted = cookies.receipt.read(c)
    const copy = submitted && (await getOwnCopy(services, ownKeyOf(submitted)))
    return copy?.ok === true ? giveCopy(c, copy.value) : gone(c)
  })

  async function submit(c: Context<PortalEnv>, sent: FormData, kept: AskPage) {
    const { view } = c.var
    const { ask } = view.messages
    const { form } = kept
    const judged = await judgeAnswer(
      services,
      {
        form: form.key,
        token: textOf(sent, 'question'),
        answer: textOf(sent, 'answer'),
        pass: textOf(sent, 'pass'),
      },
      settings.question,
    )
    const found = listFaults(form, checkSubmission(toSubmission(form)), FAULT_ORDER)
    const faults = wordFaults(view, found)
    if (textOf(sent, 'website') !== '') faults.push({ field: 'website', message: ask.judgements.trap })
    const files = MATERIAL.flatMap((purpose) => filesOf(sent, purpose).map((file) => ({ purpose, file })))
    for (const purpose of MATERIAL) {
      const fault = fileFault(view.messages, filesOf(sent, purpose))
      if (fault !== null) faults.push({ field: purpose, message: fault })
    }
    if (judged.is !== 'right') faults.push({ field: 'answer', message: ask.judgements[judged.is] })
    const question: ShownQuestion =
      judged.is === 'right'
        ? { is: 'answered', pass: judged.pass }
        : judged.is === 'missing' || judged.is === 'too-fast'
          ? kept.question
          : newQuestion(form.key)
    if (faults.length > 0) return show(c, askPage(view, { ...kept, faults, question }), 422)
    const submitted = await intake.submit(toSubmission(form))
    if (submitted.ok) {
      const own = { no: submitted.value.no, queryCode: submitted.value.queryCode }
      const refused = await sendFiles(services, view.messages, own, files)
      cookies.receipt.give(c, { ...own, refused: refused.map((line) => line.slice(0, 100)).slice(0, 5) })
      cookies.followed.give(c, own)
      return c.redirect(view.href('/ask/receipt'), 303)
    }
    const { error } = submitted
    if (error.code === 'request.sent-otherwise') {
      const key = newFormKey()
      const again = { form: { ...form, key }, question: newQuestion(key), notice: ask.sentOtherwise }
      return show(c, askPage(view, { ...kept, ...again }), 409)
    }
    if (error.code === 'request.code-renewed') return c.redirect(view.href('/follow?renewed'), 303)
    if (error.code === 'intake.full') {
      c.header('retry-after', '10')
      return show(c, askPage(view, { ...kept, question, notice: ask.tooBusy }), 503)
    }
    const message = error.code === 'request.body-not-active' ? ask.bodyGone : ask.broken.sentence
    return show(c, askPage(view, { ...kept, question, faults: [{ field: 'body', message }] }), 422)
  }

  /** A button of the form that submits nothing: everything that was typed is kept. */
  async function helped(c: Context<PortalEnv>, kept: AskPage, act: string): Promise<AskPage> {
    const { form, body } = kept
    if (act === 'add') return { ...kept, form: withOneMore(form), newRow: form.joint.length }
    const row = /^remove\.(\d{1,2})$/.exec(act)?.[1]
    if (row !== undefined) return { ...kept, form: without(form, Number(row)) }
    const { directory } = c.var.openState()
    const found = await findPublicMatter(services, directory, { text: form.fields.description, body: body.id })
    return { ...kept, found }
  }

  const newQuestion = (key: string): ShownQuestion => ({
    is: 'asked',
    question: askQuestion(services, key, settings.question),
    answer: '',
  })

  function freshPage(body: ListedBody): AskPage {
    const form = blankForm(body.id)
    return { body, form, faults: [], found: null, question: newQuestion(form.key) }
  }

  function keptQuestion(sent: FormData, form: AskForm): ShownQuestion {
    const pass = textOf(sent, 'pass')
    if (pass !== '') return { is: 'answered', pass }
    const question = askAgain(services, textOf(sent, 'question'))
    return question === undefined ? newQuestion(form.key) : { is: 'asked', question, answer: textOf(sent, 'answer') }
  }

  const gone = (c: Context<PortalEnv>) => {
    const { title, sentence, next } = c.var.view.messages.receipt.gone
    return say(c, 404, { title, sentence, next: { href: c.var.view.href('/follow'), label: next } })
  }
  return routes
}
