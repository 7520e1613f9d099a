import { z } from '@hono/zod-openapi'
import { personId } from '../../service/people/account-fields.js'

export const personParams = z.strictObject({ person: personId })
