import { type Citation, placeIn } from '../statute/index.js'

/** What the body complained of is, as far as it decides where reconsideration is asked for. */
export const RESPONDENT_KINDS = [
  /** 县级以上地方人民政府工作部门, and what it manages by law */
  'local-department',
  /** 地方人民政府, townships included, but not of a province */
  'local-government',
  /** 省、自治区、直辖市人民政府 */
  'province-government',
  /** 国务院部门 */
  'state-council-department',
  /** 海关、金融、外汇管理等垂直领导的机关，税务，国家安全 */
  'vertical-agency',
  /** 履行行政复议机构职责的司法行政部门 */
  'justice-department',
] as const
export type RespondentKind = (typeof RESPONDENT_KINDS)[number]

export interface Respondent {
  readonly kind: RespondentKind
  readonly name: string
  /** The government of its own level, or the one that set it up. */
  readonly governmentName: string
  /** The government or department above it. */
  readonly superiorName: string
  /** The courts in charge: in many places that is another district's by designation. */
  readonly courts: { readonly basic: string; readonly intermediate: string }
}

export interface ReconsiderationAuthority {
  /** Who may be asked; several are a choice. */
  readonly names: readonly string[]
  readonly citation: Citation
}

/** Who decides a reconsideration. 行政复议法第二十四条至第二十八条 */
export function reconsiderationAuthority(respondent: Respondent): ReconsiderationAuthority {
  const { kind, name, governmentName, superiorName } = respondent
  switch (kind) {
    case 'local-department':
      return { names: [governmentName], citation: placeIn('reconsideration', '第二十四条第一款第（一）项') }
    case 'local-government':
      return { names: [superiorName], citation: placeIn('reconsideration', '第二十四条第一款第（二）项') }
    case 'province-government':
      return { names: [name], citation: placeIn('reconsideration', '第二十四条第二款') }
    case 'state-council-department':
      return { names: [name], citation: placeIn('reconsideration', '第二十五条第（一）项') }
    case 'vertical-agency':
      return { names: [superiorName], citation: placeIn('reconsideration', '第二十七条') }
    case 'justice-department':
      return { names: [governmentName, superiorName], citation: placeIn('reconsideration', '第二十八条') }
  } // no default: a new kind must fail to compile here
}

/**
 * The court of first instance: intermediate against departments of the State Council and governments from the
 * county up. 行政诉讼法第十五条第（一）项
 *
 * @param isTownship whether a local government is a township's, which the basic court hears
 */
export function competentCourt({ kind, courts }: Respondent, isTownship = false): string {
  const isHigh =
    kind === 'province-government' ||
    kind === 'state-council-department' ||
    (kind === 'local-government' && !isTownship)
  return isHigh ? courts.intermediate : courts.basic
}
