import type { Citation } from '../statute/index.js'
import { placeIn, regulation } from '../statute/index.js'
import { DECISION_CODES, DECISION_KINDS, type DecisionCode } from './decision-kinds.js'

/** A letter of the procedure: its name and what it rests on. */
export interface ProcedureLetter {
  readonly name: string
  readonly citation: Citation
}

/** The letters P01 to P12, by the names in use; P13 and P14 follow them, for what the Regulation and service need besides. */
export const PROCEDURE_LETTERS = {
  P01: { name: '政府信息公开申请登记表', citation: regulation(45) },
  P02: { name: '政府信息公开申请接收回执', citation: regulation(31) },
  P03: { name: '政府信息公开申请补正告知书', citation: regulation(30) },
  P04: { name: '政府信息公开申请说明理由告知书', citation: regulation(35) },
  P05: { name: '政府信息公开申请延期答复告知书', citation: regulation(33, { paragraph: 2 }) },
  P06: { name: '政府信息公开申请征求意见书（给第三方）', citation: regulation(32) },
  P07: { name: '政府信息公开申请征求意见确认函', citation: regulation(32) },
  P08: { name: '政府信息公开申请征求意见告知书（给申请人）', citation: regulation(33, { paragraph: 3 }) },
  P09: { name: '政府信息依申请公开告知书（给第三方）', citation: regulation(32) },
  P10: { name: '政府信息公开申请征求意见书（给共同制作机关）', citation: regulation(34) },
  P11: { name: '政府信息公开申请协办函（给协办机关）', citation: regulation(11, { paragraph: 1 }) },
  P12: { name: '政府信息公开申请收费通知书（给申请人）', citation: placeIn('processingFee', '第六条') },
  P13: { name: '政府信息公开申请延迟答复告知书', citation: regulation(35) },
  P14: { name: '送达回证', citation: placeIn('serving', '') },
} as const satisfies Record<string, ProcedureLetter>

export type LetterCode = keyof typeof PROCEDURE_LETTERS | DecisionCode

/** Every letter, by its code. */
export const LETTERS: Readonly<Record<LetterCode, ProcedureLetter>> = {
  ...PROCEDURE_LETTERS,
  ...(Object.fromEntries(
    DECISION_CODES.map((code) => [
      code,
      { name: DECISION_KINDS[code].letter, citation: DECISION_KINDS[code].citation },
    ]),
  ) as Record<DecisionCode, ProcedureLetter>),
}
