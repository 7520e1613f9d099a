import type { BodyId } from '../../src/domain/body/index.js'
import type { RouteKey } from '../../src/http/route-access.js'
import type { TestPerson } from '../people/test-office.js'
import { registration } from '../requests/request-office.js'

/** Where something is done: a body, and somebody who holds a role there and nowhere else. */
export interface Place {
  /** `null`: no body, and somebody without a role. */
  readonly body: BodyId | null
  readonly person: TestPerson
  /** A report of the body; none where there is no body. */
  readonly report: number
  /** A request for information made to the body; none where there is no body. */
  readonly request: string
  /** Another one, made for this one request. */
  readonly freshReport: () => Promise<number>
  /** Somebody's role there, made for this one request. */
  readonly freshGrant: () => Promise<{ readonly person: string; readonly grant: string }>
}

/** A request that only lacks the right to be carried out, or is refused for what it says after that was looked at. */
export interface Sample {
  readonly path?: Readonly<Record<string, string>>
  readonly query?: Readonly<Record<string, string>>
  readonly json?: unknown
  /** Sent as it is, in the place of JSON. */
  readonly bytes?: string
}

let last = 0
const number = (): number => {
  last += 1
  return last
}

const DETAILS = {
  creditCode: null,
  regionCode: null,
  siteIdCode: null,
  office: { officeName: null, address: null, hours: null, telephone: null, fax: null, web: null },
}
/** No body has had so many changes: what it says is looked at, and nothing changes. */
const VERSION = 999
const ON = '2026-07-01'

const newBody = (parent: BodyId | null) => ({ name: `测试机关${number()}`, kind: 'department', parent, ...DETAILS })
const ofBody = ({ body }: Place) => ({ body: body ?? 'none' })
const ofPerson = ({ person }: Place) => ({ person: person.id })
const inBody = ({ body }: Place) => (body === null ? {} : { body })
const ofReport = ({ report }: Place) => ({ report: String(report) })
const ofRequest = ({ request }: Place) => ({ no: request })
const ofFile = (place: Place) => ({ ...ofRequest(place), file: 'none' })
const NO_RUN = '00000000-0000-4000-8000-000000000000'
const PROOF = { password: 'not-the-password' }

type SampleOf = (place: Place) => Sample | null | Promise<Sample>

