import type { ReportResult, Sink, Write } from './sink.js'

/** One JSON object a line, in the shape of the public contract. */
export function createJsonSink(write: Write): Sink {
  return {
    add: (result) => write(`${toJsonLine(result)}\n`),
    end: async () => {},
  }
}

function toJsonLine({ reading, findings }: ReportResult): string {
  return JSON.stringify(findings === null ? reading : { ...reading, findings })
}
