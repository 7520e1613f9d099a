import { ROLE_NAMES, type Role } from './role.js'

/**
 * Which roles a role may hand out and take back, where `person.grant` reaches at all. Nobody makes another their
 * equal but a supervisor below and an administrator.
 */
export const GRANTABLE = {
  clerk: [],
  reviewer: [],
  'secrecy-reviewer': [],
  head: ['clerk', 'reviewer', 'secrecy-reviewer'],
  supervisor: ['clerk', 'reviewer', 'secrecy-reviewer', 'head'],
  administrator: ['clerk', 'reviewer', 'secrecy-reviewer', 'head', 'supervisor', 'administrator'],
} as const satisfies Record<Role, readonly Role[]>

export const mayGrant = (by: Role, role: Role): boolean => (GRANTABLE[by] as readonly Role[]).includes(role)

export const explainNotGrantable = (role: Role): string => `您不能授予或收回“${ROLE_NAMES[role]}”角色`
