import { FORM_2021, type FormSection, isSlip, SECTION_ORDER } from '../../../domain/report/index.js'

const TITLES = SECTION_ORDER.map((kind) => [kind, FORM_2021.sections[kind].slice(2)] as const)
/** A slip leaves a title about as long as it was: most lines are not compared at all. */
const LENGTHS_APART = 2

/** The section whose title this is but for a slip of the pen: 总休情况. `line` is without its number. */
export function slippedSection(line: string): FormSection | null {
  const title = line.replace(/\s+/g, '')
  for (const [kind, official] of TITLES)
    if (Math.abs(title.length - official.length) <= LENGTHS_APART && isSlip(title, official)) return kind
  return null
}
