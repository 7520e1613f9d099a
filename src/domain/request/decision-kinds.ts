import type { RemedySubject } from '../remedy/index.js'
import { type Citation, placeIn, regulation } from '../statute/index.js'
import type { Outcome } from './outcome.js'

/** What must have happened before a decision of a kind may be taken. */
export type DecisionCondition =
  /** The case is being worked on. */
  | 'open'
  /** It is not decided yet, whoever it waits for. */
  | 'undecided'
  /** A correction was asked for, came, and did not help. */
  | 'corrected'
  /** A correction was asked for and did not come in time. */
  | 'correction-overdue'
  | 'fee-overdue'
  /** Reasons were asked for under Art. 35, and given or not. */
  | 'reasons-judged'
  /** A search is on record (where the setting asks for one). */
  | 'searched'

/** One way to decide a request: the officer picks it, and row, basis, letter and remedy follow. */
export interface DecisionKind {
  /** The letter's name. */
  readonly letter: string
  /** The row of table three; null where no table counts it. */
  readonly outcome: Outcome | null
  readonly citation: Citation
  readonly remedy: RemedySubject
  readonly condition: DecisionCondition
  /** Whether something is given out: third parties must have been heard. */
  readonly discloses: boolean
  /** Whether the letter must give reasons (条例第三十六条第（三）项、第三十七条). */
  readonly needsReasons: boolean
  /** Whether the officer must name the law, since the kind does not. */
  readonly needsBasis: boolean
}

const plain = (letter: string, outcome: Outcome | null, citation: Citation): DecisionKind => ({
  letter,
  outcome,
  citation,
  remedy: 'other-decision',
  condition: 'open',
  discloses: false,
  needsReasons: false,
  needsBasis: false,
})
const refusal = (letter: string, outcome: Outcome, citation: Citation, needsBasis = false): DecisionKind => ({
  ...plain(letter, outcome, citation),
  remedy: 'refusal',
  needsReasons: true,
  needsBasis,
})
const notProcessed = (letter: string, outcome: Outcome, citation: Citation): DecisionKind => ({
  ...plain(letter, outcome, citation),
  remedy: 'disputed',
})

/** The letters S01 to S24, in the order of table three. */
export const DECISION_KINDS = {
  S01: plain('政府信息主动公开告知书', 'granted', regulation(36, { item: 1 })),
  S02: { ...plain('政府信息公开告知书', 'granted', regulation(36, { item: 2 })), discloses: true },
  S03: {
    ...plain('政府信息部分公开告知书', 'partiallyGranted', regulation(37)),
    remedy: 'partial-refusal',
    discloses: true,
    needsReasons: true,
  },
  S04: refusal('政府信息不予公开告知书（国家秘密）', 'refused.stateSecret', regulation(14)),
  S05: refusal('政府信息不予公开告知书（法律、行政法规禁止公开）', 'refused.otherLaw', regulation(14), true),
  S06: refusal('政府信息不予公开告知书（危及三安全一稳定）', 'refused.securityAndStability', regulation(14)),
  S07: refusal('政府信息不予公开告知书（第三方合法权益）', 'refused.thirdPartyRights', regulation(15)),
  S08: refusal('政府信息不予公开告知书（内部事务信息）', 'refused.internalAffairs', regulation(16, { paragraph: 1 })),
  S09: refusal('政府信息不予公开告知书（过程性信息）', 'refused.processInformation', regulation(16, { paragraph: 2 })),
  S10: refusal('政府信息不予公开告知书（行政执法案卷）', 'refused.enforcementFile', regulation(16, { paragraph: 2 })),
  S11: {
    ...plain('政府信息查询途径告知书（行政查询事项）', 'refused.administrativeQuery', regulation(36, { item: 7 })),
    remedy: 'disputed',
    needsBasis: true,
  },
  S12: {
    ...plain('政府信息不存在告知书', 'unavailable.notHeld', regulation(36, { item: 4 })),
    condition: 'searched',
  },
  S13: {
    ...plain('非本机关负责公开告知书', 'unavailable.notHeld', regulation(36, { item: 5 })),
    needsReasons: true,
  },
  S14: plain('政府信息不予提供告知书（需加工、分析）', 'unavailable.needsCreation', regulation(38)),
  S15: {
    ...plain('无法提供政府信息告知书（补正后仍不明确）', 'unavailable.stillUnclear', regulation(30)),
    condition: 'corrected',
  },
  S16: notProcessed('不予处理告知书（信访、投诉、举报）', 'notProcessed.petition', regulation(39, { paragraph: 1 })),
  S17: notProcessed('不予重复处理告知书', 'notProcessed.repeat', regulation(36, { item: 6 })),
  S18: notProcessed('公开出版物获取途径告知书', 'notProcessed.publication', regulation(39, { paragraph: 2 })),
  S19: {
    ...notProcessed('不予处理告知书（大量、反复申请）', 'notProcessed.excessive', regulation(35)),
    condition: 'reasons-judged',
    needsReasons: true,
  },
  S20: notProcessed(
    '不予处理告知书（要求确认或者重新出具）',
    'notProcessed.reconfirmation',
    placeIn('format2021', '三、（五）不予处理第5项'),
  ),
  S21: {
    ...plain('不再处理告知书（逾期不补正）', 'other.correctionOverdue', regulation(30)),
    condition: 'correction-overdue',
  },
  S22: {
    ...plain('不再处理告知书（逾期不缴费）', 'other.feeUnpaid', placeIn('processingFee', '第六条')),
    condition: 'fee-overdue',
  },
  S23: {
    ...plain('终止办理告知书', 'other.other', placeIn('format2021', '三、（六）其他处理第3项')),
    condition: 'undecided',
  },
  S24: plain('政府信息更正答复书', null, regulation(41)),
} as const satisfies Record<string, DecisionKind>

export type DecisionCode = keyof typeof DECISION_KINDS
/** S01 to S24. */
export const DECISION_CODES = Object.keys(DECISION_KINDS) as readonly DecisionCode[]

/** Rows that a body counts elsewhere than usual. */
export type OutcomeChoices = Readonly<Partial<Record<DecisionCode, Outcome>>>

/** The kind as the settings have it. */
export function decisionKind(code: DecisionCode, { outcomes }: { readonly outcomes: OutcomeChoices }): DecisionKind {
  const kind: DecisionKind = DECISION_KINDS[code]
  const outcome = outcomes[code]
  // What no table counts stays uncounted.
  return outcome === undefined || kind.outcome === null ? kind : { ...kind, outcome }
}
