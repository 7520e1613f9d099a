import { FEE_RULES, NARRATIVE_RULES } from '../narrative/index.js'
import type { ReportRule } from '../rule.js'
import { cellsNotANumber } from './cells-not-a-number.js'
import { continuityBroughtForward, continuityInForce, continuityPending } from './continuity.js'
import { datesPeriodIncomplete } from './dates-period-incomplete.js'
import { datesPublishedLate } from './dates-published-late.js'
import { datesSignedBeforePeriodEnd } from './dates-signed-before-period-end.js'
import { datesYearMismatch } from './dates-year-mismatch.js'
import { disclosureInForce } from './disclosure-in-force.js'
import { disclosureRulesPower } from './disclosure-rules-power.js'
import { formConversionDamage } from './form-conversion-damage.js'
import { formExtraCells } from './form-extra-cells.js'
import { formExtraSection } from './form-extra-section.js'
import { formLabelTypo } from './form-label-typo.js'
import { formSectionNumbering } from './form-section-numbering.js'
import { formSections } from './form-sections.js'
import { formTemplateOutdated } from './form-template-outdated.js'
import { formTitleMissing } from './form-title-missing.js'
import { formUnsigned } from './form-unsigned.js'
import { IDENTITY_RULES } from './identity-rules.js'
import { narrativeProblemsEmpty } from './narrative-problems-empty.js'

export { isSlip } from './label-difference.js'

/** Every check of an annual report, in the order of the form: its head, its tables, its text, its end. */
export const REPORT_RULES: readonly ReportRule[] = [
  formTitleMissing,
  formSections,
  formExtraSection,
  formSectionNumbering,
  formTemplateOutdated,
  formLabelTypo,
  formExtraCells,
  datesYearMismatch,
  datesPeriodIncomplete,
  cellsNotANumber,
  disclosureRulesPower,
  disclosureInForce,
  continuityInForce,
  ...IDENTITY_RULES,
  continuityBroughtForward,
  continuityPending,
  ...NARRATIVE_RULES,
  narrativeProblemsEmpty,
  ...FEE_RULES,
  datesSignedBeforePeriodEnd,
  datesPublishedLate,
  formUnsigned,
  formConversionDamage,
]

/** A rule by its id; `undefined` if there is none. */
export const findRule = (id: string): ReportRule | undefined => REPORT_RULES.find((rule) => rule.id === id)
