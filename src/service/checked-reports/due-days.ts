import { z } from 'zod'
import { parsePlainDate } from '../../domain/calendar/index.js'
import { BODY_KINDS, type BodyKind, type CheckContext, NO_CONTEXT } from '../../domain/report/index.js'
import { type Result, succeed } from '../../domain/result/index.js'
import { readSettingsFile } from '../settings-file.js'

/** The days of the following year by which reports are due, by who files them. */
export type DueDays = CheckContext['dueDays']

/** 条例第四十九条; townships by common practice. */
export const STATUTORY_DUE_DAYS: DueDays = NO_CONTEXT.dueDays

/** A year without a 29th of February: a day that every year has. */
const ANY_YEAR = 2025

/** `MM-DD`, of a day that every year has. */
export const isDueDay = (text: string): boolean =>
  /^\d{2}-\d{2}$/.test(text) && parsePlainDate(`${ANY_YEAR}-${text}`) !== undefined

const day = z.string().refine(isDueDay, '请填写月日，例如 01-26')
const Settings = z.strictObject({ dueDays: z.partialRecord(z.enum(BODY_KINDS), day) }).partial()

/**
 * What a local notice has set, over the statute's own days. Local notices set earlier ones, and one for townships.
 *
 * @returns the statute's where there is no such file; a sentence naming the file and the field that is wrong
 */
export async function readDueDays(path: string): Promise<Result<DueDays, string>> {
  const name = { zh: '年度报告的设置', en: 'the settings of annual reports' }
  const read = await readSettingsFile({ path, schema: Settings, name })
  return read.ok ? succeed(withDueDays(read.value?.dueDays ?? {})) : read
}

/** What is given over the statute's own. */
export const withDueDays = (given: Partial<Record<BodyKind, string | undefined>>): DueDays => ({
  government: given.government ?? STATUTORY_DUE_DAYS.government,
  department: given.department ?? STATUTORY_DUE_DAYS.department,
  township: given.township ?? STATUTORY_DUE_DAYS.township,
})
