import pino from 'pino'

/** Lines of JSON on standard output, one an event. */
export const log = pino({ name: 'gongkai' })

/** What went wrong and where in the program; never what somebody sent. */
export function logDefect(error: Error): void {
  log.error({ error: error.name, code: 'code' in error ? error.code : undefined, stack: framesOf(error) }, 'defect')
}

/** The message may quote data, also in lines that look like frames; the frames cannot. */
export function framesOf({ stack = '', message }: Pick<Error, 'stack' | 'message'>): string[] {
  const end = stack.indexOf(message) + message.length
  return stack
    .slice(Math.max(0, end))
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 12)
}
