import type { Finding, Reading } from '../../../domain/report/index.js'

/** What a command has to say of one file. `findings` is `null` where nothing was checked. */
export interface ReportResult {
  readonly reading: Reading
  readonly findings: readonly Finding[] | null
}

/** A form of output: takes results one by one, so that a long run needs little memory. */
export interface Sink {
  add(result: ReportResult): Promise<void>
  end(): Promise<void>
}

export type Write = (chunk: string) => Promise<void>
