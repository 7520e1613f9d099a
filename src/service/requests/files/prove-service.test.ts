import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { value } from '../../../../testing/people/test-office.js'
import { CLEAN, type FileDesk, ON, openFileDesk } from '../../../../testing/requests/file-desk.js'
import type { RequestNo } from '../../../domain/request/index.js'
import { digestOf } from '../../../storage/files.js'
import { recordEvent } from '../record-event.js'
import { listCaseFiles } from './case-files.js'
import { logElectronicAccess } from './released-files.js'

let desk: FileDesk
beforeAll(async () => {
  desk = await openFileDesk()
}, 60_000)
afterAll(() => desk.office.close())

describe('proof that a decision was served', () => {
  test('what proof of service is still missing is told, by the way it was served', async () => {
    const { office, services, recordOf, aCase, add, release, decide, serve } = desk
    const serviceOf = async (no: RequestNo) => value(await listCaseFiles(services, office.clerk, no)).service
    const byPost = await aCase()
    value(await decide(byPost, office.clerk))
    expect(await serviceOf(byPost)).toBeNull()
    const event = { type: 'decision.served', on: ON, way: 'post' }
    const details = { mailNumber: 'XA12345678944', postedOn: ON }
    const { version } = await recordOf(byPost)
    value(await recordEvent(services, office.clerk, { no: byPost, version, event, details, note: null }))
    expect(await serviceOf(byPost)).toMatchObject({ way: 'post', missing: [{ proof: 'file', isNeededToClose: true }] })
    value(await add(byPost, 'service-proof', '邮寄凭证.txt', Buffer.from('已投妥')))
    expect(await serviceOf(byPost)).toMatchObject({ missing: [] })

    const online = await aCase()
    await release(online, '合同.txt', CLEAN)
    value(await decide(online, office.clerk))
    value(await serve(online))
    expect(await serviceOf(online)).toMatchObject({
      way: 'electronic',
      missing: [{ proof: 'opened', isNeededToClose: false }],
    })
    const digest = digestOf(Buffer.from('告知书'))
    await logElectronicAccess(services, await recordOf(online), { subject: 'letter', digest })
    expect(await serviceOf(online)).toMatchObject({ missing: [], accesses: [{ subject: 'letter', digest }] })
  })

  test('a decision is not on record as served without what its way of service takes', async () => {
    const { office, services, recordOf, aCase, decide } = desk
    const no = await aCase()
    value(await decide(no, office.clerk))
    const before = await recordOf(no)
    for (const [way, details] of [
      ['direct', null],
      ['entrusted', { recipient: '金丝雀' }],
      ['post', { mailNumber: 'XA12345678944' }],
    ] as const) {
      const event = { type: 'decision.served', on: ON, way }
      const given = { no, version: before.version, event, details, note: null }
      expect(await recordEvent(services, office.clerk, given)).toMatchObject({
        ok: false,
        error: { code: 'service.not-told', way },
      })
    }
    expect(await recordOf(no)).toEqual(before)
  })

  test('a case is filed with the slip of this service; one of a decision taken back proves nothing', async () => {
    const { office, services, recordOf, aCase, add, decide } = desk
    const no = await aCase()
    const tell = async (event: object, details: object | null = null) => {
      const { version } = await recordOf(no)
      return recordEvent(services, office.head, { no, version, event, details, note: null })
    }
    const byHand = { type: 'decision.served', on: ON, way: 'direct' }
    value(await decide(no, office.clerk))
    value(await add(no, 'service-proof', '送达回证.txt', Buffer.from('第一次签收')))
    value(await tell(byHand, { recipient: '金丝雀' }))
    value(await add(no, 'service-proof', '回执.txt', Buffer.from('第一次送达的回执，后来才交回')))
    value(await tell({ type: 'decision.revoked', on: ON, cause: 'own-motion', replyBy: null }))
    value(await decide(no, office.clerk))
    value(await tell(byHand, { recipient: '金丝雀' }))
    const close = { type: 'request.closed', on: ON }
    expect(await tell(close)).toMatchObject({ ok: false, error: { code: 'close.service-not-proven', way: 'direct' } })
    expect((await recordOf(no)).status).toBe('served')
    value(await add(no, 'service-proof', '送达回证.txt', Buffer.from('第二次签收')))
    value(await tell(close))
    expect((await recordOf(no)).status).toBe('closed')
  })

  test('where a body settled so, a case is filed without a slip', async () => {
    const { office, services, recordOf, aCase, decide } = desk
    const no = await aCase()
    value(await decide(no, office.clerk))
    const using = { ...services, settings: { ...services.settings, closingNeedsServiceProof: false } }
    const { version } = await recordOf(no)
    const served = { type: 'decision.served', on: ON, way: 'direct' }
    const details = { recipient: '金丝雀' }
    value(await recordEvent(using, office.clerk, { no, version, event: served, details, note: null }))
    value(await decide(no, office.clerk, { type: 'request.closed', on: ON }, using))
    expect((await recordOf(no)).status).toBe('closed')
  })
})
