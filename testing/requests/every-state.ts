import type { BodyId } from '../../src/domain/body/index.js'
import type { RequestNo, RequestStatus } from '../../src/domain/request/index.js'
import type { Actor } from '../../src/service/people/authorise.js'
import { placeHold } from '../../src/service/requests/after/holds.js'
import {
  confirmPublicEntry,
  getPublicLog,
  setPublicLog,
  withdrawPublicEntry,
  writePublicEntry,
} from '../../src/service/requests/after/public-log.js'
import { addFile } from '../../src/service/requests/files/add-file.js'
import { getRequest } from '../../src/service/requests/get-request.js'
import { registerRequest } from '../../src/service/requests/intake/register-request.js'
import type { Receipt } from '../../src/service/requests/intake/submission.js'
import { assignRequest } from '../../src/service/requests/queue/assign-request.js'
import { recordEvent } from '../../src/service/requests/record-event.js'
import type { RequestServices } from '../../src/service/requests/request-services.js'
import { writeNote } from '../../src/service/requests/write-note.js'
import { findRequest } from '../../src/storage/requests/requests.js'
import { removePersons } from '../../src/storage/requests/retirement.js'
import { value } from '../people/test-office.js'
import { registration } from './request-office.js'

/** A body whose cases are made: its head, who may do everything, and somebody second where two are needed. */
export interface CaseMaker {
  readonly services: RequestServices
  readonly body: BodyId
  readonly head: Actor
  readonly second: Actor
}

const on = '2026-06-02'
const THIRD_PARTY = { name: '云溪县青山路桥养护有限公司' }
const NOTE = '已电话联系申请人'
const HELD_FOR = '县委巡察组调阅'
const DIVISION = '公路股'
/** What staff wrote into the cases for themselves: no applicant reads it. */
export const ONLY_FOR_STAFF = [THIRD_PARTY.name, NOTE, HELD_FOR, DIVISION] as const
const GRANT = { type: 'decision.made', on, kind: 'S02', basis: null, reasons: null, overrides: [] }
const SERVE = { type: 'decision.served', on, way: 'electronic' }
const LODGE = (kind: string) => ({ type: 'review.lodged', on, kind, afterReconsideration: false })

type Happening = readonly [event: object, details?: object | null]

/** What is done to make a case of some kind. */
function hands({ services, body, head, second }: CaseMaker) {
  const register = async (given: object = {}): Promise<Receipt> =>
    value(await registerRequest(services, head, registration(body, given)))
  const versionOf = async (no: string): Promise<number> => value(await getRequest(services, head, no)).version
  const record = async (no: string, [event, details = null]: Happening): Promise<void> => {
    const given = { no, version: await versionOf(no), event, details, note: null }
    value(await recordEvent(services, head, given))
  }
  const after = async (...happenings: readonly Happening[]): Promise<Receipt> => {
    const made = await register()
    for (const happening of happenings) await record(made.no, happening)
    return made
  }
  const addOne = async ({ no }: Receipt, purpose: string): Promise<void> => {
    const bytes = inOnePiece(Buffer.from(`石桥镇道路养护合同，共三页。${no}`))
    value(await addFile(services, head, { no, purpose }, { fileName: '合同.txt', bytes }))
  }
  const tell = async (made: Receipt): Promise<{ readonly version: number }> => {
    const { version, isOpen } = value(await getPublicLog(services, head, { body }))
    if (!isOpen) value(await setPublicLog(services, head, { body, version, isOpen: true }))
    const entry = { no: made.no, title: '道路养护的合同', answer: '合同已经提供，共三页。' }
    const { version: written } = value(await writePublicEntry(services, head, { ...entry, version: 0 }))
    return value(await confirmPublicEntry(services, second, { no: made.no, version: written }))
  }
  const assign = async ({ no }: Receipt, to: Actor): Promise<void> => {
    value(await assignRequest(services, head, { no, version: await versionOf(no), to: to.person }))
  }
  return { register, record, after, addOne, tell, assign }
}

