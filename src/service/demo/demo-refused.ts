import type { Result } from '../../domain/result/index.js'

/** A use case refused a step of the demonstration. */
export class DemoRefused extends Error {
  readonly code: string
  /** What was to be done. */
  readonly step: string

  constructor(code: string, step: string) {
    super(`the demonstration was refused: ${step}: ${code}`)
    this.code = code
    this.step = step
  }
}

export function take<T>(result: Result<T, { readonly code: string }>, step: string): T {
  if (result.ok) return result.value
  throw new DemoRefused(result.error.code, step)
}

/** What whoever started it is told. @param wasEmpty nobody can have changed what was not there */
export function explainDemoRefused({ code, step }: DemoRefused, wasEmpty: boolean): string {
  const [why, inEnglish] =
    !wasEmpty && isOfBodiesOrPeople(code)
      ? ['它的机关或者人员被改动过', 'for somebody changed its bodies or people']
      : ['程序拒绝了其中一步，这是演示数据或者程序的缺陷', 'for a step of it was refused, which is a defect of ours']
  return `演示县没有建全：${why}（${step}，${code}）。已有的内容照常使用。The demonstration is not whole, ${inEnglish} (${code}); what is there can be used.`
}

const OF_BODIES_OR_PEOPLE = /^(?:body|reform|person|role|sign-in|session)\./
const isOfBodiesOrPeople = (code: string): boolean =>
  OF_BODIES_OR_PEOPLE.test(code) || code === 'request.assignee' || code === 'request.body-not-active'
