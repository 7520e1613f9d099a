import type { PersonId } from '../../../storage/people/people.js'
import type { GateConfirmation } from '../../../storage/requests/gate-confirmations.js'
import type { RequestFileRecord } from '../../../storage/requests/request-files.js'
import type { SecretBox } from '../../people/secret-box.js'
import { findingsInName, type GateFinding } from './gate-finding.js'
import type { GateRefusal, GateVerdict } from './gate-verdict.js'

/** Who answers for a finding. */
export type Confirmation = Pick<GateConfirmation, 'confirmedBy' | 'confirmedAt'>

/** A finding as it stands in a case: open until somebody answers for it. */
export interface JudgedFinding extends GateFinding {
  readonly confirmation: Confirmation | null
}

/** Whether a file may go out. Only `cleared` may. */
export type GateState =
  /** This program has not looked into it. */
  | { readonly status: 'uninspected'; readonly findings: readonly JudgedFinding[] }
  | { readonly status: 'blocked'; readonly refusal: GateRefusal; readonly findings: readonly JudgedFinding[] }
  | { readonly status: 'open'; readonly open: number; readonly findings: readonly JudgedFinding[] }
  | { readonly status: 'cleared'; readonly findings: readonly JudgedFinding[] }

export interface JudgedFile {
  readonly file: Pick<RequestFileRecord, 'digest' | 'addedBy'>
  readonly name: string
  readonly verdict: GateVerdict | undefined
  /** All of the case. */
  readonly confirmations: readonly GateConfirmation[]
  /** Who sends it out; null while nobody does. */
  readonly sender: PersonId | null
}

/** How a file stands at the gate. What who added it, or who sends it, says of it themselves counts for nothing. */
export function judgeFile(
  box: Pick<SecretBox, 'digest'>,
  { file, name, verdict, confirmations, sender }: JudgedFile,
): GateState {
  const given = new Map(
    confirmations
      .filter(({ digest, confirmedBy }) => digest === file.digest && confirmedBy !== file.addedBy)
      .filter(({ confirmedBy }) => confirmedBy !== sender)
      .map((confirmation) => [confirmation.finding, confirmation]),
  )
  const findings = [...findingsInName(box, name), ...(verdict?.findings ?? [])].map((finding) => ({
    ...finding,
    confirmation: given.get(finding.key) ?? null,
  }))
  if (verdict === undefined) return { status: 'uninspected', findings }
  if (verdict.refusal !== null) return { status: 'blocked', refusal: verdict.refusal, findings }
  const open = findings.filter(({ confirmation }) => confirmation === null).length
  return open === 0 ? { status: 'cleared', findings } : { status: 'open', open, findings }
}
