import { ROLES, type Role } from './role.js'
import { isWidelyUsed } from './widely-used-password.js'

/** What is asked of passwords, and of whom a second factor. Chosen once for an installation. */
export interface PasswordProfile {
  readonly id: 'gb22239' | 'asvs'
  readonly minimumLength: number
  /** How many of: capital letters, small letters, digits, other signs. */
  readonly minimumClasses: number
  /** How many of the last passwords may not come back, the present one among them. */
  readonly history: number
  /** Days after which a password is changed; `null`: it does not age. */
  readonly maximumAgeDays: number | null
  readonly secondFactorFor: readonly Role[]
}

/** Longer ones are refused, not cut: a person must not believe in characters that nobody looks at. */
const MAXIMUM_PASSWORD_LENGTH = 128

/** Roles that decide for others or about others sign in with two factors whatever the profile says. */
const ALWAYS_TWO_FACTORS: readonly Role[] = ['head', 'supervisor', 'administrator']

/**
 * The two disagree on purpose: 等保 asks for kinds of characters and regular change, ASVS forbids asking for either.
 *
 * @source GB/T 22239-2019 8.1.4.1 身份鉴别; OWASP ASVS 5.0.0 V6.2, V6.3.3
 */
export const PASSWORD_PROFILES = {
  gb22239: {
    id: 'gb22239',
    minimumLength: 8,
    minimumClasses: 3,
    history: 5,
    maximumAgeDays: 90,
    secondFactorFor: ALWAYS_TWO_FACTORS,
  },
  asvs: {
    id: 'asvs',
    minimumLength: 12,
    minimumClasses: 1,
    history: 1,
    maximumAgeDays: null,
    secondFactorFor: ROLES,
  },
} as const satisfies Record<PasswordProfile['id'], PasswordProfile>

export const needsSecondFactor = (profile: PasswordProfile, roles: readonly Role[]): boolean =>
  roles.some((role) => profile.secondFactorFor.includes(role))

export type PasswordFault =
  | { readonly code: 'password.too-short'; readonly found: number; readonly minimum: number }
  | { readonly code: 'password.too-long'; readonly maximum: number }
  | { readonly code: 'password.too-few-classes'; readonly found: number; readonly minimum: number }
  | { readonly code: 'password.widely-used' }
  | { readonly code: 'password.contains-account' }

/** Everything that is wrong with a new password, all at once. @param account the name it is used with */
export function checkPassword(profile: PasswordProfile, password: string, account: string): readonly PasswordFault[] {
  const faults: PasswordFault[] = []
  const length = [...password].length
  if (length < profile.minimumLength)
    faults.push({ code: 'password.too-short', found: length, minimum: profile.minimumLength })
  if (length > MAXIMUM_PASSWORD_LENGTH) return [{ code: 'password.too-long', maximum: MAXIMUM_PASSWORD_LENGTH }]
  const classes = CLASSES.filter((one) => one.test(password)).length
  if (classes < profile.minimumClasses)
    faults.push({ code: 'password.too-few-classes', found: classes, minimum: profile.minimumClasses })
  if (isWidelyUsed(password)) faults.push({ code: 'password.widely-used' })
  const [folded, name] = [password.toLowerCase(), account.toLowerCase()]
  if (name.length >= 3 && folded.includes(name)) faults.push({ code: 'password.contains-account' })
  return faults
}

const CLASSES = [/\p{Lu}/u, /\p{Ll}/u, /\p{Nd}/u, /[^\p{Lu}\p{Ll}\p{Nd}]/u]

export function explainPasswordFault(fault: PasswordFault): string {
  switch (fault.code) {
    case 'password.too-short':
      return `密码至少 ${fault.minimum} 个字符，现为 ${fault.found} 个`
    case 'password.too-long':
      return `密码最多 ${fault.maximum} 个字符`
    case 'password.too-few-classes':
      return `密码须含大写字母、小写字母、数字、其他符号中的至少 ${fault.minimum} 种，现有 ${fault.found} 种`
    case 'password.widely-used':
      return '这个密码太常见或太有规律，容易被猜中，请换一个'
    case 'password.contains-account':
      return '密码不能包含账号名'
  }
}
