/** Whether the last digit checks the others. ISO/IEC 7812, MOD 10. */
function passesLuhn(digits: string): boolean {
  let sum = 0
  for (let index = 0; index < digits.length; index += 1) {
    const digit = Number(digits.charAt(digits.length - 1 - index))
    const weighted = index % 2 === 0 ? digit : digit * 2
    sum += weighted > 9 ? weighted - 9 : weighted
  }
  return sum % 10 === 0
}

/** Issuers as they are met here: UnionPay, older cards of the big banks, Visa, Mastercard, JCB, American Express. */
const ISSUERS = /^(62\d{14,17}|9558\d{15}|60\d{14}|4\d{15}|5[1-5]\d{14}|2[2-7]\d{14}|35\d{14}|3[47]\d{13})$/

/**
 * 银行卡号.
 *
 * @param isNamed whether the text calls it a card or an account: then any issuer will do
 */
export function isCardNumber(digits: string, isNamed: boolean): boolean {
  if (!/^\d{13,19}$/.test(digits) || /^(\d)\1+$/.test(digits)) return false
  return (isNamed ? digits.length >= 16 : ISSUERS.test(digits)) && passesLuhn(digits)
}
