import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aCell, aNumber, soundCells, withOneOtherRow } from '../../../../testing/reading/a-reading.js'
import type { Cell } from '../reading.js'
import { evaluateIdentity, findOtherRows, type Identity, listIdentities, toIdentityText } from './index.js'

const find = (id: string, key: string, rows: 'one' | 'three' = 'three'): Identity => {
  const found = listIdentities(rows).find((identity) => identity.id === id && identity.key === key)
  if (!found) throw new Error(`no identity ${id} at ${key}`)
  return found
}

describe('勾稽关系', () => {
  test('form 2021 has 42 hard checks, form 2019 has 40', () => {
    expect(listIdentities('three')).toHaveLength(42)
    expect(listIdentities('one')).toHaveLength(40)
  })

  test('all of them hold in a sound report', () => {
    const cells = soundCells()
    for (const identity of listIdentities('three')) expect(evaluateIdentity(identity, cells).state).toBe('holds')
  })

  test('with （六）其他处理 printed as one row, the two rows that are not there are not asked for', () => {
    const cells = withOneOtherRow(soundCells())
    expect(findOtherRows(cells)).toBe('one')
    for (const identity of listIdentities('one')) expect(evaluateIdentity(identity, cells).state).toBe('holds')
  })

  const pending = find('reconsideration.total', 'reconsideration')
  const cases = [
    // what stands in the block                                       state      why
    [{ upheld: 10, corrected: 1, other: 0, pending: 0, total: 0 }, 'broken', '10 and 1 under a total of 0'],
    [{ upheld: 10, corrected: 1, other: 0, pending: 0, total: 11 }, 'holds', 'ordinary'],
    [{ upheld: 10, corrected: 1, other: 'blank', pending: 'mark', total: 11 }, 'holds', 'a blank counts nothing'],
    [{ upheld: 10, corrected: 1, other: 'blank', pending: 'mark', total: 0 }, 'broken', 'a blank hides nothing'],
    [
      { upheld: 5, corrected: 'blank', other: 'blank', pending: 2, total: 'blank' },
      'unread',
      'a blank total says nothing',
    ],
    [
      { upheld: 'blank', corrected: 'blank', other: 'blank', pending: 'blank', total: 3 },
      'unread',
      'nothing to add up',
    ],
    [{ upheld: 10, corrected: 'unreadable', other: 0, pending: 0, total: 0 }, 'unread', 'one figure was not read'],
    [{ upheld: 10, corrected: 'missing', other: 0, pending: 0, total: 0 }, 'unread', 'one column is not there'],
    [{ upheld: 0, corrected: 0, other: 0, pending: 0, total: 0 }, 'holds', 'all 0'],
  ] as const
  for (const [figures, state, why] of cases)
    test(`行政复议 ${Object.values(figures).join(' ')}: ${state}, ${why}`, () => {
      const cells = Object.fromEntries(
        Object.entries(figures).map(([result, figure]) => [
          `reconsideration.${result}`,
          typeof figure === 'number' ? aNumber(figure) : aCell(figure),
        ]),
      )
      expect(evaluateIdentity(pending, cells).state).toBe(state)
    })

  test('a blank among printed zeros may be a figure that is not there; where no 0 is printed it is the 0', () => {
    const block = (pendingCell: Cell, other: Cell) => ({
      'reconsideration.upheld': aNumber(10),
      'reconsideration.corrected': aNumber(1),
      'reconsideration.other': other,
      'reconsideration.pending': pendingCell,
      'reconsideration.total': aNumber(13),
    })
    expect(evaluateIdentity(pending, block(aCell('blank'), aNumber(0))).state).toBe('unread')
    expect(evaluateIdentity(pending, block(aCell('blank'), aCell('blank'))).state).toBe('broken')
    expect(evaluateIdentity(pending, block(aCell('mark', '-'), aNumber(0))).state).toBe('broken')
  })

  test('a column that only has its first rows filled in is not compared', () => {
    const cells = soundCells()
    cells['requests.outcomes.total.business'] = aCell('blank')
    expect(evaluateIdentity(find('requests.balance', 'business'), cells).state).toBe('unread')
  })

  test('prints both sides, zeros left out where many are added', () => {
    const cells = soundCells()
    expect(toIdentityText(find('requests.balance', 'naturalPerson'), cells)).toEqual({
      where: '自然人列',
      left: '本年新收政府信息公开申请数量 12 + 上年结转政府信息公开申请数量 1 = 13',
      right: '本年度办理结果总计 12 + 结转下年度继续办理 1 = 13',
    })
    expect(toIdentityText(find('requests.outcomes-total', 'business'), cells)).toMatchObject({
      left: '予以公开 1 + 部分公开 1 = 2',
      right: '本年度办理结果总计 2',
    })
    expect(toIdentityText(find('requests.applicants-total', 'requests.outcomes.notProcessed.repeat'), cells)).toEqual({
      where: '“（五）不予处理 2.重复申请”行',
      left: '6 项均为 0',
      right: '总计 0',
    })
  })

  test('breaking any cell an identity covers breaks that identity and only ones with that cell', () => {
    const identities = listIdentities('three')
    fc.assert(
      fc.property(fc.nat(identities.length - 1), fc.nat(200), fc.integer({ min: 1, max: 1e6 }), (at, pick, more) => {
        const identity = identities[at] as Identity
        const codes = [...identity.left, ...identity.right]
        const code = codes[pick % codes.length] as string
        const sound = soundCells()
        const cells = { ...sound, [code]: aNumber((sound[code]?.value ?? 0) + more) }
        const broken = identities.filter((each) => evaluateIdentity(each, cells).state === 'broken')
        expect(broken).toContain(identity)
        for (const each of broken) expect([...each.left, ...each.right]).toContain(code)
      }),
      { numRuns: 300 },
    )
  })
})
