import type { Letter } from '../../../domain/letter/index.js'
import { fail, type Result, succeed } from '../../../domain/result/index.js'
import type { WriterPool } from '../../writing/writer-pool.js'

const MEDIA_TYPES = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
} as const

export type LetterRendering = keyof typeof MEDIA_TYPES
export const LETTER_RENDERINGS = Object.keys(MEDIA_TYPES) as [LetterRendering, ...LetterRendering[]]

/** A letter to take away, named as people file it. */
export interface RenderedLetter {
  readonly bytes: Uint8Array
  readonly mediaType: string
  readonly fileName: string
}

/** Sets a letter in a thread of its own; or says why this one is too much for that. */
export async function renderLetter(
  { writer }: { readonly writer: WriterPool },
  letter: Letter,
  format: LetterRendering,
): Promise<Result<RenderedLetter, { readonly code: 'letter.not-set' }>> {
  const written = await writer.writeLetter(format, letter)
  if (!written.ok) return fail({ code: 'letter.not-set' })
  const number = letter.number === null ? '' : `（${letter.number}）`
  return succeed({
    bytes: written.value,
    mediaType: MEDIA_TYPES[format],
    fileName: `${letter.title}${number}.${format}`,
  })
}
