interface MessageParts {
  readonly head: string
  /** The clauses of a sum, in their order; `null` where the message is one sentence. */
  readonly sum: readonly string[] | null
}

/** What is wrong, apart from the sum that shows it: “表三总计列不平：” and its clauses. */
export function messageParts(message: string): MessageParts {
  const colon = message.indexOf('：')
  const head = message.slice(0, Math.max(0, colon))
  const isWithinQuote = head.split('“').length !== head.split('”').length
  if (head === '' || isWithinQuote || !message.includes(' = ', colon)) return { head: message, sum: null }
  return { head, sum: message.slice(colon + 1).split(/(?<=；)/) }
}
