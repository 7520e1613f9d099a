import { once } from 'node:events'
import { createCsvSink } from './csv-sink.js'
import { createHtmlSink } from './html-sink.js'
import { createJsonSink } from './json-sink.js'
import { openFile } from './open-file.js'
import type { Sink, Write } from './sink.js'
import { createTextSink } from './text-sink.js'

export type OutputKind = 'text' | 'json' | 'csv' | 'xlsx' | 'html'

export interface OutputOptions {
  readonly kind: OutputKind
  /** A file, or the standard output. */
  readonly path: string | null
  readonly checked: boolean
  /** Go on behind what the file already holds. */
  readonly append: boolean
}

export async function openSink({ kind, path, checked, append }: OutputOptions): Promise<Sink> {
  if (kind === 'xlsx') {
    if (path === null) throw new RangeError('xlsx needs a file')
    // Loaded for whoever wants a workbook: it takes longer than all the rest.
    const file = await openFile(path, 'w')
    return (await import('./xlsx-sink.js')).createXlsxSink(file)
  }
  if (path === null) return sinkFor(kind, writeOut, checked)
  const file = await openFile(path, append ? 'a' : 'w')
  const sink = sinkFor(kind, file.write, checked)
  return {
    add: sink.add,
    async end() {
      await sink.end()
      await file.end()
    },
  }
}

const writeOut: Write = async (chunk) => {
  if (!process.stdout.write(chunk)) await once(process.stdout, 'drain')
}

function sinkFor(kind: Exclude<OutputKind, 'xlsx'>, write: Write, checked: boolean): Sink {
  switch (kind) {
    case 'json':
      return createJsonSink(write)
    case 'csv':
      return createCsvSink(write, { checked })
    case 'html':
      return createHtmlSink(write)
    case 'text':
      return createTextSink(write)
  }
}
