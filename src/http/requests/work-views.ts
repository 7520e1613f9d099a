import { z } from '@hono/zod-openapi'
import type { CommissionView } from '../../service/requests/work/commissions.js'
import type { ConsultationView } from '../../service/requests/work/consultations.js'
import type { CaseWork } from '../../service/requests/work/get-work.js'
import type { SearchEntry } from '../../service/requests/work/search-log.js'
import { clockView, day, toClock } from './clock-views.js'

const text = z.string().nullable()
const oneDay = day.nullable()
const number = z.int().nullable().openapi({ description: '登记这一步的事件的编号；文书和文件属于它' })

const consultationView = z
  .strictObject({
    id: z.string(),
    party: z.enum(['third-party', 'co-maker', 'other-agency']),
    name: text,
    address: text,
    telephone: text,
    question: text,
    sentOn: day,
    deliveredOn: oneDay,
    due: clockView.nullable().openapi({ description: '提出意见的期限；没有送达或者没有规定期限的为 null' }),
    standing: z.enum(['awaited', 'agrees', 'objects', 'deemed-to-agree', 'silent']),
    isLate: z.boolean(),
    answeredOn: oneDay,
    opinion: z.enum(['agrees', 'objects']).nullable(),
    opinionText: text,
    isOverridden: z.boolean().openapi({ description: '不同意公开，但因公共利益决定公开' }),
    overrideReasons: text,
    mustBeInformed: z.boolean().openapi({ description: '还须书面告知公开的内容和理由' }),
    informedOn: oneDay,
    informedText: text,
    events: z.strictObject({ sent: z.int(), delivered: number, answered: number, informed: number }),
  })
  .openapi('ConsultationWork')

const commissionView = z
  .strictObject({
    id: z.string(),
    division: text,
    contact: text,
    what: text,
    askedOn: day,
    dueOn: day,
    deliveredOn: oneDay,
    found: z.boolean().nullable(),
    answer: text,
    isLate: z.boolean(),
    events: z.strictObject({ commissioned: z.int(), delivered: number }),
  })
  .openapi('CommissionWork')

const searchView = z
  .strictObject({
    number: z.int(),
    on: day,
    found: z.boolean(),
    searcher: text,
    places: text,
    terms: text,
    result: text,
    isComplete: z.boolean().openapi({ description: '检索人、范围、检索词和结果都写明' }),
  })
  .openapi('SearchEntry')

export const workView = z
  .strictObject({
    consultations: z.array(consultationView),
    commissions: z.array(commissionView),
    searches: z.array(searchView),
    isAbsenceProven: z.boolean().openapi({ description: '有一次完整的检索证明没有找到' }),
    monthlyPieces: z
      .strictObject({
        pieces: z.int().openapi({ description: '收到之日所在自然月内，这个申请人向本机关的申请，含本件' }),
        charged: z.int().openapi({ description: '其中已经收过费的件数' }),
      })
      .nullable()
      .openapi({ description: '按件计收的依据；申请人的身份证明没有登记、申请还没有收到的为 null' }),
  })
  .openapi('CaseWork')

export const toWork = ({ consultations, commissions, searches, isAbsenceProven, monthlyPieces }: CaseWork) => ({
  consultations: consultations.map(toConsultation),
  commissions: commissions.map(toCommission),
  searches: searches.map((entry: SearchEntry) => ({ ...entry })),
  isAbsenceProven,
  monthlyPieces: monthlyPieces && { ...monthlyPieces },
})

const toConsultation = ({ due, events, ...rest }: ConsultationView): z.infer<typeof consultationView> => ({
  ...rest,
  due: due && toClock(due),
  events: { ...events },
})

const toCommission = ({ events, ...rest }: CommissionView): z.infer<typeof commissionView> => ({
  ...rest,
  events: { ...events },
})
