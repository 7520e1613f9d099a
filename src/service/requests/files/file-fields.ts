import { z } from 'zod'
import { FILE_PURPOSE_CODES } from '../../../domain/request/index.js'
import type { RequestFileId } from '../../../storage/requests/request-files.js'
import { requestNo } from '../event-fields.js'

export const purpose = z.enum(FILE_PURPOSE_CODES)

export const requestFileId = z
  .string()
  .regex(/^[A-Za-z0-9-]{1,64}$/)
  .transform((id) => id as RequestFileId)

/** A file of a case. */
export const FileInput = z.strictObject({ no: requestNo, file: requestFileId })