/** One for each route: a new route does not compile until it has one. `null`: cannot be asked of no body at all. */
export const SAMPLES: Readonly<Record<RouteKey, SampleOf>> = {
  'GET /api/openapi.json': () => ({}),
  'GET /api/docs': () => ({}),
  'GET /api/docs.css': () => ({}),

  'GET /api/v1/installation': () => ({}),
  'POST /api/v1/installation/administrator': () => ({
    json: {
      account: 'second',
      displayName: '钱进',
      password: 'Qh7!mkrt-second',
      bodyName: '青禾乡人民政府',
      bodyKind: 'township',
      bodyEstablishedOn: '1990-01-01',
    },
  }),

  'GET /api/v1/session': () => ({}),
  'POST /api/v1/session': () => ({ json: { account: `nobody${number()}`, password: 'wrong' } }),
  'DELETE /api/v1/session': () => ({}),
  'POST /api/v1/session/second-factor': () => ({ json: { code: '000000' } }),
  'POST /api/v1/session/enrolment': () => ({}),
  'POST /api/v1/session/enrolment/confirmation': () => ({ json: { code: '000000' } }),
  'POST /api/v1/session/new-password': () => ({ json: { password: 'short' } }),

  'GET /api/v1/me': () => ({}),
  'PUT /api/v1/me/password': () => ({ json: { current: PROOF.password, password: 'Qh7!mkrt-other' } }),
  'POST /api/v1/me/recovery-codes': () => ({ json: PROOF }),
  'POST /api/v1/me/second-factor': () => ({ json: { ...PROOF, code: null } }),
  'POST /api/v1/me/second-factor/confirmation': () => ({ json: { code: '000000' } }),
  'GET /api/v1/me/sessions': () => ({}),
  'DELETE /api/v1/me/sessions/:session': () => ({ path: { session: 'none' } }),
  'POST /api/v1/me/sessions/end-others': () => ({}),

  'GET /api/v1/bodies': () => ({ query: { on: ON } }),
  'GET /api/v1/bodies/:body': (place) => ({ path: ofBody(place) }),
  'POST /api/v1/bodies': ({ body }) => ({ json: { on: ON, ...newBody(body) } }),
  'POST /api/v1/bodies/merge': ({ body }) =>
    body && {
      json: {
        on: ON,
        bodies: [{ body, version: VERSION }],
        into: { body: null, establish: newBody(body) },
        moves: [],
      },
    },
  'POST /api/v1/bodies/:body/rename': (place) => ({
    path: ofBody(place),
    json: { version: VERSION, on: ON, name: '新名称' },
  }),
  'POST /api/v1/bodies/:body/move': (place) => ({
    path: ofBody(place),
    json: { version: VERSION, on: ON, parent: place.body },
  }),
  'POST /api/v1/bodies/:body/split': (place) => ({
    path: ofBody(place),
    json: {
      version: VERSION,
      on: ON,
      into: [newBody(place.body), newBody(place.body)].map((establish) => ({ body: null, establish })),
      moves: [],
    },
  }),
  'POST /api/v1/bodies/:body/abolish': (place) => ({ path: ofBody(place), json: { version: VERSION, on: ON } }),
  'PUT /api/v1/bodies/:body/details': (place) => ({ path: ofBody(place), json: { version: VERSION, ...DETAILS } }),

  'GET /api/v1/people': (place) => ({ query: inBody(place) }),
  'POST /api/v1/people': ({ body }) =>
    body && { json: { account: `made.${number()}`, displayName: '周敏', body, role: 'clerk' } },
  'PUT /api/v1/people/:person/name': (place) => ({
    path: ofPerson(place),
    json: { version: VERSION, displayName: '周敏' },
  }),
  'POST /api/v1/people/:person/grants': (place) =>
    place.body && { path: ofPerson(place), json: { body: place.body, role: 'reviewer' } },
  'DELETE /api/v1/people/:person/grants/:grant': ({ body, freshGrant }) =>
    body && freshGrant().then((path) => ({ path: { ...path } })),
  'POST /api/v1/people/:person/suspend': (place) => ({ path: ofPerson(place) }),
  'POST /api/v1/people/:person/reinstate': (place) => ({ path: ofPerson(place) }),
  'POST /api/v1/people/:person/reset': (place) => ({ path: ofPerson(place), json: { secondFactor: true } }),
  'POST /api/v1/people/:person/sessions/end': (place) => ({ path: ofPerson(place) }),

  'GET /api/v1/audit': (place) => ({ query: inBody(place) }),
  'GET /api/v1/audit/export': (place) => ({ query: { form: 'jsonl', ...inBody(place) } }),

  'GET /api/v1/reports': (place) => ({ query: inBody(place) }),
  'GET /api/v1/reports/totals': (place) => ({ query: inBody(place) }),
  'POST /api/v1/reports': ({ body }) => body && { query: { desk: body, body, fileName: 'a.txt' }, bytes: '今天吃什么' },
  'POST /api/v1/reports/adopt': ({ body }) => body && { json: { key: 'A'.repeat(24), desk: body, body: null } },
  'POST /api/v1/reports/uploads/delete': () => ({ json: { key: 'A'.repeat(24) } }),
  'GET /api/v1/reports/:report': (place) => place.body && { path: ofReport(place) },
  'GET /api/v1/reports/:report/download': (place) =>
    place.body && { path: ofReport(place), query: { form: 'original' } },
  'PUT /api/v1/reports/:report/body': (place) =>
    place.body && { path: ofReport(place), json: { version: VERSION, body: place.body } },
  'PUT /api/v1/reports/:report/publication': (place) =>
    place.body && { path: ofReport(place), json: { isPublic: false } },
  'DELETE /api/v1/reports/:report': ({ body, freshReport }) =>
    body && freshReport().then((report) => ({ path: { report: String(report) } })),
  'POST /api/v1/reports/:report/findings/:finding/verdicts': (place) =>
    place.body && {
      path: { ...ofReport(place), finding: '0'.repeat(32) },
      json: { verdict: 'dismissed', reason: '表格另有说明', seen: 0 },
    },

  'GET /api/v1/requests': (place) => ({ query: inBody(place) }),
  'POST /api/v1/requests': ({ body }) => body && { json: registration(body) },
  'GET /api/v1/wanted-lines': (place) => place.body && { query: ofRequest(place) },
  'GET /api/v1/bodies/:body/request-handlers': (place) => ({ path: ofBody(place) }),
  'GET /api/v1/requests/:no': (place) => place.body && { path: ofRequest(place) },
  'POST /api/v1/requests/:no/events': (place) =>
    place.body && {
      path: ofRequest(place),
      json: { version: VERSION, event: { type: 'search.recorded', on: ON, found: true }, note: null },
    },
  'POST /api/v1/requests/:no/assignee': (place) =>
    place.body && { path: ofRequest(place), json: { version: VERSION, to: null } },
  'GET /api/v1/requests/:no/assignees': (place) => place.body && { path: ofRequest(place) },
  'GET /api/v1/requests/:no/alike': (place) => place.body && { path: ofRequest(place) },
  'POST /api/v1/requests/:no/notes': (place) =>
    place.body && { path: ofRequest(place), json: { text: '已电话联系申请人' } },
  'POST /api/v1/requests/:no/query-code': (place) =>
    place.body && { path: ofRequest(place), json: { reason: 'lost', identityCheck: '当面核对了身份证' } },
  'GET /api/v1/requests/:no/files': (place) => place.body && { path: ofRequest(place) },
  'POST /api/v1/requests/:no/files': (place) =>
    place.body && {
      path: ofRequest(place),
      query: { purpose: 'opinion', fileName: '回函.txt' },
      bytes: `石桥镇的回函第${number()}号`,
    },
  'GET /api/v1/requests/:no/files/:file/download': (place) => place.body && { path: ofFile(place) },
  'DELETE /api/v1/requests/:no/files/:file': (place) => place.body && { path: ofFile(place) },
  'POST /api/v1/requests/:no/files/:file/replacement': (place) =>
    place.body && { path: ofFile(place), query: { fileName: '回函.txt' }, bytes: '石桥镇的回函' },
  'POST /api/v1/requests/:no/files/:file/masking': (place) => place.body && { path: ofFile(place) },
  'POST /api/v1/requests/:no/files/:file/inspection': (place) => place.body && { path: ofFile(place) },
  'POST /api/v1/requests/:no/files/:file/confirmations': (place) =>
    place.body && { path: ofFile(place), json: { findings: ['0'.repeat(32)], reason: '已经公开过' } },
  'GET /api/v1/requests/:no/letters': (place) => place.body && { path: ofRequest(place) },
  'POST /api/v1/requests/:no/letters/preview': (place) =>
    place.body && { path: ofRequest(place), json: { event: { type: 'search.recorded', on: ON, found: true } } },
  'GET /api/v1/requests/:no/letters/:letter': (place) => place.body && { path: { ...ofRequest(place), letter: '1' } },
  'GET /api/v1/requests/:no/letters/:letter/download': (place) =>
    place.body && { path: { ...ofRequest(place), letter: 'P01' }, query: { format: 'docx' } },
  'GET /api/v1/bodies/:body/letter-wordings': (place) => ({ path: ofBody(place) }),
  'GET /api/v1/bodies/:body/letter-wordings/:code': (place) => ({ path: { ...ofBody(place), code: 'P03' } }),
  'POST /api/v1/bodies/:body/letter-wordings/:code/preview': (place) => ({
    path: { ...ofBody(place), code: 'P03' },
    json: { wording: [{ kind: 'paragraph', when: [], text: '请补正：{收件人}' }] },
  }),
  'PUT /api/v1/bodies/:body/letter-wordings/:code': (place) => ({
    path: { ...ofBody(place), code: 'P03' },
    json: { seen: VERSION, wording: null, reason: '恢复' },
  }),
  'GET /api/v1/bodies/:body/letter-office': (place) => ({ path: ofBody(place) }),
  'PUT /api/v1/bodies/:body/letter-office': (place) => ({
    path: ofBody(place),
    json: { seen: VERSION, mark: '云', authority: null, court: null, onlineChannel: null },
  }),
  'GET /api/v1/bodies/:body/request-counts/:year': (place) => ({ path: { ...ofBody(place), year: '2026' } }),
  'GET /api/v1/bodies/:body/request-counts/:year/cases': (place) => ({
    path: { ...ofBody(place), year: '2026' },
    query: { cell: 'requests.received.total' },
  }),
  'GET /api/v1/requests/:no/work': (place) => place.body && { path: ofRequest(place) },
  'GET /api/v1/requests/:no/reviews': (place) => place.body && { path: ofRequest(place) },
  'PUT /api/v1/requests/:no/reviews/:review/lesson': (place) =>
    place.body && {
      path: { ...ofRequest(place), review: 'r1' },
      json: { version: 0, grounds: ['facts'], learnt: '检索范围要写明。' },
    },
  'GET /api/v1/reviews': (place) => ({ query: inBody(place) }),
  'GET /api/v1/lessons': (place) => ({ query: inBody(place) }),
  'GET /api/v1/bodies/:body/alike-requests': (place) => ({ path: ofBody(place) }),
  'GET /api/v1/bodies/:body/publication-proposals': (place) => ({ path: ofBody(place) }),
  'POST /api/v1/bodies/:body/publication-proposals': (place) => ({
    path: ofBody(place),
    json: { title: '道路养护合同', requests: [place.request] },
  }),
  'POST /api/v1/bodies/:body/publication-proposals/:proposal/moves': (place) => ({
    path: { ...ofBody(place), proposal: 'none' },
    json: { version: 1, move: 'reconsider' },
  }),
  'GET /api/v1/bodies/:body/public-log': (place) => ({ path: ofBody(place) }),
  'PUT /api/v1/bodies/:body/public-log': (place) => ({ path: ofBody(place), json: { version: VERSION, isOpen: true } }),
  'GET /api/v1/requests/:no/public-entry': (place) => place.body && { path: ofRequest(place) },
  'PUT /api/v1/requests/:no/public-entry': (place) =>
    place.body && { path: ofRequest(place), json: { version: 0, title: '道路养护合同', answer: '已提供。' } },
  'POST /api/v1/requests/:no/public-entry/confirmation': (place) =>
    place.body && { path: ofRequest(place), json: { version: VERSION } },
  'POST /api/v1/requests/:no/public-entry/withdrawal': (place) =>
    place.body && { path: ofRequest(place), json: { version: VERSION } },
  'GET /api/v1/requests/:no/holds': (place) => place.body && { path: ofRequest(place) },
  'POST /api/v1/requests/:no/holds': (place) => place.body && { path: ofRequest(place), json: { reason: '巡察' } },
  'DELETE /api/v1/requests/:no/holds/:hold': (place) => place.body && { path: { ...ofRequest(place), hold: 'none' } },

  'GET /api/v1/waiting': () => ({}),

  'GET /api/v1/system': () => ({}),
  'GET /api/v1/system/jobs': () => ({}),
  'GET /api/v1/system/jobs/failures': () => ({}),
  'POST /api/v1/system/jobs/failures/:run/retry': () => ({ path: { run: NO_RUN } }),
  'DELETE /api/v1/system/jobs/failures/:run': () => ({ path: { run: NO_RUN } }),
}

/** Halves of characters cannot be sent in an address. */
export const toAddressPart = (text: string): string => encodeURIComponent(Buffer.from(text).toString())

/** A sample as it is sent. */
export function toRequest(key: RouteKey, { path = {}, query = {}, json, bytes }: Sample) {
  const [method = '', pattern = ''] = key.split(' ')
  const address = pattern.replace(/:(\w+)/g, (_, name: string) => toAddressPart(path[name] ?? 'none'))
  const search = new URLSearchParams(query).toString()
  const sent =
    bytes === undefined
      ? { type: 'application/json', content: json === undefined ? null : JSON.stringify(json) }
      : { type: 'application/octet-stream', content: bytes }
  return { method, path: search === '' ? address : `${address}?${search}`, ...sent }
}
