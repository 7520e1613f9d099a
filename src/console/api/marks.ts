/**
 * Marks what is to have its effect once: the same content sent again, as after a broken line, carries the same mark;
 * other content another.
 */
export function createMarks(newMark: () => string = () => crypto.randomUUID()) {
  let last: { readonly content: string; readonly mark: string } | null = null
  return {
    headerFor(content: unknown): { readonly 'idempotency-key': string } {
      const text = JSON.stringify(content)
      if (last?.content !== text) last = { content: text, mark: newMark() }
      return { 'idempotency-key': last.mark }
    },
    /** It had its effect: the same content is something new from now on. */
    forget() {
      last = null
    },
  }
}
