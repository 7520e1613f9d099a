import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { day } from '../../../../testing/calendar/china-calendar.js'
import { linesOf } from '../../../../testing/letters/letter-samples.js'
import { value } from '../../../../testing/people/test-office.js'
import { openRequestOffice, type RequestOffice } from '../../../../testing/requests/request-office.js'
import { NATIONAL_WORDINGS, say } from '../../../domain/letter/index.js'
import type { RequestNo } from '../../../domain/request/index.js'
import { adaptWording, getWording, listWordings, previewWording } from './adapt-wording.js'
import { changeLetterOffice, getLetterOffice } from './letter-office.js'
import { getLetter, listLetters } from './list-letters.js'

let t: RequestOffice

beforeAll(async () => {
  t = await openRequestOffice()
}, 60_000)
afterAll(() => t.close())

const OWN = [
  say('您提交的申请（{申请编号}）内容不明确，请于{补正期限}前补正下列事项：'),
  say('{补正事项}'),
  say('本局地址：云溪县文昌路8号。'),
]
const of = (given: object) => ({ body: t.bureau, code: 'P03', ...given })
const adapt = (given: object, by = t.clerk) => adaptWording(t.services, by, of({ reason: '写明本局地址', ...given }))
const noticeOf = async (no: RequestNo) => {
  const { letters } = value(await listLetters(t.services, t.head, no))
  return value(await getLetter(t.services, t.head, { no, letter: String(letters.at(-1)?.number) }))
}
const ask = async () => {
  const { no } = await t.register('2026-05-06')
  await t.record(no, { type: 'correction.requested', on: day('2026-05-08'), dueOn: day('2026-05-20') })
  return no
}

describe('a body in its own words', () => {
  test('sees what would change, saves it with a reason, and letters say it from then on; older ones stay', async () => {
    const before = await ask()
    const preview = value(await previewWording(t.services, t.clerk, of({ wording: OWN })))
    expect(preview.faults).toEqual([])
    expect(preview.changes.filter(({ kind }) => kind === 'added').map(({ text }) => text)).toContain(
      '本局地址：云溪县文昌路8号。',
    )
    expect(linesOf(preview.specimen ?? (await noticeOf(before))).join('')).toContain('您提交的申请（〔申请编号〕）')
    const saved = value(await adapt({ seen: 0, wording: OWN }))
    expect(saved).toMatchObject({
      isAdapted: true,
      version: 1,
      versions: [{ version: 1, reason: '写明本局地址', changedByName: '陈静' }],
    })
    expect(linesOf(await noticeOf(await ask())).join('')).toContain('本局地址：云溪县文昌路8号')
    expect(linesOf(await noticeOf(before)).join('')).not.toContain('文昌路')
    expect(await t.office.auditOf(t.bureau)).toContainEqual({
      ...{ type: 'letter.adapted', body: t.bureau, letter: 'P03', version: 1 },
    })
  })

  test('and in the common words again by one act', async () => {
    const { version } = value(await getWording(t.services, t.clerk, of({})))
    const restored = value(await adapt({ seen: version, wording: null, reason: '恢复' }))
    expect(restored).toMatchObject({ isAdapted: false, version: version + 1, changes: expect.any(Array) })
    expect(restored.changes.every(({ kind }) => kind === 'same')).toBe(true)
    expect(restored.wording).toEqual(NATIONAL_WORDINGS.P03)
  })

  test('two who change it at once: the second is told, and nothing of theirs is saved', async () => {
    const { version } = value(await getWording(t.services, t.clerk, of({})))
    const both = await Promise.all([t.clerk, t.head].map((by) => adapt({ seen: version, wording: OWN }, by)))
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true])
    expect(both.find(({ ok }) => !ok)).toMatchObject({ error: { code: 'letter.changed' } })
  })

  test('what it may not say is refused, with a sentence for each fault beforehand', async () => {
    const wording = [say('请补正：{收件人}')]
    const { faults, specimen } = value(await previewWording(t.services, t.clerk, of({ wording })))
    expect(specimen).toBeNull()
    expect(faults.join('')).toContain('“{收件人}”不是可以填入的项目')
    expect(faults.join('')).toContain('须写明“{补正事项}”')
    expect(await adapt({ seen: 9, wording })).toMatchObject({ ok: false, error: { code: 'letter.wording' } })
  })

  test.each([
    ['a condition that is none', [{ kind: 'paragraph', when: ['月圆'], text: '你好' }]],
    ['a passage without words', [{ kind: 'paragraph', when: [], text: '' }]],
    ['something that is no passage', [{ kind: 'script', when: [], text: 'x' }]],
    ['far too long', [{ kind: 'paragraph', when: [], text: '长'.repeat(3_000) }]],
  ])('%s is refused', async (_, wording) =>
    expect(await adapt({ seen: 0, wording })).toMatchObject({ error: { code: 'input.refused' } }),
  )

  test('only of its own body, and only who may', async () => {
    const reviewer = await t.act('reviewer', t.bureau)
    const stranger = await t.act('head', t.neighbour)
    for (const by of [reviewer, stranger])
      expect(await adapt({ seen: 0, wording: OWN }, by)).toMatchObject({ error: { code: 'access.denied' } })
    expect(value(await listWordings(t.services, reviewer, { body: t.bureau }))).toHaveLength(38)
  })
})

describe('what stands in letters besides', () => {
  test('follows from the tree of bodies until somebody says otherwise', async () => {
    const before = value(await getLetterOffice(t.services, t.clerk, { body: t.bureau }))
    expect(before).toMatchObject({ version: 0, inForce: { mark: '云文', authority: '云溪县人民政府' } })
    const said = { mark: '云文旅', authority: null, court: '云溪县人民法院', onlineChannel: null }
    const after = value(await changeLetterOffice(t.services, t.head, { body: t.bureau, seen: 0, ...said }))
    expect(after.inForce).toEqual({ mark: '云文旅', authority: '云溪县人民政府', court: '云溪县人民法院' })
    const no = await ask()
    expect((await noticeOf(no)).number).toMatch(/^云文旅公告〔2026〕\d+号$/)
    expect(await changeLetterOffice(t.services, t.head, { body: t.bureau, seen: 0, ...said })).toMatchObject({
      error: { code: 'letter.changed' },
    })
  })

  test('a mark that could be taken for a number is refused', async () => {
    const said = { mark: '云〔2026〕', authority: null, court: null, onlineChannel: null }
    expect(await changeLetterOffice(t.services, t.head, { body: t.bureau, seen: 1, ...said })).toMatchObject({
      error: { code: 'input.refused' },
    })
  })
})
