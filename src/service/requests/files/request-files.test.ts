import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aDocx, paragraph } from '../../../../testing/office/docx-builder.js'
import { value } from '../../../../testing/people/test-office.js'
import { openRequestOffice, type RequestOffice } from '../../../../testing/requests/request-office.js'
import type { PlainDate } from '../../../domain/calendar/index.js'
import type { RequestNo } from '../../../domain/request/index.js'
import { digestOf } from '../../../storage/files.js'
import { listSealedVerdicts } from '../../../storage/requests/gate-verdicts.js'
import { findRequest } from '../../../storage/requests/requests.js'
import type { Clock } from '../../clock.js'
import { sweepFiles } from '../../files/sweep-files.js'
import { rotateKeys } from '../../keys/key-file.js'
import type { Actor } from '../../people/authorise.js'
import { confirmFindings } from '../gate/confirm-findings.js'
import { reinspectFile } from '../gate/reinspect-file.js'
import { recordEvent } from '../record-event.js'
import { explainRequestError } from '../request-error.js'
import type { RequestServices } from '../request-services.js'
import { resealRequests } from '../reseal-requests.js'
import { addApplicantFile, addFile } from './add-file.js'
import { listCaseFiles } from './case-files.js'
import { maskFile } from './mask-file.js'
import { openFile } from './open-file.js'
import { listElectronicAccesses, listReleasedFiles, logElectronicAccess, openReleasedFile } from './released-files.js'
import { removeFile } from './remove-file.js'
import { replaceFile } from './replace-file.js'
import { explainRequestFileError } from './request-file-error.js'

let office: RequestOffice
let services: RequestServices
let reviewer: Actor
let secondClerk: Actor

beforeAll(async () => {
  office = await openRequestOffice()
  services = office.services
  reviewer = await office.act('reviewer', office.bureau)
  secondClerk = await office.act('clerk', office.bureau)
}, 120_000)
afterAll(() => office?.close())

const on = '2026-07-01' as PlainDate
const MOBILE = '13812345678'
const CLEAN = Buffer.from('石桥镇道路养护合同，共三页。')
const LISTED = Buffer.from(`石桥镇养护人员名单，联系电话${MOBILE}。`)

