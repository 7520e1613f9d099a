/** The namespaces of WordprocessingML: what Office writes, and the strict form of ISO/IEC 29500. */
export const WORD_NAMESPACES = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'urn:schemas-microsoft-com:vml': 'v',
} as const

/** On, off and absent, as every switch of WordprocessingML is written. */
export const isOn = (value: string | undefined): boolean =>
  value === undefined || !(value === '0' || value === 'false' || value === 'off')

/** A whole number within bounds; what cannot be one is `null`. */
export function wholeNumber(value: string | undefined, highest: number): number | null {
  if (value === undefined || !/^-?\d{1,9}$/.test(value)) return null
  const number = Number(value)
  return number >= 0 && number <= highest ? number : null
}
