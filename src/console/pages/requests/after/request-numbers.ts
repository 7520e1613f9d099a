/** The numbers of requests in what somebody wrote or pasted, each once. */
export const readNumbers = (text: string): string[] => [
  ...new Set(text.split(/[\s,，、;；]/).filter((part) => part !== '')),
]
