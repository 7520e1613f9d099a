import { findPersonalData, maskPersonalData, type PersonalDataKind } from '../../domain/privacy/index.js'
import { ok, type ReadResult } from '../refusal.js'
import { type InspectedFile, type InspectionResources, inspectFile } from './find-hidden-data.js'
import { type HiddenPlace, placeText } from './hidden-finding.js'
import type { OnText } from './inspection.js'

/** A number that is about one person, and where the file has it. The number itself is not kept. */
export interface PersonalDatumInFile {
  readonly kind: PersonalDataKind
  readonly at: HiddenPlace
  /** UTF-16 offsets in the text at that place. */
  readonly start: number
  readonly end: number
  readonly masked: string
  /** Whether a reader does not see it. */
  readonly isHidden: boolean
  /** One sentence in plain Chinese. */
  readonly sentence: string
}

export const PERSONAL_DATA_NAMES: Readonly<Record<PersonalDataKind, string>> = {
  'identity-number': '公民身份号码',
  mobile: '手机号码',
  'bank-card': '银行卡号',
  passport: '护照或通行证号码',
}
/** A list of ten thousand households is one thing to put right. */
const LISTED = 10_000

/**
 * The detectors of personal data over everything that is in a file, shown or not, and over its name.
 *
 * @returns what was found with its places, or why the file could not be looked into
 */
export async function findPersonalDataInFile(
  file: InspectedFile,
  resources: InspectionResources,
): Promise<ReadResult<readonly PersonalDatumInFile[]>> {
  const { personal, scan } = collectPersonalData()
  scan(file.name, { part: '文件名' }, false)
  const inspected = await inspectFile(file, resources, scan)
  return inspected.ok ? ok(personal) : inspected
}

/** What a walk over a file gathers of numbers of persons. */
export function collectPersonalData(): {
  readonly personal: readonly PersonalDatumInFile[]
  readonly scan: OnText
} {
  const personal: PersonalDatumInFile[] = []
  const scan: OnText = (text, at, isHidden) => {
    if (!DIGIT.test(text)) return
    for (const datum of findPersonalData(text)) {
      if (personal.length >= LISTED) return
      const { kind, start, end } = datum
      const masked = maskPersonalData(text.slice(start, end), [{ ...datum, start: 0, end: end - start }])
      const sentence = `${placeText(at)}${isHidden ? '看不见的地方' : ''}有${PERSONAL_DATA_NAMES[kind]} ${masked}。`
      personal.push({ kind, at, start, end, masked, isHidden, sentence })
    }
  }
  return { personal, scan }
}

const DIGIT = /[0-9０-９]/
