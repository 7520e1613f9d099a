/** What programs write where a person's name should stand. */
const NOBODY =
  /^(un-?named|unknown|anonymous|administrator|admin|user|users|guest|owner|author|default|root|pc|windows(\s用户|\suser)?|microsoft(\soffice(\s用户|\suser)?)?|wps(\soffice)?|python-docx|openpyxl|sheetjs|sh33tjs|exceljs|docx|libreoffice|openoffice|apache poi|gongkai|微软(用户|中国)|用户|匿名|未知|作者|雨林木风|番茄花园|深度技术|null|undefined|none)$/i

/** Whether a property names somebody. */
export function namesSomebody(value: string): boolean {
  const name = value.trim()
  return name !== '' && /[\p{L}\p{N}]/u.test(name) && !NOBODY.test(name)
}

const DRIVE = /(?:^|[^A-Za-z])[A-Za-z]:[\\/](?!\/)[^\s\\/]/
const SHARE = /(?:^|[\s"'=(/:])\\\\[\p{L}\p{N}._-]+\\/u
const HOME = /(?:^|[\s"'=(]|file:\/\/)\/(?:home|Users|root|Volumes|media|mnt|data|var)\/[^\s/]/
const FILE_ADDRESS = /file:\/\//i

/** A path on somebody's machine or inside a network; addresses of the web are none. */
export const hasLocalPath = (value: string): boolean =>
  DRIVE.test(value) || SHARE.test(value) || HOME.test(value) || FILE_ADDRESS.test(value)