async function* parts(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
const file = (fileName: string, bytes: Uint8Array) => ({ fileName, bytes: parts(bytes) })
const aCase = async (): Promise<RequestNo> => (await office.register('2026-06-29')).no
const recordOf = async (no: RequestNo) => {
  const record = await findRequest(services.db, no)
  if (record === undefined) throw new Error('no such case')
  return record
}
const add = (no: RequestNo, purpose: string, fileName: string, bytes: Uint8Array, by = office.clerk) =>
  addFile(services, by, { no, purpose }, file(fileName, bytes))
const release = async (no: RequestNo, fileName: string, bytes: Uint8Array) =>
  value(await add(no, 'release', fileName, bytes))
const gateOf = async (no: RequestNo) => {
  const { files } = value(await listCaseFiles(services, office.clerk, no))
  return files.map(({ gate }) => gate?.status)
}
const GRANT = { type: 'decision.made', on, kind: 'S02', basis: null, reasons: null, overrides: [] } as const
const REFUSE = { ...GRANT, kind: 'S08', reasons: '属于内部事务信息' } as const
const decide = async (no: RequestNo, by: Actor, event: object = GRANT, using = services) =>
  recordEvent(using, by, { no, version: (await recordOf(no)).version, event, note: null })
const serve = (no: RequestNo) => decide(no, office.head, { type: 'decision.served', on, way: 'electronic' })
const readAll = async (bytes: AsyncIterable<Uint8Array>) => {
  const chunks: Uint8Array[] = []
  for await (const chunk of bytes) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}

describe('files of a case', () => {
  test('come from staff and from the applicant, are listed, opened and taken away', async () => {
    const no = await aCase()
    const added = value(await add(no, 'opinion', '回函.txt', CLEAN))
    const sent = value(
      await addApplicantFile(services, await recordOf(no), { purpose: 'identity', ...file('身份证.txt', LISTED) }),
    )
    const { files } = value(await listCaseFiles(services, office.clerk, no))
    expect(files).toMatchObject([
      { id: added.file, name: '回函.txt', purpose: 'opinion', addedBy: office.clerk.person, event: null, gate: null },
      { id: sent, name: '身份证.txt', purpose: 'identity', addedBy: null },
    ])
    const opened = value(await openFile(services, office.clerk, { no, file: added.file }))
    expect([opened.name, opened.mediaType, await readAll(opened.bytes)]).toEqual([
      '回函.txt',
      'text/plain',
      String(CLEAN),
    ])
    expect(await removeFile(services, office.clerk, { no, file: sent })).toMatchObject({
      ok: false,
      error: { code: 'request-file.kept', because: 'applicant' },
    })
    expect(value(await removeFile(services, office.clerk, { no, file: added.file })).files).toHaveLength(1)
    expect(await openFile(services, office.clerk, { no, file: added.file })).toMatchObject({ ok: false })
  })

  test('what a file is called lies nowhere in the open', async () => {
    const no = await aCase()
    await add(no, 'opinion', `金丝雀${MOBILE}.txt`, CLEAN)
    const dump: string[] = []
    for (const table of ['request_file', 'file_reference', 'request_text', 'stored_file', 'audit_record'] as const)
      dump.push(JSON.stringify(await services.db.selectFrom(table).selectAll().execute()))
    expect(dump.join()).not.toContain('金丝雀')
    expect(dump.join()).not.toContain(MOBILE)
    const { files } = value(await listCaseFiles(services, office.clerk, no))
    expect(files[0]?.name).toBe('金丝雀138****5678.txt')
  })

  test('the same file twice is one', async () => {
    const no = await aCase()
    const [one, two] = [await release(no, 'a.txt', CLEAN), await release(no, 'b.txt', CLEAN)]
    expect(two.files).toHaveLength(1)
    expect([two.file, two.version]).toEqual([one.file, one.version])
  })

  test('nobody who may not see the case sees a file of it, or that there is one', async () => {
    const no = await aCase()
    const { file: id } = await release(no, 'a.txt', CLEAN)
    const stranger = await office.act('clerk', office.neighbour)
    const unknown = { ok: false, error: { code: 'request.unknown' } }
    expect(await listCaseFiles(services, stranger, no)).toEqual(unknown)
    expect(await openFile(services, stranger, { no, file: id })).toEqual(unknown)
    expect(await add(no, 'release', 'b.txt', LISTED, stranger)).toEqual(unknown)
    expect(await removeFile(services, stranger, { no, file: id })).toEqual(unknown)
    const other = await aCase()
    expect(await openFile(services, office.clerk, { no: other, file: id })).toMatchObject({
      error: { code: 'request-file.unknown' },
    })
  })

  test.each([
    ['release', '空.txt', Buffer.alloc(0), 'file.empty'],
    ['release', 'a.exe', Buffer.from('MZ\u0090\u0000\u0003'), 'file.type-refused'],
    ['release', 'a.docx', Buffer.from('%PDF-1.7\n'), 'file.name-mismatch'],
    ['service-proof', 'a.txt', CLEAN, 'request-file.not-now'],
    ['anything', 'a.txt', CLEAN, 'input.refused'],
  ])('%s %s is refused in one sentence, and nothing stays: %#', async (purpose, name, bytes, code) => {
    const no = await aCase()
    const refused = await add(no, purpose, name, bytes)
    expect(refused).toMatchObject({ ok: false, error: { code } })
    expect(refused.ok ? '' : explainRequestFileError(refused.error)).toMatch(/^[^。]+。?$/)
    expect(value(await listCaseFiles(services, office.clerk, no)).files).toEqual([])
  })

  test('bytes of files that are held outlive every sweep; those let go do not', async () => {
    const no = await aCase()
    const [kept, gone] = [Buffer.from('留存的文件'), Buffer.from('删去的文件')]
    await release(no, 'kept.txt', kept)
    const { file: id } = await release(no, 'gone.txt', gone)
    value(await removeFile(services, office.clerk, { no, file: id }))
    const later: Clock = { now: () => new Date(Date.now() + 30 * 24 * 3_600_000), isSimulated: true }
    await sweepFiles({ db: services.db, files: services.files, clock: later })
    expect(await services.files.has(digestOf(kept))).toBe(true)
    expect(await services.files.has(digestOf(gone))).toBe(false)
  })
})

describe('several at once', () => {
  test('the same file ten times over is one file', async () => {
    const no = await aCase()
    const added = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        add(no, 'release', `${index}.txt`, CLEAN, [office.clerk, secondClerk][index % 2]),
      ),
    )
    expect(new Set(added.map((one) => value(one).file)).size).toBe(1)
    expect(value(await listCaseFiles(services, office.clerk, no)).files).toHaveLength(1)
  })

  test('a file that comes while somebody decides never goes out unseen, whichever of the two is first', async () => {
    for (let round = 0; round < 8; round += 1) {
      const no = await aCase()
      const { version } = await recordOf(no)
      const [decided, added] = await Promise.all([
        recordEvent(services, office.clerk, { no, version, event: GRANT, note: null }),
        add(no, 'release', '名单.txt', Buffer.from(`${LISTED}第${round}次`), secondClerk),
      ])
      value(added)
      const { files } = value(await listCaseFiles(services, office.clerk, no))
      expect(files).toMatchObject([{ event: null, gate: { status: 'open' } }])
      if (!decided.ok) expect(decided.error.code).toBe('request.changed')
    }
  })

  test('an applicant fills no case with files', async () => {
    const no = await aCase()
    const record = await recordOf(no)
    const send = (text: string) =>
      addApplicantFile(services, record, { purpose: 'wanted-material', ...file('a.txt', Buffer.from(text)) })
    for (let count = 0; count < 30; count += 1) value(await send(`材料${count}`))
    expect(await send('又一份')).toMatchObject({ error: { code: 'request-file.too-many', most: 30 } })
  })
})

