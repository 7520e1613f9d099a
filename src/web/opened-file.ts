/** A file that somebody may have, and that was opened for them. */
interface OpenedFile {
  readonly bytes: AsyncIterable<Uint8Array>
  close(): Promise<void>
}

/**
 * What is sent of it: nothing where only its headers were asked for. It does not stay open, whether it was fetched to
 * its end, broken off, or never begun.
 */
export async function contentOf(method: string, { bytes, close }: OpenedFile): Promise<ReadableStream<Uint8Array>> {
  if (method === 'HEAD') {
    await close()
    return new ReadableStream({ start: (controller) => controller.close() })
  }
  const from = bytes[Symbol.asyncIterator]()
  return new ReadableStream({
    async pull(controller) {
      const next = await from.next().catch(async (error: unknown) => {
        await close()
        throw error
      })
      if (next.done !== true) return controller.enqueue(next.value)
      await close()
      controller.close()
    },
    cancel: close,
  })
}
