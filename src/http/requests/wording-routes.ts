import { z } from '@hono/zod-openapi'
import { CONDITION_IDS, CONDITIONS, LETTER_FORMS, PLACEHOLDERS, placeholdersOf } from '../../domain/letter/index.js'
import { bodyId } from '../../service/people/account-fields.js'
import {
  AdaptationInput,
  adaptWording,
  getWording,
  listWordings,
  previewWording,
  WordingPreviewInput,
  type WordingView,
} from '../../service/requests/letters/adapt-wording.js'
import { letterCode } from '../../service/requests/letters/letter-fields.js'
import {
  changeLetterOffice,
  getLetterOffice,
  LetterOfficeInput,
  type LetterOfficeView,
} from '../../service/requests/letters/letter-office.js'
import type { Edge } from '../edge/api-env.js'
import { json, jsonBody } from '../edge/json-content.js'
import { describeRoute, newRouter } from '../edge/router.js'
import { acceptRequest } from '../problem/accept-request.js'
import { changesView, letterView, toLetter, toWording, wordingView } from './letter-views.js'

const tags = ['文书']
const params = z.strictObject({ body: bodyId })
const oneParams = params.extend({ code: letterCode })

const listedWordingView = z
  .strictObject({
    code: letterCode,
    name: z.string(),
    to: z.enum(['applicant', 'third-party', 'co-maker', 'other-agency', 'office']),
    isAdapted: z.boolean().openapi({ description: '是否用了本机关自己的文字' }),
    version: z.number().openapi({ description: '改过几次，没有改过为 0' }),
  })
  .openapi('ListedWording')

const wordingDetailView = listedWordingView
  .extend({
    body: z.string(),
    wording: wordingView,
    national: wordingView.openapi({ description: '统一的文字' }),
    changes: changesView,
    versions: z.array(
      z.strictObject({ version: z.number(), reason: z.string(), changedAt: z.string(), changedByName: z.string() }),
    ),
    placeholders: z
      .array(
        z.strictObject({
          label: z.string().openapi({ description: '在文字中写作 {申请人}' }),
          given: z.string().nullable().openapi({ description: '这个条件成立时才有；null 为每件都有' }),
          isList: z.boolean().openapi({ description: '可能有多行，须单独成段' }),
          mustSay: z.boolean().openapi({ description: '文书必须写明' }),
        }),
      )
      .openapi({ description: '这份文书可以填入的项目' }),
    conditions: z.array(z.strictObject({ id: z.string(), text: z.string() })),
  })
  .openapi('WordingDetail')

const previewView = z
  .strictObject({
    changes: changesView,
    faults: z.array(z.string()).openapi({ description: '不能使用的原因；空为可以使用' }),
    specimen: letterView.nullable().openapi({ description: '样张' }),
  })
  .openapi('WordingPreview')

const officeView = z
  .strictObject({
    body: z.string(),
    version: z.number(),
    mark: z.string().nullable().openapi({ description: '机关代字' }),
    authority: z.string().nullable().openapi({ description: '行政复议机关' }),
    court: z.string().nullable().openapi({ description: '管辖的人民法院' }),
    onlineChannel: z.string().nullable().openapi({ description: '行政复议的网上申请渠道' }),
    inForce: z
      .strictObject({ mark: z.string(), authority: z.string(), court: z.string() })
      .openapi({ description: '文书现在写的；没有填写的按机关隶属关系得出' }),
  })
  .openapi('LetterOffice')

const list = describeRoute({
  method: 'get',
  path: '/bodies/{body}/letter-wordings',
  tags,
  summary: '一个机关的各种文书，是否用了自己的文字',
  request: { params },
  responses: { 200: json('文书', z.strictObject({ items: z.array(listedWordingView) })) },
})

const read = describeRoute({
  method: 'get',
  path: '/bodies/{body}/letter-wordings/{code}',
  tags,
  summary: '一种文书的文字，与统一文字的不同，先后的修改',
  request: { params: oneParams },
  responses: { 200: json('文字', wordingDetailView) },
})

const preview = describeRoute({
  method: 'post',
  path: '/bodies/{body}/letter-wordings/{code}/preview',
  tags,
  summary: '修改以前先看：会改动什么，能不能使用，样张',
  request: { params: oneParams, body: jsonBody(WordingPreviewInput.omit({ body: true, code: true })) },
  responses: { 200: json('预览', previewView) },
})

const adapt = describeRoute({
  method: 'put',
  path: '/bodies/{body}/letter-wordings/{code}',
  tags,
  summary: '用本机关自己的文字；wording 为 null 恢复统一的文字。已经作出的文书不变',
  request: { params: oneParams, body: jsonBody(AdaptationInput.omit({ body: true, code: true })) },
  responses: { 200: json('文字', wordingDetailView) },
})

const readOffice = describeRoute({
  method: 'get',
  path: '/bodies/{body}/letter-office',
  tags,
  summary: '文书中的机关代字、复议机关、法院和网上申请渠道',
  request: { params },
  responses: { 200: json('资料', officeView) },
})

const changeOffice = describeRoute({
  method: 'put',
  path: '/bodies/{body}/letter-office',
  tags,
  summary: '修改文书中的机关代字、复议机关、法院和网上申请渠道',
  request: { params, body: jsonBody(LetterOfficeInput.omit({ body: true })) },
  responses: { 200: json('资料', officeView) },
})

/** What a body says in its letters. */
export function wordingRoutes({ services }: Edge) {
  return newRouter()
    .openapi(list, async (c) => {
      const items = acceptRequest(await listWordings(services, c.var.actor, c.req.valid('param')))
      return c.json({ items: [...items] }, 200)
    })
    .openapi(read, async (c) => {
      return c.json(toDetail(acceptRequest(await getWording(services, c.var.actor, c.req.valid('param')))), 200)
    })
    .openapi(preview, async (c) => {
      const input = { ...c.req.valid('json'), ...c.req.valid('param') }
      const { changes, faults, specimen } = acceptRequest(await previewWording(services, c.var.actor, input))
      return c.json({ changes, faults: [...faults], specimen: specimen && toLetter(specimen) }, 200)
    })
    .openapi(adapt, async (c) => {
      const input = { ...c.req.valid('json'), ...c.req.valid('param') }
      return c.json(toDetail(acceptRequest(await adaptWording(services, c.var.actor, input))), 200)
    })
    .openapi(readOffice, async (c) => {
      return c.json(toOffice(acceptRequest(await getLetterOffice(services, c.var.actor, c.req.valid('param')))), 200)
    })
    .openapi(changeOffice, async (c) => {
      const input = { ...c.req.valid('json'), ...c.req.valid('param') }
      return c.json(toOffice(acceptRequest(await changeLetterOffice(services, c.var.actor, input))), 200)
    })
}

const toDetail = (view: WordingView): z.infer<typeof wordingDetailView> => ({
  ...view,
  wording: toWording(view.wording),
  national: toWording(view.national),
  versions: view.versions.map(({ changedAt, ...version }) => ({ ...version, changedAt: changedAt.toISOString() })),
  placeholders: placeholdersOf(view.code).map((id) => {
    const { label, given, isList } = PLACEHOLDERS[id]
    return { label, given, isList, mustSay: LETTER_FORMS[view.code].says.includes(id) }
  }),
  conditions: CONDITION_IDS.map((id) => ({ id, text: CONDITIONS[id] })),
})

const toOffice = (view: LetterOfficeView): z.infer<typeof officeView> => view
