import type { BodyId } from '../body/index.js'
import type { PlainDate } from '../calendar/index.js'

/**
 * Everything that is recorded, by what it is called. A record is kept for good, also when a person or a text has to go:
 * it names things by id, code, date or digest, and never holds a name or a text. To record something new, add a line.
 */
export type AuditEvent =
  // Reports handed in for checking: `report` is the number of the handing in, `file` the digest of the bytes.
  | { readonly type: 'report.handed-in'; readonly report: number; readonly file: string }
  | { readonly type: 'report.published'; readonly report: number }
  | { readonly type: 'report.withdrawn'; readonly report: number }
  | { readonly type: 'report.deleted'; readonly report: number }
  | { readonly type: 'report.attached'; readonly report: number; readonly body: BodyId }
  // The same bytes read and checked again by another program: `engine` is its digest.
  | { readonly type: 'report.rechecked'; readonly file: string; readonly engine: string }
  // What people decided about a finding: `finding` is its key, which it keeps through re-checks.
  | { readonly type: 'finding.confirmed'; readonly report: number; readonly rule: string; readonly finding: string }
  | { readonly type: 'finding.dismissed'; readonly report: number; readonly rule: string; readonly finding: string }
  | { readonly type: 'finding.reopened'; readonly report: number; readonly rule: string; readonly finding: string }
  // The trail itself: `body` is whose chain was taken, null for all that the person may read.
  | { readonly type: 'audit.exported'; readonly body: BodyId | null }
  // Bodies: `on` is the day it counts from, which may lie in the past.
  | { readonly type: 'body.established'; readonly body: BodyId; readonly on: PlainDate }
  | { readonly type: 'body.renamed'; readonly body: BodyId; readonly on: PlainDate }
  | { readonly type: 'body.moved'; readonly body: BodyId; readonly on: PlainDate; readonly parent: BodyId | null }
  | { readonly type: 'body.merged'; readonly body: BodyId; readonly on: PlainDate; readonly into: BodyId }
  | { readonly type: 'body.split'; readonly body: BodyId; readonly on: PlainDate; readonly into: readonly BodyId[] }
  | { readonly type: 'body.abolished'; readonly body: BodyId; readonly on: PlainDate }
  | { readonly type: 'body.details-changed'; readonly body: BodyId }
  // People and what they may do.
  | { readonly type: 'person.created'; readonly person: string }
  | { readonly type: 'person.changed'; readonly person: string }
  | { readonly type: 'person.deactivated'; readonly person: string }
  | { readonly type: 'person.password-changed'; readonly person: string }
  | { readonly type: 'person.second-factor-changed'; readonly person: string }
  | { readonly type: 'person.locked-out'; readonly person: string }
  | { readonly type: 'session.opened'; readonly person: string; readonly session: string }
  | { readonly type: 'session.ended'; readonly person: string; readonly session: string }
  | { readonly type: 'role.granted'; readonly person: string; readonly role: string; readonly body: BodyId }
  | { readonly type: 'role.revoked'; readonly person: string; readonly role: string; readonly body: BodyId }
  // Requests for information, by their number: `move` is what happened, `on` its legal day.
  | { readonly type: 'request.received'; readonly request: string; readonly on: PlainDate }
  | { readonly type: 'request.moved'; readonly request: string; readonly move: string; readonly on: PlainDate }
  | { readonly type: 'request.noted'; readonly request: string }
  // `reason` is its code.
  | { readonly type: 'request.query-code-renewed'; readonly request: string; readonly reason: string }
  | { readonly type: 'request.assigned'; readonly request: string; readonly person: string | null }
  // Files of requests: `file` is their id there, `digest` that of the bytes.
  | { readonly type: 'request.file-added'; readonly request: string; readonly file: string; readonly digest: string }
  | { readonly type: 'request.file-removed'; readonly request: string; readonly file: string; readonly digest: string }
  // What goes out: a finding in a file was answered for, and the file was let out by a program's verdict.
  | {
      readonly type: 'release.confirmed'
      readonly request: string
      readonly digest: string
      readonly finding: string
    }
  | { readonly type: 'release.bound'; readonly request: string; readonly digest: string; readonly engine: string }
  // What comes of requests: lessons from reviews that were lost, proposals to publish what several asked for, what the
  // public is told of requests and answers, and the time after which persons are removed from them.
  | { readonly type: 'review.lesson-written'; readonly request: string; readonly review: string }
  | { readonly type: 'proposal.made'; readonly proposal: string; readonly body: BodyId }
  | { readonly type: 'proposal.moved'; readonly proposal: string; readonly body: BodyId; readonly state: string }
  | { readonly type: 'public-log.opened'; readonly body: BodyId }
  | { readonly type: 'public-log.closed'; readonly body: BodyId }
  | { readonly type: 'public-entry.written'; readonly request: string }
  | { readonly type: 'public-entry.confirmed'; readonly request: string }
  | { readonly type: 'public-entry.withdrawn'; readonly request: string }
  | { readonly type: 'hold.placed'; readonly request: string; readonly hold: string }
  | { readonly type: 'hold.lifted'; readonly request: string; readonly hold: string }
  | { readonly type: 'request.retired'; readonly request: string }
  // What a body says in a letter (`letter` is its code) from a version on; and what stands in its letters besides.
  | { readonly type: 'letter.adapted'; readonly body: BodyId; readonly letter: string; readonly version: number }
  | { readonly type: 'letter.restored'; readonly body: BodyId; readonly letter: string; readonly version: number }
  | { readonly type: 'letter.office-changed'; readonly body: BodyId }
  // Another calendar: how many replies are due on another day than was said.
  | { readonly type: 'request.dates-moved'; readonly body: BodyId; readonly requests: number }
  // Runs of jobs that were set aside: `run` is their number there.
  | { readonly type: 'job.retried'; readonly job: string; readonly run: string }
  | { readonly type: 'job.discarded'; readonly job: string; readonly run: string }
  // Backups: `backup` is the digest of its manifest, `takenAt` the moment whose state it holds.
  | { readonly type: 'backup.made'; readonly backup: string; readonly takenAt: string }
  | { readonly type: 'backup.restored'; readonly backup: string; readonly takenAt: string; readonly restore: string }

/** An id, a code, a date or a digest. What a person is called, or wrote, does not look like this. */
const ID = /^[A-Za-z0-9][A-Za-z0-9._:-]{0,127}$/

/** Whether a text may stand in a record. */
export const isAuditId = (text: string): boolean => ID.test(text)

/** The fields of an event that may not be recorded; none in a sound one. */
export function listUnfitFields(event: AuditEvent): readonly string[] {
  const isFit = (value: unknown): boolean =>
    value === null || (typeof value === 'string' ? isAuditId(value) : Number.isSafeInteger(value))
  return Object.entries(event)
    .filter(([, value]) => !(Array.isArray(value) ? value.every(isFit) : isFit(value)))
    .map(([field]) => field)
}
