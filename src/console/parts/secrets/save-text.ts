/** Hands a text to the reader as a file, without a server having seen it. */
export function saveText(name: string, text: string): void {
  saveBlob(name, new Blob([`\uFEFF${text}`], { type: 'text/plain;charset=utf-8' }))
}

function saveBlob(name: string, blob: Blob): void {
  const address = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser has taken it over by then; a second is more than it needs.
  setTimeout(() => URL.revokeObjectURL(address), 1_000)
}
