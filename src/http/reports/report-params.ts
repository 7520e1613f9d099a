import { z } from '@hono/zod-openapi'

/** The number of a handing in, as an address has it. */
export const reportParams = z.strictObject({
  report: z
    .string()
    .regex(/^[1-9]\d{0,8}$/)
    .transform(Number)
    .openapi({ type: 'string' }),
})
