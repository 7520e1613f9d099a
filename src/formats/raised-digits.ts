const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** Digits set raised behind a figure are the mark of a note: they must not run together with the figure. */
export const raiseDigits = (text: string): string => text.replace(/[0-9]/g, (digit) => RAISED.charAt(Number(digit)))
