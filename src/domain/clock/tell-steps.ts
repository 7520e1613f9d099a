import type { StepKind } from './proof.js'

/** A step as a page gets it, its source in words. */
interface WordedStep<Day extends string> {
  readonly kind: StepKind
  readonly what: string
  readonly from: Day
  readonly to: Day
  readonly counted: number
  readonly span: number
  readonly source: string
}

/** A stretch of the proof, to be read: working weeks with the weekends between them, all else alone. */
export interface ToldStretch<Day extends string> extends Omit<WordedStep<Day>, 'source'> {
  readonly isSkipped: boolean
  readonly sources: readonly string[]
}

const SKIPPED: ReadonlySet<StepKind> = new Set(['weekend', 'holiday', 'paused', 'moved'])

/** The steps for reading: weekends between counted days belong to their stretch, as people count weeks. */
export function tellSteps<Day extends string>(steps: readonly WordedStep<Day>[]): readonly ToldStretch<Day>[] {
  const told: ToldStretch<Day>[] = []
  for (const [index, { source, ...step }] of steps.entries()) {
    const last = told.at(-1)
    const isWeek = last?.kind === 'counted'
    const isMore = isWeek && step.kind === 'counted' && step.what === last.what
    const next = steps[index + 1]
    const isBetween = isWeek && step.kind === 'weekend' && next?.kind === 'counted' && next.what === last.what
    if (isMore || isBetween)
      told[told.length - 1] = {
        ...last,
        to: step.to,
        counted: last.counted + step.counted,
        span: last.span + step.span,
        sources: last.sources.includes(source) ? last.sources : [...last.sources, source],
      }
    else told.push({ ...step, isSkipped: SKIPPED.has(step.kind), sources: [source] })
  }
  return told
}
