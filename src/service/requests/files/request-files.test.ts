import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { value } from '../../../../testing/people/test-office.js'
import {
  CLEAN,
  type FileDesk,
  GRANT,
  incoming,
  LISTED,
  MOBILE,
  ON,
  openFileDesk,
  readAll,
} from '../../../../testing/requests/file-desk.js'
import { measureFiles } from '../../../storage/file-records/file-records.js'
import { digestOf } from '../../../storage/files.js'
import { listSealedVerdicts } from '../../../storage/requests/gate-verdicts.js'
import type { Clock } from '../../clock.js'
import { sweepFiles } from '../../files/sweep-files.js'
import { rotateKeys } from '../../keys/key-file.js'
import { confirmFindings } from '../gate/confirm-findings.js'
import { getLetter, listLetters } from '../letters/list-letters.js'
import { previewLetters } from '../letters/preview-letters.js'
import { recordEvent } from '../record-event.js'
import { resealRequests } from '../reseal-requests.js'
import { addApplicantFile, addFile } from './add-file.js'
import { listCaseFiles } from './case-files.js'
import { openFile } from './open-file.js'
import { listElectronicAccesses, listReleasedFiles, openReleasedFile } from './released-files.js'
import { removeFile } from './remove-file.js'
import { explainRequestFileError } from './request-file-error.js'

let office: FileDesk['office']
let services: FileDesk['services']
let reviewer: FileDesk['reviewer']
let secondClerk: FileDesk['secondClerk']
let aCase: FileDesk['aCase']
let recordOf: FileDesk['recordOf']
let add: FileDesk['add']
let release: FileDesk['release']
let decide: FileDesk['decide']
let serve: FileDesk['serve']

beforeAll(async () => {
  ;({ office, services, reviewer, secondClerk, aCase, recordOf, add, release, decide, serve } = await openFileDesk())
}, 120_000)
afterAll(() => office?.close())

describe('files of a case', () => {
  test('come from staff and from the applicant, are listed, opened and taken away', async () => {
    const no = await aCase()
    const added = value(await add(no, 'opinion', '回函.txt', CLEAN))
    const sent = value(
      await addApplicantFile(services, await recordOf(no), { purpose: 'identity', ...incoming('身份证.txt', LISTED) }),
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

  test('strangers never fill the room in which a body keeps what it answers with', async () => {
    const no = await aCase()
    const { ownBytes } = await measureFiles(services.db, office.bureau)
    const scarce = { ...services, fileQuota: { ...services.fileQuota, ownBytes: ownBytes + 200 } }
    const sent = { purpose: 'identity', ...incoming('身份证.txt', Buffer.alloc(160, '申')) } as const
    expect(await addApplicantFile(scarce, await recordOf(no), sent)).toMatchObject({
      ok: false,
      error: { code: 'file.own-quota' },
    })
    const answer = incoming('合同.txt', Buffer.alloc(160, '养'))
    value(await addFile(scarce, office.clerk, { no, purpose: 'release' }, answer))
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
      addApplicantFile(services, record, { purpose: 'wanted-material', ...incoming('a.txt', Buffer.from(text)) })
    for (let count = 0; count < 30; count += 1) value(await send(`材料${count}`))
    expect(await send('又一份')).toMatchObject({ error: { code: 'request-file.too-many', most: 30 } })
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
    value(await decide(no, office.head, { type: 'decision.revoked', on: ON, cause: 'own-motion', replyBy: null }))
    expect(await listReleasedFiles(services, await recordOf(no))).toEqual([])
    value(await decide(no, office.clerk))
    value(await serve(no))
    expect(await listReleasedFiles(services, await recordOf(no))).toEqual([])
  })

  test('what is given out is named in the letter, as it was when the decision was made', async () => {
    const no = await aCase()
    await release(no, '合同.txt', CLEAN)
    await release(no, '清单.txt', Buffer.from('石桥镇道路养护清单'))
    value(await add(no, 'opinion', '意见.txt', Buffer.from('同意')))
    const [preview] = value(await previewLetters(services, office.clerk, { no, event: GRANT }))
    expect(preview?.annexes).toEqual(['合同.txt', '清单.txt'])
    value(await decide(no, office.clerk))
    await release(no, '补充.txt', Buffer.from('石桥镇道路养护补充合同'))
    const { letters } = value(await listLetters(services, office.clerk, no))
    const decision = letters.find(({ code }) => code === 'S02')
    const letter = value(await getLetter(services, office.clerk, { no, letter: String(decision?.number) }))
    expect(letter.annexes).toEqual(['合同.txt', '清单.txt'])
  })

  test('who opened what is only ever added to', async () => {
    await expect(services.db.deleteFrom('request_access').execute()).rejects.toThrow('append-only')
  })
})
