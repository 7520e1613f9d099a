/** What use cases say of a field or a file. They say it in Chinese; other languages have their words for it. */
export const faults = {
  word: (message: string) => message,
}
