import {
  checkPassword,
  PASSWORD_PROFILES,
  type PasswordFault,
  type PasswordProfile,
} from '../../../domain/access/index.js'

export interface PasswordRule {
  readonly rule: 'length' | 'classes' | 'common' | 'account'
  readonly isMet: boolean
}

const RULE_OF = {
  'password.too-short': 'length',
  'password.too-long': 'length',
  'password.too-few-classes': 'classes',
  'password.widely-used': 'common',
  'password.contains-account': 'account',
} as const satisfies Record<PasswordFault['code'], PasswordRule['rule']>

/** How a password stands while it is typed, by the very rules the server holds it against. */
export function listPasswordRules(
  id: PasswordProfile['id'],
  password: string,
  account: string,
): readonly PasswordRule[] {
  const profile = PASSWORD_PROFILES[id]
  const broken = new Set(checkPassword(profile, password, account).map(({ code }) => RULE_OF[code]))
  const rules: PasswordRule['rule'][] = [
    'length',
    ...(profile.minimumClasses > 1 ? (['classes'] as const) : []),
    'common',
  ]
  if (account !== '') rules.push('account')
  return rules.map((rule) => ({ rule, isMet: password !== '' && !broken.has(rule) }))
}
