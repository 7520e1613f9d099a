import type { Result } from '../../domain/result/index.js'
import { type BodyError, explainBodyError } from '../../service/bodies/body-error.js'
import { explainPeopleError, type PeopleError } from '../../service/people/people-error.js'
import { explainSignInError, type SignInError } from '../../service/people/sign-in-error.js'
import { toBody } from '../bodies/body-views.js'
import { toPerson } from '../people/person-views.js'
import { Refused, refuseFields } from './refused.js'

/** What a use case of people answered, or the end of the request. */
export function accept<T>(result: Result<T, PeopleError>): T {
  if (result.ok) return result.value
  const { error } = result
  if (error.code === 'input.refused') throw refuseFields(error.fields)
  throw new Refused({
    code: error.code,
    detail: explainPeopleError(error),
    ...(error.code === 'person.changed' && { current: toPerson(error.current) }),
    ...(error.code === 'password.refused' && {
      fields: [{ field: 'password', message: explainPeopleError(error) }],
    }),
  })
}

/** What a use case of bodies answered, or the end of the request. */
export function acceptBody<T>(result: Result<T, BodyError>): T {
  if (result.ok) return result.value
  const { error } = result
  if (error.code === 'input.refused') throw refuseFields(error.fields)
  throw new Refused({
    code: error.code,
    detail: explainBodyError(error),
    ...(error.code === 'body.changed' && { current: toBody(error.current) }),
  })
}

/** What a step of signing in answered, or the end of the request. */
export function acceptSignIn<T>(result: Result<T, SignInError>, now: Date): T {
  if (result.ok) return result.value
  const { error } = result
  if (error.code === 'input.refused') throw refuseFields(error.fields)
  const detail = explainSignInError(error, now)
  throw new Refused({
    code: error.code,
    detail,
    ...(error.code === 'password.refused' && { fields: [{ field: 'password', message: detail }] }),
    ...(error.code === 'sign-in.locked' && {
      retryAfterSeconds: Math.max(1, Math.ceil((error.until.getTime() - now.getTime()) / 1000)),
    }),
  })
}

/**
 * What a use case answered that asks signed-in people for their own password or code once more. A wrong one is a wrong
 * field: they stay signed in.
 *
 * @param field where the password was filled in
 */
export function acceptOwnProof<T>(result: Result<T, SignInError>, now: Date, field: string): T {
  if (!result.ok && result.error.code === 'sign-in.refused') throw wrongField(field, '密码不正确')
  if (!result.ok && result.error.code === 'second-factor.refused')
    throw wrongField('code', explainSignInError(result.error, now))
  return acceptSignIn(result, now)
}

const wrongField = (field: string, message: string): Refused => refuseFields([{ field, message }])
