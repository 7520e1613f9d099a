import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aDocx, paragraph } from '../../../../testing/office/docx-builder.js'
import { value } from '../../../../testing/people/test-office.js'
import {
  CLEAN,
  type FileDesk,
  GRANT,
  incoming,
  LISTED,
  MOBILE,
  openFileDesk,
  readAll,
} from '../../../../testing/requests/file-desk.js'
import { digestOf } from '../../../storage/files.js'
import { listCaseFiles } from '../files/case-files.js'
import { maskFile } from '../files/mask-file.js'
import { openFile } from '../files/open-file.js'
import { removeFile } from '../files/remove-file.js'
import { replaceFile } from '../files/replace-file.js'
import { recordEvent } from '../record-event.js'
import { explainRequestError } from '../request-error.js'
import { confirmFindings } from './confirm-findings.js'
import { reinspectFile } from './reinspect-file.js'

let office: FileDesk['office']
let services: FileDesk['services']
let reviewer: FileDesk['reviewer']
let secondClerk: FileDesk['secondClerk']
let aCase: FileDesk['aCase']
let recordOf: FileDesk['recordOf']
let add: FileDesk['add']
let release: FileDesk['release']
let gateOf: FileDesk['gateOf']
let decide: FileDesk['decide']

beforeAll(async () => {
  ;({ office, services, reviewer, secondClerk, aCase, recordOf, add, release, gateOf, decide } = await openFileDesk())
}, 120_000)
afterAll(() => office?.close())

const REFUSE = { ...GRANT, kind: 'S08', reasons: '属于内部事务信息' } as const

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
    value(await replaceFile(services, office.clerk, { no: one, file: id }, incoming('名单.txt', other)))
    expect(await gateOf(one)).toEqual(['open'])
    const unknown = { no: two, file: (await release(two, '名单.txt', LISTED)).file, findings: ['0'.repeat(32)] }
    expect(await confirmFindings(services, reviewer, { ...unknown, reason: '可以公开' })).toMatchObject({
      error: { code: 'release.finding-unknown' },
    })
  })

  test('a masked file in its place lets the decision go', async () => {
    const no = await aCase()
    const { file: id, version } = await release(no, '名单.txt', LISTED)
    const replaced = value(await replaceFile(services, office.clerk, { no, file: id }, incoming('名单.txt', CLEAN)))
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
