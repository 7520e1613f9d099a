declare const creditCode: unique symbol

/** 统一社会信用代码: 18 characters whose last one checks the others. */
export type CreditCode = string & { readonly [creditCode]: true }

/** GB 32100-2015: no I, O, S, V, Z, which are taken for digits and letters beside them. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const MODULUS = 31

/** Weights are the powers of 3 modulo 31. */
const WEIGHTS = Array.from({ length: 17 }, (_, index) => {
  let weight = 1
  for (let step = 0; step < index; step += 1) weight = (weight * 3) % MODULUS
  return weight
})

/** Why a text is no credit code. */
export type CreditCodeError =
  | { readonly code: 'credit-code.length'; readonly found: number }
  | { readonly code: 'credit-code.character'; readonly found: string; readonly position: number }
  | { readonly code: 'credit-code.check'; readonly expected: string; readonly found: string }

/**
 * Reads a credit code; spaces and lower case are forgiven, a wrong check character is not.
 *
 * @source GB 32100-2015
 */
export function parseCreditCode(text: string): CreditCode | CreditCodeError {
  const code = text.replace(/[\s\u3000-]/g, '').toUpperCase()
  if (code.length !== 18) return { code: 'credit-code.length', found: code.length }
  let sum = 0
  for (let index = 0; index < 18; index += 1) {
    const character = code.charAt(index)
    const value = ALPHABET.indexOf(character)
    if (value < 0) return { code: 'credit-code.character', found: character, position: index + 1 }
    if (index < 17) sum += value * (WEIGHTS[index] ?? 0)
  }
  const expected = ALPHABET.charAt((MODULUS - (sum % MODULUS)) % MODULUS)
  const found = code.charAt(17)
  return found === expected ? (code as CreditCode) : { code: 'credit-code.check', expected, found }
}

export function explainCreditCodeError(error: CreditCodeError): string {
  switch (error.code) {
    case 'credit-code.length':
      return `统一社会信用代码应为 18 位，现为 ${error.found} 位`
    case 'credit-code.character':
      return `统一社会信用代码第 ${error.position} 位不能是“${error.found}”`
    case 'credit-code.check':
      return `统一社会信用代码的校验位不符：末位应为 ${error.expected}，现为 ${error.found}；请核对有无抄错`
  }
}
