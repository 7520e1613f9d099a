import { describe, expect, test } from 'vitest'
import { day } from '../../../testing/calendar/china-calendar.js'
import {
  answered,
  asked,
  commissioned,
  correction,
  delivered,
  extension,
  fee,
  feeDelivered,
  handedOver,
  notified,
  on,
  reasons,
  revoked,
  search,
  start,
  withdrawn,
} from '../../../testing/requests/events.js'
import {
  caseOf,
  contextOn,
  decided,
  refusalOf,
  served,
  submitted,
  TODAY,
} from '../../../testing/requests/worked-case.js'
import { explainRefusal, type RequestEvent, tryMove } from './index.js'

describe('what is refused', () => {
  const cases: readonly (readonly [string, readonly RequestEvent[], string])[] = [
    ['a day in the future', [submitted('2026-07-01')], 'date.in-future'],
    ['a day before the Regulation of 2019', [submitted('2019-05-14')], 'date.before-regulation'],
    [
      'a receipt before the Regulation of 2019',
      [
        submitted('2019-05-16'),
        { type: 'receipt.corrected', ...on('2019-05-17'), receivedOn: day('2019-05-14'), reason: '' },
      ],
      'date.before-regulation',
    ],
    ['a fee before there were fees', [submitted('2020-12-21'), fee('2020-12-31')], 'fee.not-in-force'],
    ['an act before receipt', [start, correction('2024-02-29')], 'date.too-early'],
    [
      'a receipt moved after the first act',
      [start, search, { type: 'receipt.corrected', ...on('2024-03-11'), receivedOn: day('2024-03-06'), reason: '' }],
      'receipt.after-first-act',
    ],
    [
      'a receipt in the future',
      [start, { type: 'receipt.corrected', ...on('2024-03-11'), receivedOn: day('2026-07-06'), reason: '' }],
      'date.in-future',
    ],
    [
      'the same side confirming twice',
      [
        submitted('2024-03-01', { channel: 'web' }),
        { type: 'receipt.confirmed', ...on('2024-03-01'), side: 'office' },
        { type: 'receipt.confirmed', ...on('2024-03-02'), side: 'office' },
      ],
      'receipt.already-confirmed',
    ],
    ['a correction notice on the eighth working day', [start, correction('2024-03-13')], 'correction.too-late'],
    [
      'a second correction notice',
      [start, correction('2024-03-05'), { type: 'correction.received', ...on('2024-03-06') }, correction('2024-03-07')],
      'correction.only-once',
    ],
    [
      'a correction period that is over before it begins',
      [start, correction('2024-03-05', '2024-03-05')],
      'date.not-after',
    ],
    [
      'a correction before it was asked for',
      [start, correction('2024-03-05'), { type: 'correction.received', ...on('2024-03-04') }],
      'date.too-early',
    ],
    ['reasons asked for twice', [start, reasons('2024-03-05'), reasons('2024-03-06')], 'reasons.already-asked'],
    [
      'a delay without reasons',
      [start, { type: 'reply.delayed', ...on('2024-03-05'), until: day('2024-05-05') }],
      'delay.without-reasons',
    ],
    [
      'a delay found when it is too late',
      [
        start,
        reasons('2024-03-05'),
        { type: 'reasons.given', ...on('2024-03-06') },
        { type: 'reply.delayed', ...on('2024-04-01'), until: day('2024-05-05') },
      ],
      'extension.too-late',
    ],
    [
      'a delay that gains nothing',
      [
        start,
        reasons('2024-03-05'),
        { type: 'reasons.given', ...on('2024-03-06') },
        { type: 'reply.delayed', ...on('2024-03-07'), until: day('2024-03-29') },
      ],
      'delay.not-later',
    ],
    ['two letters of one id', [start, asked('2024-03-05'), asked('2024-03-06')], 'consultation.known-id'],
    ['an answer to a letter nobody wrote', [start, answered('2024-03-05', 'agrees')], 'consultation.unknown-id'],
    [
      'a letter that arrives twice',
      [start, asked('2024-03-05'), delivered('2024-03-06'), delivered('2024-03-07')],
      'consultation.already-delivered',
    ],
    [
      'a letter answered twice',
      [start, asked('2024-03-05'), answered('2024-03-06', 'agrees'), answered('2024-03-07', 'objects')],
      'consultation.already-answered',
    ],
    [
      'a letter answered before it arrived',
      [start, asked('2024-03-05'), delivered('2024-03-08'), answered('2024-03-07', 'agrees')],
      'date.too-early',
    ],
    ['21 working days of extension', [start, extension('2024-03-05', 21)], 'extension.too-long'],
    [
      'an extension of what a court has set',
      [
        start,
        decided('2024-03-05'),
        served('2024-03-05'),
        { ...revoked('2024-03-11', '2024-04-11'), cause: 'court' } as RequestEvent,
        extension('2024-03-12'),
      ],
      'reply.fixed-by-ruling',
    ],
    [
      'a delay of what a court has set',
      [
        start,
        decided('2024-03-05'),
        served('2024-03-05'),
        { ...revoked('2024-03-11', '2024-04-11'), cause: 'court' } as RequestEvent,
        reasons('2024-03-12'),
        { type: 'reasons.given', ...on('2024-03-13') },
        { type: 'reply.delayed', ...on('2024-03-14'), until: day('2024-06-14') },
      ],
      'reply.fixed-by-ruling',
    ],
    [
      'a second extension',
      [start, extension('2024-03-05'), notified('2024-03-05'), extension('2024-03-06')],
      'extension.only-once',
    ],
    ['an extension approved a day late', [start, extension('2024-04-01')], 'extension.too-late'],
    ['an extension told a day late', [start, extension('2024-03-29'), notified('2024-04-01')], 'extension.too-late'],
    ['an extension told before it was approved', [start, notified('2024-03-05')], 'extension.not-approved'],
    [
      'an extension told twice',
      [start, extension('2024-03-05'), notified('2024-03-05'), notified('2024-03-06')],
      'extension.already-notified',
    ],
    ['a fee of half a yuan', [start, fee('2024-03-05', 0.5)], 'fee.amount'],
    ['a fee after the handling period', [start, fee('2024-04-01')], 'fee.too-late'],
    [
      'a second fee',
      [start, fee('2024-03-05'), { type: 'fee.paid', ...on('2024-03-06'), amountYuan: 100 }, fee('2024-03-07')],
      'fee.only-once',
    ],
    [
      'a decision of a kind the case is not ripe for',
      [start, decided('2024-03-05', { kind: 'S15' })],
      'decision.condition',
    ],
    [
      'information that does not exist without a search',
      [start, decided('2024-03-05', { kind: 'S12' })],
      'decision.condition',
    ],
    [
      'too many requests, without asking why',
      [start, decided('2024-03-05', { kind: 'S19', reasons: '无正当理由' })],
      'decision.condition',
    ],
    [
      'giving up on a correction on its last day',
      [start, correction('2024-03-05'), decided('2024-04-30', { kind: 'S21' })],
      'decision.condition',
    ],
    [
      'giving up on a fee on its last day',
      [start, fee('2024-03-05'), feeDelivered('2024-03-05'), decided('2024-04-02', { kind: 'S22' })],
      'decision.condition',
    ],
    [
      'giving up on a fee nobody was told of',
      [start, fee('2024-03-05'), decided('2024-06-05', { kind: 'S22' })],
      'decision.condition',
    ],
    [
      'a refusal without reasons',
      [start, decided('2024-03-05', { kind: 'S08', reasons: ' ' })],
      'decision.without-reasons',
    ],
    [
      'a forbidding law that is not named',
      [start, decided('2024-03-05', { kind: 'S05', reasons: '法律禁止公开' })],
      'decision.without-basis',
    ],
    [
      'the letter on corrected records for a request for information',
      [start, decided('2024-03-05', { kind: 'S24' })],
      'decision.other-matter',
    ],
    [
      'giving out before the third party was heard',
      [start, asked('2024-03-05'), delivered('2024-03-06'), decided('2024-03-20')],
      'decision.third-party-not-heard',
    ],
    [
      'giving out over an objection without a word',
      [start, asked('2024-03-05'), answered('2024-03-06', 'objects'), decided('2024-03-20')],
      'decision.objection-not-overridden',
    ],
    [
      'overriding somebody who agreed',
      [
        start,
        asked('2024-03-05'),
        answered('2024-03-06', 'agrees'),
        decided('2024-03-20', { overrides: ['1'], reasons: '公共利益' }),
      ],
      'decision.nothing-to-override',
    ],
    [
      'a reply to the corrected request before it came',
      [start, correction('2024-03-05'), { type: 'correction.received', ...on('2024-03-20') }, decided('2024-03-19')],
      'date.too-early',
    ],
    ['service before the decision', [start, decided('2024-03-05'), served('2024-03-04')], 'date.too-early'],
    [
      'filing what is not served',
      [start, decided('2024-03-05'), { type: 'request.closed', ...on('2024-03-06') }],
      'move.not-allowed',
    ],
    [
      'filing before an overridden third party is told',
      [
        start,
        asked('2024-03-05'),
        answered('2024-03-06', 'objects'),
        decided('2024-03-20', { overrides: ['1'], reasons: '公共利益' }),
        served('2024-03-20'),
        { type: 'request.closed', ...on('2024-03-21') },
      ],
      'close.third-party-not-informed',
    ],
    [
      'telling a third party that was not overridden',
      [
        start,
        asked('2024-03-05'),
        answered('2024-03-06', 'agrees'),
        decided('2024-03-20'),
        { type: 'third-party.informed', ...on('2024-03-21'), id: '1' },
      ],
      'third-party.not-overridden',
    ],
    [
      'giving out what a co-maker is still asked about（第三十四条）',
      [
        start,
        { type: 'consultation.sent', ...on('2024-03-05'), id: '1', party: 'co-maker' },
        delivered('2024-03-05'),
        decided('2024-03-26'),
      ],
      'decision.co-maker-not-heard',
    ],
    ['a commission due on its own day', [start, commissioned('2024-03-05', '2024-03-05')], 'date.not-after'],
    [
      'a second commission of the same name',
      [start, commissioned('2024-03-05', '2024-03-08'), commissioned('2024-03-06', '2024-03-08')],
      'commission.known-id',
    ],
    ['records that nobody asked for', [start, handedOver('2024-03-05')], 'commission.unknown-id'],
    [
      'records handed over twice',
      [start, commissioned('2024-03-05', '2024-03-08'), handedOver('2024-03-06'), handedOver('2024-03-07')],
      'commission.already-delivered',
    ],
    [
      'records handed over before they were asked for',
      [start, commissioned('2024-03-05', '2024-03-08'), handedOver('2024-03-04')],
      'date.too-early',
    ],
    [
      'taking back a commission that was done',
      [
        start,
        commissioned('2024-03-05', '2024-03-08'),
        handedOver('2024-03-06'),
        { type: 'letter.recalled', ...on('2024-03-07'), letter: 'commission', id: 'c1' },
      ],
      'recall.nothing-sent',
    ],
    ['a revocation before the decision', [start, decided('2024-03-05'), revoked('2024-03-04')], 'date.too-early'],
    [
      'a new decision due before the revocation',
      [start, decided('2024-03-05'), revoked('2024-03-06', '2024-03-06')],
      'date.not-after',
    ],
    ['a split into one', [start, { type: 'request.split', ...on('2024-03-05'), parts: 1 }], 'split.parts'],
    [
      'taking back what was never sent',
      [start, { type: 'letter.recalled', ...on('2024-03-05'), letter: 'extension', id: null }],
      'recall.nothing-sent',
    ],
    [
      'taking back a correction that came',
      [
        start,
        correction('2024-03-05'),
        { type: 'correction.received', ...on('2024-03-06') },
        { type: 'letter.recalled', ...on('2024-03-07'), letter: 'correction', id: null },
      ],
      'recall.nothing-sent',
    ],
    ['going on after a withdrawal', [start, withdrawn('2024-03-05'), search], 'move.not-allowed'],
    [
      'a review of tomorrow',
      [
        start,
        {
          type: 'review.recorded',
          on: TODAY,
          id: 'r',
          event: { type: 'review.lodged', on: day('2026-07-01'), kind: 'litigation', afterReconsideration: false },
        },
      ],
      'date.in-future',
    ],
    [
      'a ruling before a review',
      [
        start,
        {
          type: 'review.recorded',
          ...on('2024-05-01'),
          id: 'r',
          event: { type: 'review.answered', ...on('2024-05-01') },
        },
      ],
      'review.refused',
    ],
  ]
  for (const [what, events, code] of cases)
    test(`${what}: ${code}`, () => {
      expect(refusalOf(events)).toBe(code)
      const last = events.at(-1)
      const before = events.length === 1 ? null : caseOf(events.slice(0, -1))
      const result = last && tryMove(before, last, contextOn())
      expect(result && !result.ok && explainRefusal(result.error)).toMatch(/^[^\n]{5,}。$/)
    })
})