describe('the gate', () => {
  test('a clean file is cleared and goes out with the decision', async () => {
    const no = await aCase()
    const { file: id } = await release(no, '合同.txt', CLEAN)
    expect(await gateOf(no)).toEqual(['cleared'])
    value(await decide(no, office.clerk))
    const { files } = value(await listCaseFiles(services, office.clerk, no))
    expect(files).toMatchObject([{ id, event: 2, gate: { status: 'cleared' } }])
    expect(await removeFile(services, office.clerk, { no, file: id })).toMatchObject({
      error: { code: 'request-file.kept', because: 'event' },
    })
    const trail = await office.office.auditOf(office.bureau)
    expect(trail.map(({ type }) => type).slice(-2)).toEqual(['release.bound', 'request.moved'])
  })

  test('a number of a person stops the decision until another person answers for it', async () => {
    const no = await aCase()
    const { file: id, files } = await release(no, '名单.txt', LISTED)
    const [found] = files[0]?.gate?.findings ?? []
    expect(found).toMatchObject({ kind: 'mobile', masked: '138****5678', at: { line: 1 }, confirmation: null })
    expect(JSON.stringify(files)).not.toContain(MOBILE)

    const refused = await decide(no, office.head)
    expect(refused).toMatchObject({ ok: false, error: { code: 'release.not-cleared', why: 'open', open: 1 } })
    expect(refused.ok ? '' : explainRequestError(refused.error)).toBe(
      '文件“名单.txt”有 1 处还没有遮盖或者由另一人确认，不能提供，第一处：第 1 行：有手机号码 138****5678。',
    )
    expect((await office.view(no)).request.status).toBe('processing')

    const given = { no, file: id, findings: [found?.key], reason: '镇政府的办公电话' }
    expect(await confirmFindings(services, office.clerk, given)).toMatchObject({ error: { code: 'access.denied' } })
    const confirmed = value(await confirmFindings(services, reviewer, given))
    expect(confirmed.files[0]?.gate).toMatchObject({
      status: 'cleared',
      findings: [{ confirmation: { confirmedBy: reviewer.person }, reason: '镇政府的办公电话' }],
    })
    value(await decide(no, office.head))
  })

  test('who added a file, or sends it out, does not answer for it', async () => {
    const no = await aCase()
    const { file: id, files } = value(await add(no, 'release', '名单.txt', LISTED, office.head))
    const findings = files[0]?.gate?.findings.map(({ key }) => key) ?? []
    const given = { no, file: id, findings, reason: '可以公开' }
    expect(await confirmFindings(services, office.head, given)).toMatchObject({ error: { code: 'release.own-file' } })
    value(await confirmFindings(services, reviewer, given))
    expect(await decide(no, reviewer)).toMatchObject({ error: { code: 'release.not-cleared', why: 'open' } })
    value(await decide(no, secondClerk))
  })

  test('a confirmation holds for these bytes in this case alone', async () => {
    const [one, two] = [await aCase(), await aCase()]
    const { file: id, files } = await release(one, '名单.txt', LISTED)
    const findings = files[0]?.gate?.findings.map(({ key }) => key) ?? []
    await release(two, '名单.txt', LISTED)
    value(await confirmFindings(services, reviewer, { no: one, file: id, findings, reason: '可以公开' }))
    expect([await gateOf(one), await gateOf(two)]).toEqual([['cleared'], ['open']])
    const other = Buffer.from(`${LISTED}又及：${MOBILE}`)
    value(await replaceFile(services, office.clerk, { no: one, file: id }, file('名单.txt', other)))
    expect(await gateOf(one)).toEqual(['open'])
    const unknown = { no: two, file: (await release(two, '名单.txt', LISTED)).file, findings: ['0'.repeat(32)] }
    expect(await confirmFindings(services, reviewer, { ...unknown, reason: '可以公开' })).toMatchObject({
      error: { code: 'release.finding-unknown' },
    })
  })

  test('a masked file in its place lets the decision go', async () => {
    const no = await aCase()
    const { file: id, version } = await release(no, '名单.txt', LISTED)
    const replaced = value(await replaceFile(services, office.clerk, { no, file: id }, file('名单.txt', CLEAN)))
    expect(replaced.files).toHaveLength(1)
    expect(replaced.version).toBeGreaterThan(version)
    expect(await gateOf(no)).toEqual(['cleared'])
    value(await decide(no, office.clerk))
  })

  test('numbers in a text, and in its name, are masked on demand, and what lies there then is looked into', async () => {
    const no = await aCase()
    const { file: id } = await release(no, `名单${MOBILE}.txt`, LISTED)
    const masked = value(await maskFile(services, office.clerk, { no, file: id }))
    expect(masked.files).toMatchObject([{ name: '名单138****5678.txt', gate: { status: 'cleared', findings: [] } }])
    const opened = value(await openFile(services, office.clerk, { no, file: masked.file }))
    expect(await readAll(opened.bytes)).toBe('石桥镇养护人员名单，联系电话138****5678。')
  })

  test('a document is masked as a text is', async () => {
    const no = await aCase()
    const { file: id } = await release(no, '名单.docx', aDocx({ body: paragraph(String(LISTED)) }))
    const masked = value(await maskFile(services, office.clerk, { no, file: id }))
    expect(masked.files).toMatchObject([{ name: '名单.docx', gate: { status: 'cleared' } }])
  })

  test('what the program cannot mask is left to people', async () => {
    const no = await aCase()
    const { file: id } = await release(no, '坏.pdf', Buffer.from('%PDF-1.7\nother'))
    expect(await maskFile(services, office.clerk, { no, file: id })).toMatchObject({
      error: { code: 'release.not-maskable' },
    })
    expect(await gateOf(no)).toEqual(['blocked'])
  })

  test('a number in the name of a file counts as one in it', async () => {
    const no = await aCase()
    const { files } = await release(no, `合同${MOBILE}.txt`, CLEAN)
    expect(files[0]?.gate).toMatchObject({
      status: 'open',
      findings: [{ sentence: '文件名里有手机号码 138****5678。' }],
    })
    expect(await decide(no, office.clerk)).toMatchObject({ error: { why: 'open', file: '合同138****5678.txt' } })
  })

  test('hidden words in a document are found at their paragraph', async () => {
    const no = await aCase()
    const hidden = '<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>某户的名字</w:t></w:r></w:p>'
    const { files } = await release(no, '答复.docx', aDocx({ body: paragraph('答复') + hidden }))
    expect(files[0]?.gate).toMatchObject({
      status: 'open',
      findings: [{ kind: 'hidden-text', at: { part: '正文', paragraph: 2 } }],
    })
  })

  test('a file that cannot be looked into never goes out', async () => {
    const no = await aCase()
    await release(no, '坏.pdf', Buffer.from('%PDF-1.7\nnothing'))
    expect(await gateOf(no)).toEqual(['blocked'])
    const refused = await decide(no, office.clerk)
    expect(refused).toMatchObject({ error: { code: 'release.not-cleared', why: 'blocked', refusal: 'damaged' } })
    expect(refused.ok ? '' : explainRequestError(refused.error)).toContain('不能提供文件“坏.pdf”')
  })

  test('a picture shows what no program reads: somebody has to look', async () => {
    const no = await aCase()
    const png = Buffer.from(
      '89504e470d0a1a0a0000000d4948445200000001000000010806000000 1f15c4890000000049454e44ae426082'.replace(' ', ''),
      'hex',
    )
    const { files } = await release(no, '现场.png', png)
    expect(files[0]?.gate).toMatchObject({ status: 'open', findings: [{ kind: 'unread' }] })
  })

  test('what an earlier program found is no leave: it is looked into anew before it goes', async () => {
    const no = await aCase()
    const bytes = Buffer.from('另一份合同')
    await release(no, '合同.txt', bytes)
    const later = { ...services, engine: 'engine-2' }
    const { files } = value(await listCaseFiles(later, office.clerk, no))
    expect(files[0]?.gate?.status).toBe('uninspected')
    expect(
      value(await reinspectFile({ ...services, engine: 'engine-3' }, office.clerk, { no, file: files[0]?.id })).files[0]
        ?.gate?.status,
    ).toBe('cleared')
    const noReader = {
      ...later,
      pool: {
        ...services.pool,
        inspect: async () => ({ ok: false, refusal: { code: 'crashed', detail: null } }) as const,
      },
    }
    expect(await decide(no, office.clerk, GRANT, noReader)).toMatchObject({
      error: { why: 'blocked', refusal: 'crashed' },
    })
    value(await decide(no, office.clerk, GRANT, later))
    const bound = await services.db
      .selectFrom('request_file')
      .select(['engine', 'digest'])
      .where('digest', '=', digestOf(bytes))
      .execute()
    expect(bound).toEqual([{ engine: 'engine-2', digest: digestOf(bytes) }])
  })

  test('bytes that are gone stop the decision', async () => {
    const no = await aCase()
    const bytes = Buffer.from('丢失的文件')
    await release(no, '合同.txt', bytes)
    await services.files.remove(digestOf(bytes))
    expect(await decide(no, office.clerk)).toMatchObject({ error: { code: 'release.not-cleared', why: 'gone' } })
  })

  test('a refusal gives nothing out, also not by mistake', async () => {
    const no = await aCase()
    const { file: id } = await release(no, '合同.txt', CLEAN)
    expect(await decide(no, office.clerk, REFUSE)).toMatchObject({ error: { code: 'release.not-disclosed' } })
    value(await removeFile(services, office.clerk, { no, file: id }))
    value(await decide(no, office.clerk, REFUSE))
  })

  test('a file that came meanwhile: who decides on the older state is told', async () => {
    const no = await aCase()
    const { version } = await recordOf(no)
    await release(no, '合同.txt', CLEAN)
    const late = await recordEvent(services, office.clerk, { no, version, event: GRANT, note: null })
    expect(late).toMatchObject({ error: { code: 'request.changed' } })
  })
})

