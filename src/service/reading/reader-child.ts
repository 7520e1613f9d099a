/**
 * The process that opens strangers' files. It is started without the right to read anything but the
 * program itself, to write, or to start anything; it gets bytes and gives back a reading.
 */
import { checkReport, NO_CONTEXT } from '../../domain/report/index.js'
import { readReport } from '../../formats/read-report.js'
import { ok } from '../../formats/refusal.js'
import { loadPdfResources } from './pdf-resources.js'
import type { ReaderReply, ReaderTask } from './reader-messages.js'

const resources = { pdf: loadPdfResources() }

process.on('message', async (task: ReaderTask) => {
  reply(await read(task))
})

async function read(task: ReaderTask): Promise<ReaderReply> {
  try {
    const read = await readReport({ name: task.name, bytes: task.bytes }, resources)
    if (!read.ok) return { id: task.id, result: read }
    const findings = task.check ? checkReport(read.value, NO_CONTEXT) : []
    return { id: task.id, result: ok({ reading: read.value, findings }) }
  } catch (error) {
    // A defect of ours: the kind of error helps to find it, the file's content stays out of it.
    const detail = error instanceof Error ? `${error.name} ${firstFrame(error)}` : 'unknown'
    return { id: task.id, result: { ok: false, refusal: { code: 'crashed', detail } } }
  }
}

function firstFrame(error: Error): string {
  return /\(?([^()\s/\\]+:\d+):\d+\)?/.exec(error.stack?.split('\n')[1] ?? '')?.[1] ?? ''
}

function reply(message: ReaderReply): void {
  process.send?.(message)
}

process.on('disconnect', () => process.exit(0))
process.send?.({ ready: true })
