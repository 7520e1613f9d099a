import type { RequestRefusal } from '../../../domain/request/index.js'
import { fail, type Result, succeed } from '../../../domain/result/index.js'
import { findBySubmissions, type RequestRecord } from '../../../storage/requests/requests.js'
import { recordChanges } from '../../people/record-changes.js'
import type { RequestServices } from '../request-services.js'
import { type Desks, openDesks, openRequests, SentBefore, takesRequests } from './open-requests.js'
import type { Receipt, Submission } from './submission.js'

/** Why a form that is filled in well opens no request. */
export type SubmissionRefusal =
  | RequestRefusal
  | { readonly code: 'request.body-not-active' }
  /** The key of a submission stands for another one. */
  | { readonly code: 'request.sent-otherwise' }
  /** It was sent before, and its applicant has been given another query code since: the one of the receipt opens nothing. */
  | { readonly code: 'request.code-renewed' }

/** What is there of a form that was sent. */
type SentForm = Pick<RequestRecord, 'no' | 'submittedOn' | 'contentDigest' | 'queryCodeDigest'>

/**
 * Writes down submissions, all of them in one transaction, and answers each. However often and to however many processes
 * one form is sent, it is one request with one receipt.
 *
 * @returns in their order, once what they acknowledge is committed
 */
export async function writeSubmissions(
  services: RequestServices,
  submissions: readonly Submission[],
): Promise<readonly Result<Receipt, SubmissionRefusal>[]> {
  const desks = await openDesks(services.db, [...new Set(submissions.map(({ opening }) => opening.body))])
  const forms = new Map<string, Submission>()
  for (const submission of submissions) {
    const { body, event } = submission.opening
    if (takesRequests(desks, body, event.on) && !forms.has(submission.digest)) forms.set(submission.digest, submission)
  }
  const opened = await openForms(services, [...forms.values()], desks)
  // A form that was sent before is answered as it was then, also where the body has ended since.
  const others = submissions.flatMap(({ digest }) => (opened.has(digest) ? [] : digest))
  const before = await findBySubmissions(services.db, others)
  return submissions.map((submission) => {
    const { digest } = submission
    const now = opened.get(digest)
    return now?.ok === false ? now : answer(submission, now?.value ?? before.get(digest))
  })
}

/** @returns by their digests what came of them, without those that were sent before */
async function openForms(
  services: RequestServices,
  forms: readonly Submission[],
  desks: Desks,
): Promise<ReadonlyMap<string, Result<SentForm, RequestRefusal>>> {
  if (forms.length === 0) return new Map()
  const openings = forms.map(({ opening }) => opening)
  try {
    const opened = await services.db.transaction().execute(async (transaction) => {
      const results = await openRequests(services, transaction, openings, desks)
      const changes = results.flatMap((result) => (result.ok ? [result.value.change] : []))
      await recordChanges(services, transaction, null, changes)
      return results
    })
    const answers = new Map<string, Result<SentForm, RequestRefusal>>()
    for (const [index, { digest, contentDigest, opening }] of forms.entries()) {
      const result = opened[index]
      if (result?.ok) {
        const { no } = result.value
        const { event, queryCodeDigest } = opening
        answers.set(digest, succeed({ no, submittedOn: event.on, contentDigest, queryCodeDigest }))
      } else if (result !== undefined) answers.set(digest, result)
    }
    return answers
  } catch (error) {
    if (!(error instanceof SentBefore)) throw error
    return openForms(
      services,
      forms.filter(({ digest }) => !error.submissionDigests.has(digest)),
      desks,
    )
  }
}

function answer(
  { contentDigest, queryCode, opening }: Submission,
  there: SentForm | undefined,
): Result<Receipt, SubmissionRefusal> {
  if (there === undefined) return fail({ code: 'request.body-not-active' })
  if (there.contentDigest !== contentDigest) return fail({ code: 'request.sent-otherwise' })
  if (there.queryCodeDigest !== opening.queryCodeDigest) return fail({ code: 'request.code-renewed' })
  return succeed({ no: there.no, queryCode, submittedOn: there.submittedOn })
}
