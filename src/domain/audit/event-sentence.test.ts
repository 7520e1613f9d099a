import { describe, expect, test } from 'vitest'
import type { BodyId } from '../body/index.js'
import type { PlainDate } from '../calendar/index.js'
import type { AuditEvent } from './event.js'
import { EVENT_TYPES, explainEvent, listNamedIds, nameEventType } from './event-sentence.js'

const names = {
  person: (id: string) => (id === 'p-1' ? '王敏' : id),
  body: (id: string) => ({ 'b-1': '云溪县林业局', 'b-2': '云溪县人民政府' })[id] ?? id,
}
const [bureau, county] = ['b-1', 'b-2'] as BodyId[] as [BodyId, BodyId]
const on = '2026-07-01' as PlainDate

describe('what an event says', () => {
  const said: readonly [AuditEvent, string, string][] = [
    [{ type: 'report.handed-in', report: 12, file: 'f' }, '提交了第 12 号年报核对', 'handed in report no. 12'],
    [
      { type: 'report.attached', report: 12, body: bureau },
      '确认第 12 号年报属于云溪县林业局',
      "said that report no. 12 is 云溪县林业局's",
    ],
    [
      { type: 'finding.dismissed', report: 12, rule: 'requests.balance', finding: 'k' },
      '排除了第 12 号年报的一个问题（requests.balance）',
      'dismissed a finding in report no. 12 (requests.balance)',
    ],
    [
      { type: 'body.moved', body: bureau, on, parent: county },
      '登记云溪县林业局自 2026-07-01 起隶属云溪县人民政府',
      'placed 云溪县林业局 below 云溪县人民政府 from 2026-07-01',
    ],
    [
      { type: 'body.moved', body: bureau, on, parent: null },
      '登记云溪县林业局自 2026-07-01 起不再隶属其他机关',
      'placed 云溪县林业局 at the top from 2026-07-01',
    ],
    [
      { type: 'body.split', body: county, on, into: [bureau, county] },
      '登记云溪县人民政府于 2026-07-01 分设为云溪县林业局、云溪县人民政府',
      'entered that 云溪县人民政府 was split into 云溪县林业局, 云溪县人民政府 on 2026-07-01',
    ],
    [
      { type: 'role.granted', person: 'p-1', role: 'clerk', body: bureau },
      '授予王敏在云溪县林业局的经办人角色',
      'made 王敏 clerk of 云溪县林业局',
    ],
    [
      { type: 'request.moved', request: '2026-001-0007', move: 'decision.made', on },
      '申请 2026-001-0007：2026-07-01 作出决定',
      'request 2026-001-0007: decision.made on 2026-07-01',
    ],
    [
      { type: 'request.assigned', request: '2026-001-0007', person: null },
      '取消了申请 2026-001-0007 的承办人',
      'took request 2026-001-0007 from whoever had it',
    ],
    [{ type: 'audit.exported', body: null }, '导出了操作记录', 'exported the audit trail'],
  ]
  for (const [event, zh, en] of said)
    test(`${event.type}: ${zh}`, () => expect(explainEvent({ ...event }, names)).toEqual({ zh, en }))

  test('of a kind that this version has never heard of: its type', () => {
    expect(explainEvent({ type: 'matter.unheard-of' }, names)).toEqual({
      zh: '其他操作（matter.unheard-of）',
      en: 'another action (matter.unheard-of)',
    })
  })
  test('is called something in both languages, whatever it is', () => {
    expect(EVENT_TYPES.length).toBeGreaterThan(25)
    for (const type of EVENT_TYPES) {
      expect(nameEventType(type).zh).toMatch(/^[\p{Script=Han}]+$/u)
      expect(nameEventType(type).en).toMatch(/^[a-z ]+$/)
    }
  })
  test('names people and bodies to be looked up, and nothing else', () => {
    expect(listNamedIds({ type: 'role.granted', person: 'p-1', role: 'clerk', body: 'b-1' })).toEqual({
      people: ['p-1'],
      bodies: ['b-1'],
    })
    expect(listNamedIds({ type: 'body.split', body: 'b-2', into: ['b-1', 'b-3'] }).bodies).toEqual([
      'b-2',
      'b-1',
      'b-3',
    ])
  })
})
