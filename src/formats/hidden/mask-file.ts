import { maskPersonalData } from '../../domain/privacy/index.js'
import { decodeText } from '../charset/decode-text.js'
import { detectFormat } from '../detect-format.js'
import { type ReadResult, RefusedError, refusing } from '../refusal.js'
import type { InspectedFile } from './find-hidden-data.js'
import { maskDocx, maskXlsx } from './mask-package.js'

/**
 * The same file with every number of a person in its words masked, for kinds of files in which that is a plain change.
 * Whoever gives the result out looks into it first: this says nothing about what is left.
 */
export const maskFileContent = ({ name, bytes }: InspectedFile): Promise<ReadResult<Uint8Array>> =>
  refusing(() => {
    const format = detectFormat(bytes, name)
    if (!format.ok) throw new RefusedError(format.refusal.code)
    switch (format.value) {
      case 'txt':
      case 'md':
        return new TextEncoder().encode(maskPersonalData(decodeText(bytes).text))
      case 'docx':
        return maskDocx(bytes)
      case 'xlsx':
        return maskXlsx(bytes)
      default:
        throw new RefusedError('unsupported', format.value)
    }
  })
