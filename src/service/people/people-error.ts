import {
  explainNotGrantable,
  explainPasswordFault,
  type PasswordFault,
  ROLE_NAMES,
  type Role,
} from '../../domain/access/index.js'
import type { Person } from '../../storage/people/people.js'
import { explainInputError, type InputError } from '../input.js'
import { type AccessDenied, explainAccessDenied } from './authorise.js'

/** Every way a use case of people can be refused. */
export type PeopleError =
  | InputError
  | AccessDenied
  | { readonly code: 'person.unknown' }
  | { readonly code: 'person.account-taken' }
  | { readonly code: 'person.own-account' }
  /** Somebody else changed the person meanwhile: both states, nothing saved. */
  | { readonly code: 'person.changed'; readonly current: Person; readonly submitted: { readonly displayName: string } }
  | { readonly code: 'role.body-not-active' }
  | { readonly code: 'role.held-already'; readonly role: Role }
  | { readonly code: 'role.not-held' }
  | { readonly code: 'role.not-grantable'; readonly role: Role }
  | { readonly code: 'role.own' }
  | { readonly code: 'role.last-administrator' }
  | { readonly code: 'session.unknown' }
  | { readonly code: 'installation.done-already' }
  | PasswordRefused

/** A new password that cannot be taken; everything that is wrong with it. */
export interface PasswordRefused {
  readonly code: 'password.refused'
  readonly faults: readonly (PasswordFault | { readonly code: 'password.used-before'; readonly last: number })[]
}

export function explainPeopleError(error: PeopleError): string {
  switch (error.code) {
    case 'input.refused':
      return explainInputError(error)
    case 'access.denied':
      return explainAccessDenied(error)
    case 'person.unknown':
      return '没有这个人员，可能已被他人修改，请刷新后再试'
    case 'person.account-taken':
      return '这个账号名已被使用，请换一个'
    case 'person.own-account':
      return '不能对自己的账号作这项操作，请由另一位管理人员办理'
    case 'person.changed':
      return `这个人员的资料刚被他人改为“${error.current.displayName}”，您填写的内容尚未保存；请核对后再提交`
    case 'role.body-not-active':
      return '这个机关尚未设立或已经终止，不能授予角色'
    case 'role.held-already':
      return `这个人员在该机关已经是${ROLE_NAMES[error.role]}`
    case 'role.not-held':
      return '这个角色已不存在，可能已被他人收回，请刷新后再试'
    case 'role.not-grantable':
      return explainNotGrantable(error.role)
    case 'role.own':
      return '不能授予或收回自己的角色，请由另一位管理人员办理'
    case 'role.last-administrator':
      return '至少要有一位在用的系统管理员，请先授予另一人'
    case 'session.unknown':
      return '这次登录已经结束'
    case 'installation.done-already':
      return '系统已有人员，不能再次初始化'
    case 'password.refused':
      return explainPasswordRefused(error)
  }
}

export const explainPasswordRefused = ({ faults }: PasswordRefused): string =>
  faults
    .map((fault) =>
      fault.code === 'password.used-before' ? `不能与最近 ${fault.last} 次用过的密码相同` : explainPasswordFault(fault),
    )
    .join('；')
