import type { PlainDate } from '../../domain/calendar/index.js'

/** What the system page shows; whoever runs the parts fills it in. */
export interface SystemStatus {
  readonly version: string
  readonly startedAt: Date
  readonly database: { readonly version: string; readonly bytes: number; readonly migration: string }
  /** `null`: no jobs run in this process. */
  readonly jobs: {
    readonly waiting: number
    readonly running: number
    /** Given up after their last try; they wait for somebody to look. */
    readonly setAside: number
    readonly schedules: readonly {
      readonly name: string
      readonly lastRunAt: Date | null
      readonly nextRunAt: Date | null
    }[]
  } | null
  readonly storage: {
    readonly files: number
    readonly bytes: number
    readonly quotaBytes: number | null
    readonly encrypted: boolean
  }
  readonly holidayYears: readonly { readonly year: number; readonly notice: string }[]
  readonly backups: readonly { readonly at: Date; readonly bytes: number; readonly verified: boolean }[]
  /** The day it stands on, where it is a demonstration. */
  readonly demoDay: PlainDate | null
}

export interface SystemStatusSource {
  read(): Promise<SystemStatus>
}
