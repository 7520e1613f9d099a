import { z } from 'zod'
import {
  DECISION_CODES,
  DEFAULT_REQUEST_SETTINGS,
  type DecisionCode,
  OUTCOMES,
  type RequestSettings,
} from '../../domain/request/index.js'
import { type Result, succeed } from '../../domain/result/index.js'
import { readSettingsFile } from '../settings-file.js'

const days = z.number().int().min(1).max(1_000)
const route = z.enum(['reconsideration-first', 'either'])

/** Each setting of `RequestSettings`; what a file leaves out stays as it is. */
const Settings = z
  .strictObject({
    clock: z.strictObject({ feePaymentWorkingDays: days }).partial(),
    fee: z.strictObject({ pageChargedCountAsPieces: z.boolean() }).partial(),
    remedy: z
      .strictObject({
        partialRefusal: route,
        disputed: route,
        silence: route,
        procedural: z.enum(['none', 'either']),
      })
      .partial(),
    reviews: z
      .strictObject({
        inadmissible: z.enum(['other', 'upheld']),
        pendingReappear: z.boolean(),
        appeals: z.enum(['same-case', 'each-instance']),
      })
      .partial(),
    counting: z
      .strictObject({ by: z.enum(['decision', 'service']), reopened: z.enum(['not-counted', 'as-new']) })
      .partial(),
    onlineConfirmation: z.enum(['both-sides', 'office-alone']),
    correctionNotices: z.number().int().min(1).max(100),
    lateCorrectionNotice: z.enum(['refuse', 'record']),
    extendAgainAfterRestart: z.boolean(),
    otherAgencyWorkingDays: days.nullable(),
    reasonsStopClock: z.boolean(),
    searchBeforeNotHeld: z.boolean(),
    completeSearchLog: z.boolean(),
    closingNeedsServiceProof: z.boolean(),
    retentionYears: z.number().int().min(1).max(1_000),
    renewedReplyWorkingDays: days,
    outcomes: z.partialRecord(z.enum(DECISION_CODES as readonly [DecisionCode, ...DecisionCode[]]), z.enum(OUTCOMES)),
  } satisfies Record<keyof RequestSettings, z.ZodType>)
  .partial()

/**
 * What an installation has settled where texts are silent or practice differs: its own file over the usual settings.
 *
 * @returns the usual settings where there is no such file; a sentence naming the file and the field that is wrong
 */
export async function readRequestSettings(path: string): Promise<Result<RequestSettings, string>> {
  const name = { zh: '依申请公开的设置', en: 'the settings of requests' }
  const read = await readSettingsFile({ path, schema: Settings, name })
  return read.ok ? succeed(over(DEFAULT_REQUEST_SETTINGS, read.value ?? {})) : read
}

/** Groups of settings are laid over one another too; the rows of decisions are one choice as a whole. */
function over(usual: RequestSettings, given: z.infer<typeof Settings>): RequestSettings {
  const { clock, fee, remedy, reviews, counting, ...single } = given
  return {
    ...usual,
    ...single,
    clock: { ...usual.clock, ...clock },
    fee: { ...usual.fee, ...fee },
    remedy: { ...usual.remedy, ...remedy },
    reviews: { ...usual.reviews, ...reviews },
    counting: { ...usual.counting, ...counting },
    // A file of JSON leaves a setting out or gives it a value; nothing in it is undefined.
  } as RequestSettings
}
