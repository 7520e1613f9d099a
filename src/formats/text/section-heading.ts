const NUMBERED = /^\s*(?:[一二三四五六七八九十]{1,3}|\d{1,2})\s*[、.．]/
const SECTION_WORDS =
  /[总總][体體]情[况況]|主[动動](?:\([a-z\u00e0-\u01dc]{1,8}\))?公[开開]|收到和[处處]|行政[复復].{0,30}行政[诉訴]|存在.{0,12}[问問]|其[他它].{0,24}(?:[报報]|事)|下一步|改[进進]/

/** A section's heading, which ends a table wherever it stands; rows of table three are numbered alike. */
export const isSectionHeading = (text: string): boolean =>
  NUMBERED.test(text) && text.length < 120 && SECTION_WORDS.test(text)

/** Any paragraph that begins with a Chinese number: never a row without figures. */
export const isNumberedParagraph = (text: string): boolean => /^\s*[一二三四五六七八九十]{1,3}\s*、/.test(text)
