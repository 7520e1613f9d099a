import { explainInputError, type InputError } from '../input.js'
import { explainPasswordRefused, type PasswordRefused } from './people-error.js'

/** Every way signing in stops. Which of name, password and account it was is never said. */
export type SignInError =
  | InputError
  | PasswordRefused
  | { readonly code: 'sign-in.refused' }
  | { readonly code: 'sign-in.locked'; readonly until: Date }
  | { readonly code: 'second-factor.refused' }
  | { readonly code: 'second-factor.not-begun' }
  | { readonly code: 'session.ended' }

/** @param now to say for how long */
export function explainSignInError(error: SignInError, now: Date): string {
  switch (error.code) {
    case 'input.refused':
      return explainInputError(error)
    case 'password.refused':
      return explainPasswordRefused(error)
    case 'sign-in.refused':
      return '账号或密码不正确'
    case 'sign-in.locked':
      return `尝试次数过多，请在 ${minutesUntil(error.until, now)} 分钟后再试；忘记密码的，请联系本机关管理人员重置`
    case 'second-factor.refused':
      return '动态口令或恢复码不正确，或已经用过；请等下一个口令再试'
    case 'second-factor.not-begun':
      return '请先获取二维码或密钥，再填写动态口令'
    case 'session.ended':
      return '登录已结束，请重新登录'
  }
}

const minutesUntil = (until: Date, now: Date): number =>
  Math.max(1, Math.ceil((until.getTime() - now.getTime()) / 60_000))
