import { createReadStream } from 'node:fs'

const LINE_END = 0x0a

export interface Line {
  readonly text: string
  /** Whether its end is there: a run that was killed leaves its last line without one. */
  readonly isWhole: boolean
  /** Where the next line begins. */
  readonly end: number
}

/** The lines of a JSON output. Only a line feed ends one: what else ends lines for others may stand in a report's words. */
export async function* readLines(path: string): AsyncGenerator<Line> {
  let begun: Buffer[] = []
  let end = 0
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    let from = 0
    for (let at = chunk.indexOf(LINE_END); at !== -1; at = chunk.indexOf(LINE_END, from)) {
      const bytes = Buffer.concat([...begun, chunk.subarray(from, at)])
      begun = []
      from = at + 1
      end += bytes.length + 1
      yield { text: bytes.toString('utf8'), isWhole: true, end }
    }
    if (from < chunk.length) begun.push(chunk.subarray(from))
  }
  const rest = Buffer.concat(begun)
  if (rest.length > 0) yield { text: rest.toString('utf8'), isWhole: false, end: end + rest.length }
}
