import { open } from 'node:fs/promises'

/** Writes down which names a folder holds: without it a power cut may undo a rename. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return // Windows opens no folders
  const handle = await open(folder)
  await handle.sync().finally(() => handle.close())
}
