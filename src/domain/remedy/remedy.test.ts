import { describe, expect, test } from 'vitest'
import { china, day } from '../../../testing/calendar/china-calendar.js'
import {
  competentCourt,
  findRemedy,
  isOpen,
  REMEDY_SUBJECTS,
  type RemedySubject,
  type Respondent,
  type RespondentKind,
  reconsiderationAuthority,
  remedyRoute,
  toRemedyText,
} from './index.js'

const bureau: Respondent = {
  kind: 'local-department',
  name: '云溪县文化和旅游局',
  governmentName: '云溪县人民政府',
  superiorName: '青山市文化和旅游局',
  courts: { basic: '临江区人民法院', intermediate: '青山市中级人民法院' },
}
const remedyOf = (subject: RemedySubject, on = '2024-03-01') =>
  findRemedy({ subject, actedOn: day(on), knownOn: day(on), respondent: bureau }, china)

describe('which route', () => {
  const routes = [
    ['refusal', '2024-03-01', 'reconsideration-first', '行政复议法第二十三条第一款第（四）项'],
    ['refusal', '2023-12-31', 'either', '2024年以前没有复议前置'],
    ['partial-refusal', '2024-03-01', 'reconsideration-first', '不予公开的部分（设定）'],
    ['disputed', '2024-03-01', 'either', '设定'],
    ['other-decision', '2024-03-01', 'either', '条例第五十一条'],
    ['silence', '2024-03-01', 'reconsideration-first', '设定'],
    ['procedural', '2024-03-01', 'none', '设定'],
  ] as const
  for (const [subject, on, route, why] of routes)
    test(`${subject} on ${on}: ${route}（${why}）`, () => expect(remedyRoute(subject, day(on))).toBe(route))

  test('where the practice differs, the setting decides', () => {
    const settings = {
      partialRefusal: 'either',
      disputed: 'reconsideration-first',
      silence: 'either',
      procedural: 'either',
    } as const
    expect(REMEDY_SUBJECTS.map((subject) => remedyRoute(subject, day('2024-03-01'), settings))).toEqual([
      'reconsideration-first',
      'either',
      'reconsideration-first',
      'either',
      'either',
      'either',
    ])
  })
})

describe('where and until when', () => {
  test('a bureau’s refusal: its government, 60 days, no court yet', () => {
    const remedy = remedyOf('refusal')
    expect(remedy).toMatchObject({
      reconsideration: { names: ['云溪县人民政府'], until: { dueOn: '2024-04-30' } },
      suit: null,
    })
    expect(toRemedyText(remedy, '云溪县行政复议网')).toBe(
      '如不服本决定，应当先自收到本决定书之日起60日内向云溪县人民政府申请行政复议；对行政复议决定不服的，可以自收到行政复议决定书之日起15日内依法向人民法院提起行政诉讼。行政复议申请书可以通过云溪县行政复议网提交。',
    )
  })
  test('information that does not exist: either, with both dates', () => {
    const remedy = remedyOf('other-decision')
    expect(remedy).toMatchObject({
      reconsideration: { until: { dueOn: '2024-04-30' } },
      suit: { court: '临江区人民法院', until: { dueOn: '2024-09-02' } }, // 1 September 2024 is a Sunday
    })
    expect(toRemedyText(remedy)).toContain('6个月内向临江区人民法院提起行政诉讼')
  })
  test('a procedural letter: nothing of its own', () => expect(toRemedyText(remedyOf('procedural'))).toBe(''))

  const authorities: readonly (readonly [RespondentKind, readonly string[]])[] = [
    ['local-department', ['政府']],
    ['local-government', ['上级']],
    ['province-government', ['本机关']],
    ['state-council-department', ['本机关']],
    ['vertical-agency', ['上级']],
    ['justice-department', ['政府', '上级']],
  ]
  for (const [kind, names] of authorities)
    test(`${kind}: ${names.join(' or ')}`, () => {
      const respondent = { ...bureau, kind, name: '本机关', governmentName: '政府', superiorName: '上级' }
      expect(reconsiderationAuthority(respondent).names).toEqual(names)
    })

  test('the intermediate court hears governments from the county up', () => {
    expect(competentCourt(bureau)).toBe('临江区人民法院')
    expect(competentCourt({ ...bureau, kind: 'local-government' })).toBe('青山市中级人民法院')
    expect(competentCourt({ ...bureau, kind: 'local-government' }, true)).toBe('临江区人民法院')
    expect(competentCourt({ ...bureau, kind: 'state-council-department' })).toBe('青山市中级人民法院')
  })

  test('the window is open through its last day, and while its last day is not known', () => {
    const until = remedyOf('refusal').reconsideration?.until
    if (until === undefined) throw new Error('a refusal may be reconsidered')
    expect([isOpen(until, day('2024-04-30')), isOpen(until, day('2024-05-01'))]).toEqual([true, false])
    const unknown = remedyOf('refusal', '2026-11-02').reconsideration?.until
    expect(unknown && isOpen(unknown, day('2027-01-20'))).toBe(true)
  })
})
