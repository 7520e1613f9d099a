/** By the time that is shown: numbers are given as reports are taken in, and many may be taken in at once. */
export const newestFirst = <Listed extends { readonly handedInAt: Date }>(reports: readonly Listed[]): Listed[] =>
  [...reports].sort((a, b) => b.handedInAt.getTime() - a.handedInAt.getTime())
