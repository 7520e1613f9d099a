import { createWriteStream, type WriteStream } from 'node:fs'

/** The file that was named for what a run has to say. */
export interface OutputFile {
  readonly stream: WriteStream
  /** Rejects, with a sentence, once the file cannot be written. */
  readonly failure: Promise<never>
  write(chunk: string): Promise<void>
  end(): Promise<void>
}

/** @throws Error with a sentence for a person, now or while it is written: the folder may be missing, the disk full */
export async function openFile(path: string, flags: 'a' | 'w'): Promise<OutputFile> {
  const stream = createWriteStream(path, { flags })
  const failure = new Promise<never>((_, reject) => stream.on('error', (error) => reject(cannotWrite(path, error))))
  // Whoever writes next is told; until then nobody needs to listen.
  failure.catch(() => {})
  const orFailure = (arrived: Promise<unknown>) => Promise.race([arrived, failure])
  const comes = (event: string) => new Promise<void>((resolve) => stream.once(event, () => resolve()))
  await orFailure(comes('open'))
  return {
    stream,
    failure,
    async write(chunk) {
      if (!stream.write(chunk)) await orFailure(comes('drain'))
    },
    async end() {
      const closed = comes('close')
      stream.end()
      await orFailure(closed)
    },
  }
}

export function cannotWrite(path: string, error: unknown): Error {
  const code = error instanceof Error && 'code' in error ? `（${String(error.code)}）` : ''
  return new Error(
    `${path}：不能写入${code}；请检查文件夹是否存在、有无权限、磁盘是否已满。The file cannot be written: check its folder, its permissions and the disk.`,
    { cause: error },
  )
}
