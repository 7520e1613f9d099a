import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { day } from '../../../../testing/calendar/china-calendar.js'
import { value } from '../../../../testing/people/test-office.js'
import {
  openRequestOffice,
  type RequestOffice,
  registration,
  WANTED,
} from '../../../../testing/requests/request-office.js'
import { ROLES } from '../../../domain/access/index.js'
import type { RequestNo } from '../../../domain/request/index.js'
import { findRequest } from '../../../storage/requests/requests.js'
import { clockStandingOn } from '../../clock.js'
import type { Actor } from '../../people/authorise.js'
import { createSecretBox } from '../../people/secret-box.js'
import { retireApplicants } from '../after/retire-applicants.js'
import { getRequest } from '../get-request.js'
import { registerRequest } from '../intake/register-request.js'
import { toSealedText } from '../request-texts.js'
import { listWantedLines, MOST_LINES } from './list-wanted-lines.js'

let t: RequestOffice
let beside: RequestNo
beforeAll(async () => {
  t = await openRequestOffice()
  const clerk = await t.act('clerk', t.neighbour)
  beside = value(await registerRequest(t.services, clerk, registration(t.neighbour))).no
})
afterAll(() => t.close())

const ask = (nos: readonly string[], by: Actor = t.clerk, services = t.services) =>
  listWantedLines(services, by, { nos })
const code = (result: { readonly ok: boolean; readonly error?: { readonly code: string } }) =>
  result.ok ? 'ok' : result.error?.code
const register = async (description: string): Promise<RequestNo> =>
  (await t.register('2026-06-01', { wanted: { ...WANTED, description } })).no

describe('the words of cases', () => {
  test('each has its own, whatever the order they are asked for in; twice asked for is told once', async () => {
    const [road, bridge] = [await register('青石路的竣工图'), await register('东门桥的\n检测报告，电话13812345678')]
    expect(value(await ask([bridge, road, bridge]))).toEqual([
      { no: bridge, wanted: '东门桥的 检测报告，电话138****5678' },
      { no: road, wanted: '青石路的竣工图' },
    ])
  })

  test('of a case from which retention has removed them there are none; the others keep theirs', async () => {
    const [gone, kept] = [await register('旧渠的改造方案'), await register('新渠的改造方案')]
    await t.record(gone, { type: 'request.withdrawn', on: day('2026-06-02') })
    const later = { ...t.services, clock: clockStandingOn(day('2036-06-30')) }
    expect((await retireApplicants(later)).requests).toEqual([gone])
    expect(value(await ask([gone, kept]))).toEqual([
      { no: gone, wanted: null },
      { no: kept, wanted: '新渠的改造方案' },
    ])
  })

  test('one that cannot be opened has none, and takes none of the others away', async () => {
    const [broken, whole] = [await register('南塘的水质监测数据'), await register('北塘的水质监测数据')]
    const { db } = t.services
    const record = await findRequest(db, broken)
    if (record === undefined) throw new Error('no case')
    const { sealed } = toSealedText(createSecretBox(randomBytes(32)), record.id, 'wanted', WANTED)
    const asked = db.updateTable('request_text').set({ sealed }).where('part', '=', 'wanted')
    await asked.where('request_id', '=', record.id).execute()
    expect(value(await ask([broken, whole]))).toEqual([
      { no: broken, wanted: null },
      { no: whole, wanted: '北塘的水质监测数据' },
    ])
  })

  test('so many at once, and no more; of none there is nothing to ask', async () => {
    const no = await register('西巷的排水图')
    expect(code(await ask(Array.from({ length: MOST_LINES }, () => no)))).toBe('ok')
    expect(code(await ask(Array.from({ length: MOST_LINES + 1 }, () => no)))).toBe('input.refused')
    expect(code(await ask([]))).toBe('input.refused')
    expect(code(await ask(['不是编号']))).toBe('input.refused')
  })
})

describe('who may read them', () => {
  test.each(ROLES)('%s: exactly who may open the case', async (role) => {
    const no = await register('石桥镇道路养护的合同')
    for (const body of [t.bureau, t.neighbour, t.office.county]) {
      const reader = await t.act(role, body)
      for (const one of [no, beside])
        expect(code(await ask([one], reader)), `${body} ${one}`).toBe(code(await getRequest(t.services, reader, one)))
    }
  })

  test('among cases of theirs, one that is none of theirs is answered as one that is not there', async () => {
    const no = await register('石桥镇道路养护的合同')
    const refused = await ask([no, beside])
    expect(code(refused)).toBe('request.unknown')
    expect(refused).toEqual(await ask([no, '2026-999-0001']))
  })
})