async function* inOnePiece(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

type Make = (maker: CaseMaker) => Promise<Receipt>

const CORRECT: Happening = [
  { type: 'correction.requested', on, dueOn: '2026-06-20' },
  { unclear: '请写明合同的名称。' },
]
const EXPLAIN: Happening = [{ type: 'reasons.requested', on, dueOn: '2026-06-20' }, { why: '本月已经申请二十件。' }]
const CONSULT: Happening = [{ type: 'consultation.sent', on, id: '1', party: 'third-party' }, THIRD_PARTY]
const CHARGE: Happening = [{ type: 'fee.notified', on, basis: 'pieces', amountYuan: 100 }, { howToPay: '窗口缴纳。' }]
const DECIDE: readonly Happening[] = [[GRANT]]
const ANSWER: readonly Happening[] = [...DECIDE, [SERVE]]

/** One of each status: a new one does not compile until there is a case of it. */
const OF_STATUS: Readonly<Record<RequestStatus, Make>> = {
  confirming: (maker) => hands(maker).register({ channel: 'ordinary-mail' }),
  processing: (maker) => hands(maker).register(),
  correcting: (maker) => hands(maker).after(CORRECT),
  explaining: (maker) => hands(maker).after(EXPLAIN),
  consulting: (maker) => hands(maker).after(CONSULT),
  'fee-pending': (maker) => hands(maker).after(CHARGE),
  decided: (maker) => hands(maker).after(...DECIDE),
  served: (maker) => hands(maker).after(...ANSWER),
  closed: (maker) => hands(maker).after(...ANSWER, [{ type: 'request.closed', on }]),
  withdrawn: (maker) => hands(maker).after([{ type: 'request.withdrawn', on }]),
  joined: async (maker) => {
    const { register, after } = hands(maker)
    return after([{ type: 'request.joined', on, into: (await register()).no }])
  },
  split: (maker) => hands(maker).after([{ type: 'request.split', on, parts: 2 }]),
}

/** What else can have happened to a case that is still, or again, in one of them. */
const FURTHER = {
  'with a search on record': (maker) => hands(maker).after([{ type: 'search.recorded', on, found: true }]),
  'with records asked of a division': (maker) =>
    hands(maker).after([{ type: 'records.commissioned', on, id: 'c1', dueOn: '2026-06-20' }, { division: DIVISION }]),
  extended: (maker) =>
    hands(maker).after([{ type: 'extension.approved', on, days: 20 }], [{ type: 'extension.notified', on }]),
  'with a reply put off': (maker) =>
    hands(maker).after(
      EXPLAIN,
      [{ type: 'reasons.given', on }, { text: '用于研究。' }],
      [{ type: 'reply.delayed', on, until: '2026-08-20' }, { why: '数量较多。' }],
    ),
  'under reconsideration': (maker) =>
    hands(maker).after(...ANSWER, [{ type: 'review.recorded', on, id: 'r1', event: LODGE('reconsideration') }]),
  'before a court': (maker) =>
    hands(maker).after(...ANSWER, [{ type: 'review.recorded', on, id: 'r1', event: LODGE('litigation') }]),
  'opened again: its decision was revoked': (maker) =>
    hands(maker).after(...ANSWER, [
      { type: 'decision.revoked', on, cause: 'own-motion', replyBy: null },
      { why: '引用条款有误。' },
    ]),
  'opened again: it was not withdrawn': (maker) =>
    hands(maker).after([{ type: 'request.withdrawn', on }], [{ type: 'request.reopened', on }]),
  'with a letter that was taken back': (maker) =>
    hands(maker).after(CORRECT, [{ type: 'letter.recalled', on, letter: 'correction', id: null }, { why: '发错了。' }]),
  'with a file that is not given out': async (maker) => {
    const made = await hands(maker).register()
    await hands(maker).addOne(made, 'release')
    return made
  },
  'with a file that was given out': async (maker) => {
    const { register, addOne, record } = hands(maker)
    const made = await register()
    await addOne(made, 'release')
    for (const happening of ANSWER) await record(made.no, happening)
    return made
  },
  'with a file that was given out, its decision revoked': async (maker) => {
    const { register, addOne, record } = hands(maker)
    const made = await register()
    await addOne(made, 'release')
    const revoke: Happening = [{ type: 'decision.revoked', on, cause: 'own-motion', replyBy: null }, { why: '有误。' }]
    for (const happening of [...ANSWER, revoke]) await record(made.no, happening)
    return made
  },
  'with a file of the one who asks': async (maker) => {
    const made = await hands(maker).register()
    await hands(maker).addOne(made, 'identity')
    return made
  },
  'with a note': async (maker) => {
    const made = await hands(maker).register()
    value(await writeNote(maker.services, maker.head, { no: made.no, text: NOTE }))
    return made
  },
  'somebody’s': async (maker) => {
    const { register, assign } = hands(maker)
    const made = await register()
    await assign(made, maker.head)
    return made
  },
  'handed over to somebody else': async (maker) => {
    const { register, assign } = hands(maker)
    const made = await register()
    for (const to of [maker.head, maker.second]) await assign(made, to)
    return made
  },
  held: async (maker) => {
    const made = await hands(maker).after(...ANSWER)
    value(await placeHold(maker.services, maker.head, { no: made.no, reason: HELD_FOR }))
    return made
  },
  'in the public log': async (maker) => {
    const made = await hands(maker).after(...ANSWER)
    await hands(maker).tell(made)
    return made
  },
  'taken out of the public log': async (maker) => {
    const made = await hands(maker).after(...ANSWER)
    const { version } = await hands(maker).tell(made)
    value(await withdrawPublicEntry(maker.services, maker.head, { no: made.no, version }))
    return made
  },
  'hidden: persons are removed from it': async (maker) => {
    const made = await hands(maker).after([{ type: 'request.withdrawn', on }])
    const record = await findRequest(maker.services.db, made.no)
    if (record === undefined) throw new Error('no case')
    await maker.services.db
      .transaction()
      .execute((transaction) => removePersons(transaction, record.id, maker.services.clock.now()))
    return made
  },
} as const satisfies Readonly<Record<string, Make>>

export interface CaseInState {
  readonly no: RequestNo
  readonly queryCode: string
}
export type CaseState = RequestStatus | keyof typeof FURTHER

/** Every way in which a case can be there. */
export async function makeEveryState(maker: CaseMaker): Promise<ReadonlyMap<CaseState, CaseInState>> {
  const made = new Map<CaseState, CaseInState>()
  for (const [state, make] of Object.entries({ ...OF_STATUS, ...FURTHER })) {
    const { no, queryCode } = await make(maker)
    made.set(state as CaseState, { no: no as RequestNo, queryCode })
  }
  return made
}
