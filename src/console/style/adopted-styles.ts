/**
 * Stands in for the modules of Ant Design that put style elements into the page, which its policy forbids. A sheet that
 * a document adopts is no element: the policy asks nothing of it.
 */
const sheets = new Map<string, CSSStyleSheet>()

export function updateCSS(css: string, key: string): HTMLStyleElement {
  const sheet = sheets.get(key) ?? adopt(key)
  sheet.replaceSync(css)
  // What the callers write their marks on; it is never put into the page.
  return document.createElement('style')
}

export function removeCSS(key: string): void {
  const sheet = sheets.get(key)
  if (sheet === undefined) return
  sheets.delete(key)
  document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet)
}

export const injectCSS = (css: string): HTMLStyleElement => updateCSS(css, css)

export function clearContainerCache(): void {
  // There are no containers.
}

function adopt(key: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet()
  sheets.set(key, sheet)
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  return sheet
}
