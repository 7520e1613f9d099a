import { z } from '@hono/zod-openapi'
import { REVIEW_COLUMNS } from '../../domain/remedy/index.js'
import { FORM_2021 } from '../../domain/report/index.js'
import { APPLICANT_COLUMNS, type RequestCell } from '../../domain/request/index.js'
import type { YearCount } from '../../service/requests/counting/count-year.js'
import { day } from './clock-views.js'

const columnView = z.strictObject({ code: z.string(), label: z.string() })

const rowView = z
  .strictObject({
    code: z.string(),
    label: z.string(),
    group: z.string().nullable(),
    subgroup: z.string().nullable(),
    values: z.array(z.int()).openapi({ description: '按栏的顺序，件' }),
  })
  .openapi('RequestCountRow')

const blockView = z
  .strictObject({ code: z.string(), label: z.string(), heading: z.string(), values: z.array(z.int()) })
  .openapi('ReviewCountBlock')

export const countsView = z
  .strictObject({
    year: z.int(),
    through: day.openapi({ description: '统计到哪一天' }),
    columns: z.array(columnView),
    rows: z.array(rowView).openapi({ description: '年度报告表三的各行' }),
    reviewColumns: z.array(columnView),
    reviews: z.array(blockView).openapi({ description: '年度报告表四的三组' }),
    months: z.array(
      z
        .strictObject({ month: z.int(), received: z.int(), ended: z.int(), pending: z.int() })
        .openapi('RequestCountMonth'),
    ),
    countedBy: z.enum(['decision', 'service']).openapi({ description: '按作出决定之日还是送达之日计' }),
    reopened: z.enum(['not-counted', 'as-new']).openapi({ description: '跨年度重新办理的：不再计，或者作为新收' }),
  })
  .openapi('RequestCounts')

export const toCounts = (year: number, count: YearCount): z.infer<typeof countsView> => ({
  year,
  through: count.through,
  columns: APPLICANT_COLUMNS.map((code) => ({ code, label: FORM_2021.requestsHead.columns[code] })),
  rows: FORM_2021.requests.map(({ code, label, group, subgroup }) => ({
    code,
    label,
    group,
    subgroup,
    values: APPLICANT_COLUMNS.map((column) => count.requests[`${code}.${column}` as RequestCell]),
  })),
  reviewColumns: REVIEW_COLUMNS.map((code) => ({ code, label: FORM_2021.reviews.columns[code] })),
  reviews: FORM_2021.reviews.blocks.map(({ code, label, heading }) => ({
    code,
    label,
    heading,
    values: REVIEW_COLUMNS.map((column) => count.reviews[`${code}.${column}`]),
  })),
  months: count.months.map(({ month, received, ended, pending }) => ({ month, received, ended, pending })),
  countedBy: count.settings.by,
  reopened: count.settings.reopened,
})
