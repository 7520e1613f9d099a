/** What a person decided about a finding; `open`: nothing, or no longer. */
export const VERDICTS = ['confirmed', 'dismissed', 'open'] as const
export type Verdict = (typeof VERDICTS)[number]
