import { expect, test } from 'vitest'
import type { BodyId } from '../body/index.js'
import type { PlainDate } from '../calendar/index.js'
import { type AuditEvent, listUnfitFields } from './event.js'

const body = 'body-0001' as BodyId
const on = '2026-07-01' as PlainDate

const fit: readonly AuditEvent[] = [
  { type: 'report.handed-in', report: 7, file: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855' },
  { type: 'body.moved', body, on, parent: null },
  { type: 'body.split', body, on, into: [body, 'body-0002' as BodyId] },
  { type: 'role.granted', person: '0190b5a2-7c1e-7000-8000-000000000001', role: 'secrecy-reviewer', body },
]
for (const event of fit)
  test(`${event.type} names things by id, date, code and digest: it is recorded`, () => {
    expect(listUnfitFields(event)).toEqual([])
  })

const unfit: readonly (readonly [string, AuditEvent, readonly string[]])[] = [
  ['a name', { type: 'person.created', person: '王小明' }, ['person']],
  ['a name in letters', { type: 'person.created', person: 'Wang Xiaoming' }, ['person']],
  ['an address for letters', { type: 'person.created', person: 'wang@example.cn' }, ['person']],
  ['nothing', { type: 'person.created', person: '' }, ['person']],
  ['a fraction', { type: 'report.deleted', report: 0.5 }, ['report']],
  ['a name in a list', { type: 'body.split', body, on, into: ['石桥镇' as BodyId] }, ['into']],
  ['a text', { type: 'report.published', report: 1, reason: 'because it was asked for' } as AuditEvent, ['reason']],
]
for (const [what, event, fields] of unfit)
  test(`${what} is not recorded (${fields.join(', ')})`, () => {
    expect(listUnfitFields(event)).toEqual(fields)
  })
