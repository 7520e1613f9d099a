import { z } from 'zod'
import { VERDICTS, type Verdict } from '../../domain/report/index.js'
import { fail, type Result, succeed } from '../../domain/result/index.js'
import { findBodyReport, getCheckedFile } from '../../storage/checked-reports/body-reports.js'
import {
  countVerdicts,
  insertVerdict,
  listVerdicts,
  lockVerdicts,
  type VerdictEvent,
} from '../../storage/checked-reports/verdicts.js'
import { listPeople } from '../../storage/people/people.js'
import { readInput, refuseField } from '../input.js'
import type { Actor } from '../people/authorise.js'
import { recordChanges } from '../people/record-changes.js'
import type { BodyReportError } from './body-report-error.js'
import type { CheckedReportServices } from './checked-report-services.js'
import { findForActor, hideOutOfReach } from './get-body-report.js'
import { remark, reportId } from './report-fields.js'

const LONGEST_REASON = 500

export const JudgementInput = z.strictObject({
  report: reportId,
  /** The finding's key. */
  finding: z.string().regex(/^[0-9a-f]{32}$/),
  verdict: z.enum(VERDICTS),
  /** Required where a finding is dismissed. */
  reason: remark(LONGEST_REASON).nullable(),
  /** The number of the last verdict that the person has seen; 0: there was none. */
  seen: z.number().int().nonnegative(),
})

const EVENTS = {
  confirmed: 'finding.confirmed',
  dismissed: 'finding.dismissed',
  open: 'finding.reopened',
} as const satisfies Record<Verdict, string>

/**
 * A person confirms a finding, dismisses it with a reason, or takes back what was decided. It holds for the body's
 * report of that year, in whatever file it comes and however often it is checked. @returns all verdicts on the finding
 */
export async function judgeFinding(
  services: Pick<CheckedReportServices, 'db' | 'clock' | 'digester'>,
  actor: Actor,
  input: unknown,
): Promise<Result<readonly VerdictEvent[], BodyReportError>> {
  const read = readInput(JudgementInput, input)
  if (!read.ok) return read
  const { report, finding, verdict, reason, seen } = read.value
  if (verdict === 'dismissed' && reason === null) return fail(refuseField('reason', '排除一个问题须写明理由'))
  const found = await findForActor(services, actor, 'checked-report.judge', report)
  if (!found.ok) return found
  if (found.value.body === null) return fail({ code: 'report.not-attached' })

  const judged = await services.db.transaction().execute(async (transaction) => {
    await lockVerdicts(transaction, [found.value.holder])
    const current = await findBodyReport(transaction, report)
    if (current === undefined) return fail({ code: 'report.unknown' } as const)
    const { body, edition, digest } = current
    // Given to another body while we waited.
    if (body === null || body !== found.value.body) return fail({ code: 'report.changed', current } as const)
    const { findings, findingKeys } = await getCheckedFile(transaction, digest)
    const about = findings[findingKeys.indexOf(finding)]
    if (about === undefined) return fail({ code: 'finding.unknown' } as const)
    const before = (await listVerdicts(transaction, { body, edition })).filter((one) => one.finding === finding)
    const last = before.at(-1)
    if (last !== undefined && last.number !== seen)
      return fail({ code: 'finding.judged-meanwhile', current: last } as const)
    if ((last?.verdict ?? 'open') === verdict && (last?.reason ?? null) === reason) return succeed(before)

    const judgedBy = actor.person
    const number = (last?.number ?? 0) + 1
    const event: VerdictEvent = { number, finding, verdict, reason, judgedAt: services.clock.now(), judgedBy }
    await insertVerdict(transaction, { body, edition }, { ...event, rule: about.rule })
    await countVerdicts(transaction, { bodies: [body], edition })
    await recordChanges(services, transaction, judgedBy, [
      { chain: body, event: { type: EVENTS[verdict], report, rule: about.rule, finding } },
    ])
    return succeed([...before, event])
  })
  if (judged.ok || judged.error.code !== 'finding.judged-meanwhile')
    return hideOutOfReach(services, actor, judged as Result<readonly VerdictEvent[], BodyReportError>)
  const [judge] = await listPeople(services.db, [judged.error.current.judgedBy])
  return fail({ ...judged.error, currentJudge: judge?.displayName ?? null })
}
