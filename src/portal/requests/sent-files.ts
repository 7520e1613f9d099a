import type { FilePurpose } from '../../domain/request/index.js'
import { sendOwnFile } from '../../service/requests/files/own-files.js'
import { explainRequestFileError } from '../../service/requests/files/request-file-error.js'
import type { OwnKey } from '../../service/requests/following/own-request.js'
import type { RequestServices } from '../../service/requests/request-services.js'
import { toFileName } from '../file-name.js'
import type { Messages } from '../messages/index.js'

/** What one form may bring, and its own bytes. */
export const FORM_BYTES = 45 * 1024 ** 2
const FILE_BYTES = 20 * 1024 ** 2
const MOST_FILES = 10

/** Why files cannot be taken, before anything is done with them; null: they may be tried. */
export function fileFault({ upload }: Messages, files: readonly File[]): string | null {
  if (files.length > MOST_FILES) return upload.tooMany(MOST_FILES)
  const faults = files.flatMap((file) => {
    const why = whyNot(file)
    return why === null ? [] : [upload.refused(toFileName(file.name), upload[why])]
  })
  return faults.length === 0 ? null : faults.join('；')
}

const whyNot = ({ name, size }: File): 'tooLarge' | 'otherKind' | 'empty' | null =>
  size > FILE_BYTES ? 'tooLarge' : !ACCEPTED.test(name) ? 'otherKind' : size === 0 ? 'empty' : null

const ACCEPTED = /\.(?:pdf|ofd|docx?|wps|et|xlsx?|txt|jpe?g|png)$/i

/** Sends files one after the other. @returns a line for each that was refused */
export async function sendFiles(
  services: RequestServices,
  { upload, faults }: Messages,
  key: OwnKey,
  given: readonly { readonly purpose: FilePurpose; readonly file: File }[],
): Promise<string[]> {
  const refused: string[] = []
  for (const { purpose, file } of given) {
    const fileName = toFileName(file.name)
    const sent = await sendOwnFile(services, { ...key, purpose }, { fileName, bytes: bytesOf(file) })
    if (!sent.ok) refused.push(upload.refused(fileName, faults.word(explainRequestFileError(sent.error))))
  }
  return refused
}

async function* bytesOf(file: File): AsyncIterable<Uint8Array> {
  yield new Uint8Array(await file.arrayBuffer())
}
