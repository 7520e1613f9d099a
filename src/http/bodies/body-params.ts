import { z } from '@hono/zod-openapi'
import { bodyId } from '../../service/people/account-fields.js'

export const bodyParams = z.strictObject({ body: bodyId })