test('names of files, reasons and what was found are sealed anew when the keys change', async () => {
  const no = await aCase()
  const { file: id, files } = await release(no, '名单.txt', LISTED)
  const findings = files[0]?.gate?.findings.map(({ key }) => key) ?? []
  value(await confirmFindings(services, reviewer, { no, file: id, findings, reason: '镇政府的办公电话' }))
  await rotateKeys(office.keyFile)
  const reopened = await office.reopened()
  expect((await resealRequests(reopened)).unopened).toBe(0)
  expect((await resealRequests(reopened)).done).toBe(0)
  for (const { sealed } of await listSealedVerdicts(services.db, { digest: '', engine: '' }, 1_000))
    expect(reopened.applicants.isCurrent(sealed)).toBe(true)
  expect(value(await listCaseFiles(reopened, office.clerk, no)).files).toMatchObject([
    { name: '名单.txt', gate: { status: 'cleared', findings: [{ reason: '镇政府的办公电话' }] } },
  ])
})

describe('serving', () => {
  test('before it, the applicant gets nothing; after it, the bound files, and that is on record', async () => {
    const no = await aCase()
    const { file: id } = await release(no, '合同.txt', CLEAN)
    value(await decide(no, office.clerk))
    expect(await listReleasedFiles(services, await recordOf(no))).toEqual([])
    expect(await openReleasedFile(services, await recordOf(no), id)).toMatchObject({ ok: false })
    value(await add(no, 'service-proof', '送达回证.txt', Buffer.from('已签收')))
    value(await serve(no))
    const record = await recordOf(no)
    const released = await listReleasedFiles(services, record)
    expect(released).toMatchObject([{ id, name: '合同.txt' }])
    const opened = value(await openReleasedFile(services, record, id))
    expect(await readAll(opened.bytes)).toBe(String(CLEAN))
    expect(await listElectronicAccesses(services, record)).toMatchObject([{ subject: 'file', digest: digestOf(CLEAN) }])
    const { files } = value(await listCaseFiles(services, office.clerk, no))
    expect(files.map(({ purpose, event }) => [purpose, event])).toEqual([
      ['release', 2],
      ['service-proof', 3],
    ])
    const proof = files[1]?.id ?? ''
    expect(await openReleasedFile(services, record, proof)).toMatchObject({ error: { code: 'request-file.unknown' } })
    expect(await openReleasedFile(services, record, '../x')).toMatchObject({ error: { code: 'request-file.unknown' } })
  })

  test('a file that was added after the decision passes the gate before it is served', async () => {
    const no = await aCase()
    value(await decide(no, office.clerk))
    await release(no, '名单.txt', LISTED)
    expect(await serve(no)).toMatchObject({ error: { code: 'release.not-cleared', why: 'open' } })
  })

  test('a decision that was revoked gives nothing out any more', async () => {
    const no = await aCase()
    await release(no, '合同.txt', CLEAN)
    value(await decide(no, office.clerk))
    value(await serve(no))
    value(await decide(no, office.head, { type: 'decision.revoked', on, cause: 'own-motion', replyBy: null }))
    expect(await listReleasedFiles(services, await recordOf(no))).toEqual([])
    value(await decide(no, office.clerk))
    value(await serve(no))
    expect(await listReleasedFiles(services, await recordOf(no))).toEqual([])
  })

  test('what proof of service is still missing is told, by the way it was served', async () => {
    const serviceOf = async (no: RequestNo) => value(await listCaseFiles(services, office.clerk, no)).service
    const byPost = await aCase()
    value(await decide(byPost, office.clerk))
    expect(await serviceOf(byPost)).toBeNull()
    const event = { type: 'decision.served', on, way: 'post' }
    const details = { mailNumber: 'XA12345678944', postedOn: on }
    const { version } = await recordOf(byPost)
    value(await recordEvent(services, office.clerk, { no: byPost, version, event, details, note: null }))
    expect(await serviceOf(byPost)).toMatchObject({ way: 'post', missing: ['file'] })
    value(await add(byPost, 'service-proof', '邮寄凭证.txt', Buffer.from('已投妥')))
    expect(await serviceOf(byPost)).toMatchObject({ missing: [] })

    const online = await aCase()
    await release(online, '合同.txt', CLEAN)
    value(await decide(online, office.clerk))
    value(await serve(online))
    expect(await serviceOf(online)).toMatchObject({ way: 'electronic', missing: ['opened'] })
    const digest = digestOf(Buffer.from('告知书'))
    await logElectronicAccess(services, await recordOf(online), { subject: 'letter', digest })
    expect(await serviceOf(online)).toMatchObject({ missing: [], accesses: [{ subject: 'letter', digest }] })
  })

  test('who opened what is only ever added to', async () => {
    await expect(services.db.deleteFrom('request_access').execute()).rejects.toThrow('append-only')
  })
})
