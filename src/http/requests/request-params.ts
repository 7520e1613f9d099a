import { z } from '@hono/zod-openapi'
import { requestNo } from '../../service/requests/event-fields.js'

/** A request is known by its number, as people copy it. */
export const requestParams = z.strictObject({ no: requestNo })
