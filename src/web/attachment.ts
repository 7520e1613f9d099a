/** Tells the browser to save, never to show; for old ones the name is also there in ASCII. */
export function attachment(fileName: string): string {
  const ascii = fileName.replace(/[^\w.-]/g, '_')
  const encoded = encodeURIComponent(Buffer.from(fileName).toString()).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16)}`,
  )
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`
}

/** The same name with another ending. */
export const withEnding = (fileName: string, ending: string): string =>
  `${fileName.replace(/\.[^.]{1,8}$/, '')}.${ending}`
