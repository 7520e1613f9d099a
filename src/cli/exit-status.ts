/** What the shell is told: design 4.2. 2 outranks 1. */
export const EXIT = { clean: 0, findings: 1, unreadable: 2 } as const
export type ExitStatus = (typeof EXIT)[keyof typeof EXIT]

export const worse = (a: ExitStatus, b: ExitStatus): ExitStatus => (a > b ? a : b)
