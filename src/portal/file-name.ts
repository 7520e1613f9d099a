/** Controls, and the marks that turn the direction of writing: `报告‮fdp.exe` is not to look like a PDF. */
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g

/** The last part of whatever the browser sent as a name, without what a file system or page could trip over. */
export function toFileName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? ''
  const clean = last
    .replace(UNSEEN, '')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .trim()
  return clean === '' || /^\.+$/.test(clean) ? '未命名文件' : [...clean].slice(0, 120).join('')
}
