import type { Finding } from '../../api/reports.js'

export const FINDING_FILTERS = ['all', 'open', 'errors', 'decided'] as const
export type FindingFilter = (typeof FINDING_FILTERS)[number]

type Judged = Pick<Finding, 'severity' | 'verdicts'>

/** The last word on a finding; none where nobody said anything or it was taken back. */
export function standingVerdict<V extends { readonly verdict: string }>(finding: {
  readonly verdicts: readonly V[]
}): V | undefined {
  const last = finding.verdicts.at(-1)
  return last?.verdict === 'open' ? undefined : last
}

const PASSES: Readonly<Record<FindingFilter, (finding: Judged) => boolean>> = {
  all: () => true,
  open: (finding) => standingVerdict(finding) === undefined,
  errors: ({ severity }) => severity === 'error',
  decided: (finding) => standingVerdict(finding) !== undefined,
}

export const filterFindings = <F extends Judged>(findings: readonly F[], filter: FindingFilter): readonly F[] =>
  findings.filter(PASSES[filter])

export const countFindings = (findings: readonly Judged[]): Readonly<Record<FindingFilter, number>> => ({
  all: findings.length,
  open: filterFindings(findings, 'open').length,
  errors: filterFindings(findings, 'errors').length,
  decided: filterFindings(findings, 'decided').length,
})
