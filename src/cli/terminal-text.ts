/** What a terminal takes for an order, but for the end of a line. */
const ORDERS = /(?!\n)\p{Cc}|[\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu

/** A file's name and its words are a stranger's: on a terminal they must not rewrite what was said before. */
export const terminalText = (text: string): string => text.replace(ORDERS, '\ufffd')

/** Says a sentence on stderr, in one line. */
export function say(sentence: string): void {
  process.stderr.write(`${terminalText(sentence.replaceAll('\n', ' '))}\n`)
}
