import { z } from 'zod'
import { ROLES } from '../../domain/access/index.js'
import type { BodyId } from '../../domain/body/index.js'
import type { PersonId } from '../../storage/people/people.js'
import { nameLine } from '../input.js'

/** Latin letters, so that it can be typed on any keyboard and no two look alike. */
export const account = z
  .string()
  .transform(foldAccount)
  .refine(isAccount, '账号名须以字母开头，3 至 32 个字母、数字或 . _ -')

/** As it is compared: blanks around it, capitals and full-width letters make no other account. */
export function foldAccount(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase()
}

/** Whether anybody can be called so. */
export function isAccount(text: string): boolean {
  return /^[a-z][a-z0-9._-]{2,31}$/.test(text)
}

export const displayName = nameLine(30)
/** Of a new password; what is asked of it is the profile's. The bound only keeps nonsense from being hashed. */
export const newPassword = z.string().max(1_000)
export const role = z.enum(ROLES)
/** As our own ids are written; whether there is such a one is looked up. */
const id = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._:-]{0,127}$/)
export const personId = id.transform((text) => text as PersonId)
export const bodyId = id.transform((text) => text as BodyId)
export const sessionId = id
export const grantId = id
export const version = z.number().int().positive()
