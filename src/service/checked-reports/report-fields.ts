import { z } from 'zod'

/** The number of a handing in. */
export const reportId = z.number().int().positive()

export const reportYear = z.number().int().min(2008).max(9999)

/** Where a page goes on: what the page before said, as text so that nobody reckons with it. */
export const cursor = z
  .string()
  .regex(/^\d{1,15}$/)
  .transform(Number)
  .nullable()

export const pageSize = z.number().int().min(1).max(200)

/** Some sentences, in lines as people write them. */
export const remark = (maximum: number) =>
  z
    .string()
    .transform((text) => text.replace(/\r\n?/g, '\n').trim())
    .refine((text) => text !== '', '请填写')
    .refine((text) => [...text].length <= maximum, `最多 ${maximum} 个字`)
    .refine((text) => !/(?!\n)[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u.test(text), '含有不能使用的字符')
