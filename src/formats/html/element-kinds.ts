const names = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** Not part of what a page says: code, controls, embedded things. Nothing they point to is fetched. */
export const SILENT = names(
  'script style noscript template iframe frame frameset noframes object embed applet param video audio source track canvas svg ' +
    'select option optgroup datalist textarea button input progress meter map area head title base link meta dialog img image',
)

/** Elements that begin and end a line of their own. */
export const BLOCKS = names(
  'p div section article main header footer aside nav h1 h2 h3 h4 h5 h6 ul ol li dl dt dd dir menu blockquote center pre ' +
    'xmp listing plaintext address figure figcaption fieldset legend form details summary hgroup hr body html ' +
    'table caption tbody thead tfoot tr td th ucapcontent ucaptitle',
)

export const PREFORMATTED = names('pre xmp listing plaintext')

const HEADING = /^h[1-6]$/

/** 1 to 6, or `null`. */
export const headingLevelOf = (tagName: string): number | null => (HEADING.test(tagName) ? Number(tagName[1]) : null)
