/** What somebody typed, without characters that a database refuses. */
export const toWords = (text = ''): string =>
  text
    .replace(/[\u0000-\u001f\u007f]|\p{Surrogate}/gu, '')
    .trim()
    .slice(0, 60)

export function toId(text: string | undefined): number | null {
  return text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : null
}
