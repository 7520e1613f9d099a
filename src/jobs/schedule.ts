/** When a job is due: every so often, counted from midnight in Beijing. */
export interface Schedule {
  readonly everySeconds: number
  readonly offsetSeconds: number
}

export const hourly = ({ minute }: { readonly minute: number }): Schedule => ({
  everySeconds: 3_600,
  offsetSeconds: minute * 60,
})

/** By the clock of Beijing, which is never put forward or back. */
export const daily = ({ hour, minute }: { readonly hour: number; readonly minute: number }): Schedule => ({
  everySeconds: 86_400,
  offsetSeconds: (hour * 60 + minute) * 60,
})

const BEIJING_SECONDS = 8 * 3_600

/** The first time it is due after an instant. */
export function nextTime({ everySeconds, offsetSeconds }: Schedule, after: Date): Date {
  const origin = offsetSeconds - BEIJING_SECONDS
  const passed = Math.floor((after.getTime() / 1_000 - origin) / everySeconds)
  return new Date((origin + (passed + 1) * everySeconds) * 1_000)
}
