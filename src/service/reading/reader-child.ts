/**
 * The process that opens strangers' files. It is started without the right to read anything but the
 * program itself, to write, or to start anything; it gets bytes and gives back a reading.
 */
import { checkReport, NO_CONTEXT } from '../../domain/report/index.js'
import { inspectForRelease } from '../../formats/hidden/inspect-for-release.js'
import { maskFileContent } from '../../formats/hidden/mask-file.js'
import { readReport } from '../../formats/read-report.js'
import { ok, refuse } from '../../formats/refusal.js'
import { loadPdfResources } from './pdf-resources.js'
import type { ReaderReply, ReaderResult, ReaderTask, ReaderWork } from './reader-messages.js'

const resources = { pdf: loadPdfResources() }

process.on('message', async ({ id, work }: ReaderTask) => {
  reply({ id, result: await perform(work) })
})

async function perform(work: ReaderWork): Promise<ReaderResult> {
  try {
    if (work.kind === 'check') {
      return ok({ reading: work.reading, findings: checkReport(work.reading, work.context) })
    }
    // Awaited here: what it throws is a defect like any other.
    if (work.kind === 'inspect') return await inspectForRelease({ name: work.name, bytes: work.bytes }, resources)
    if (work.kind === 'mask') return await maskFileContent({ name: work.name, bytes: work.bytes })
    const read = await readReport({ name: work.name, bytes: work.bytes }, resources)
    if (!read.ok) return read
    return ok({ reading: read.value, findings: work.kind === 'read' ? [] : checkReport(read.value, NO_CONTEXT) })
  } catch (error) {
    // A defect of ours: the kind of error helps to find it, the file's content stays out of it.
    return refuse('crashed', error instanceof Error ? `${error.name} ${firstFrame(error)}` : 'unknown')
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
