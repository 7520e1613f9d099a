import { fail, type Result } from '../../../domain/result/index.js'
import type { InputError } from '../../input.js'
import type { RequestServices } from '../request-services.js'
import { type Receipt, readSubmission, type Submission } from './submission.js'
import { createWaitingLine, type LineRules } from './waiting-line.js'
import { type SubmissionRefusal, writeSubmissions } from './write-submissions.js'

/** Every way a submission can be refused. */
export type SubmissionError =
  | InputError
  | SubmissionRefusal
  /** So many wait to be written down already that nobody more is let in. */
  | { readonly code: 'intake.full' }

/** Where requests from the public site come in, without an account. One for each process that takes them. */
export interface Intake {
  /** Resolved once the request is committed, or was before. */
  submit(input: unknown): Promise<Result<Receipt, SubmissionError>>
}

const RULES: LineRules = { most: 32, counters: 2, room: 1_000 }

/** Those that come while others are being written down are then written down together: one commit for all. */
export function openIntake(services: RequestServices, rules: Partial<LineRules> = {}): Intake {
  const line = createWaitingLine<Submission, Result<Receipt, SubmissionRefusal>>(
    { ...RULES, ...rules },
    (submissions) => writeSubmissions(services, submissions),
  )
  return {
    async submit(input) {
      const read = readSubmission(services, input)
      if (!read.ok) return read
      return line.join(read.value) ?? fail({ code: 'intake.full' })
    },
  }
}

/** One by itself. */
export const submitRequest = (services: RequestServices, input: unknown): Promise<Result<Receipt, SubmissionError>> =>
  openIntake(services).submit(input)
