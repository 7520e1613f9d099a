import { z } from '@hono/zod-openapi'
import {
  explainMissingProof,
  FILE_PURPOSE_CODES,
  FILE_PURPOSES,
  MISSING_PROOFS,
  SERVICE_WAYS,
} from '../../domain/request/index.js'
import type { CaseFile, CaseFiles } from '../../service/requests/files/case-files.js'
import type { ServiceRecord } from '../../service/requests/files/service-record.js'
import { explainBlocked } from '../../service/requests/gate/release-refusal.js'
import { day, moment } from './clock-views.js'

const findingView = z
  .strictObject({
    key: z.string(),
    kind: z.string().openapi({ description: 'unread 为程序读不出、须由人核对的页面' }),
    place: z.strictObject({
      part: z.string().optional(),
      paragraph: z.int().optional(),
      sheet: z.string().optional(),
      cell: z.string().optional(),
      page: z.int().optional(),
      box: z.array(z.number()).optional().openapi({ description: '从页面左上角起，以磅计' }),
      line: z.int().optional(),
    }),
    masked: z.string().nullable().openapi({ description: '号码遮盖后的样子；不是号码的为 null' }),
    sentence: z.string(),
    confirmation: z
      .strictObject({ by: z.string(), at: moment, reason: z.string().nullable() })
      .nullable()
      .openapi({ description: '由谁确认可以提供；还没有的为 null' }),
  })
  .openapi('GateFinding')

const gateView = z
  .strictObject({
    status: z.enum(['uninspected', 'blocked', 'open', 'cleared']),
    why: z.string().nullable().openapi({ description: '不能检查的原因' }),
    findings: z.array(findingView),
    isMaskable: z.boolean().openapi({ description: '程序能否自行遮盖其中的个人号码' }),
  })
  .openapi('ReleaseGate')

const fileView = z
  .strictObject({
    id: z.string(),
    purpose: z.enum(FILE_PURPOSE_CODES),
    purposeName: z.string(),
    name: z.string().openapi({ description: '其中的个人号码已遮盖' }),
    digest: z.string(),
    sizeBytes: z.int(),
    mediaType: z.string(),
    addedAt: moment,
    addedBy: z.string().nullable().openapi({ description: '申请人提交的为 null' }),
    event: z.int().nullable().openapi({ description: '随哪一步存档；还可以更换、删除的为 null' }),
    gate: gateView.nullable().openapi({ description: '发布前检查；不向申请人提供的为 null' }),
  })
  .openapi('RequestFile')

const serviceView = z
  .strictObject({
    way: z.enum(SERVICE_WAYS),
    on: day,
    missing: z.array(
      z.strictObject({
        proof: z.enum(MISSING_PROOFS),
        sentence: z.string(),
        isNeededToClose: z.boolean().openapi({ description: '补上以前不能办结归档' }),
      }),
    ),
    accesses: z.array(z.strictObject({ subject: z.enum(['letter', 'file']), digest: z.string(), at: moment })),
  })
  .openapi('ServiceRecord')

export const filesView = z
  .strictObject({
    version: z.int().openapi({ description: '申请的版本；向申请人提供的文件变动后随之变动' }),
    files: z.array(fileView),
    service: serviceView.nullable().openapi({ description: '送达情况；没有送达的为 null' }),
    people: z.record(z.string(), z.string()).openapi({ description: '以上提到的人员的姓名' }),
  })
  .openapi('RequestFiles')

export const changedFilesView = filesView.extend({ file: z.string() }).openapi('ChangedRequestFiles')

export const toFiles = ({ version, files, service, people }: CaseFiles): z.infer<typeof filesView> => ({
  version,
  files: files.map(toFile),
  service: service && toService(service),
  people: { ...people },
})

const toFile = (file: CaseFile): z.infer<typeof fileView> => ({
  id: file.id,
  purpose: file.purpose,
  purposeName: FILE_PURPOSES[file.purpose],
  name: file.name,
  digest: file.digest,
  sizeBytes: file.sizeBytes,
  mediaType: file.mediaType,
  addedAt: file.addedAt.toISOString(),
  addedBy: file.addedBy,
  event: file.event,
  gate: file.gate && {
    status: file.gate.status,
    why: file.gate.refusal && explainBlocked(file.gate.refusal),
    isMaskable: file.gate.isMaskable,
    findings: file.gate.findings.map(
      ({ key, kind, at: { box, ...place }, masked, sentence, confirmation, reason }) => ({
        key,
        kind,
        place: { ...place, ...(box !== undefined && { box: [...box] }) },
        masked,
        sentence,
        confirmation: confirmation && {
          by: confirmation.confirmedBy,
          at: confirmation.confirmedAt.toISOString(),
          reason,
        },
      }),
    ),
  },
})

const toService = ({ way, on, missing, accesses }: ServiceRecord): z.infer<typeof serviceView> => ({
  way,
  on,
  missing: missing.map(({ proof, isNeededToClose }) => ({
    proof,
    sentence: explainMissingProof(proof),
    isNeededToClose,
  })),
  accesses: accesses.map(({ subject, digest, accessedAt }) => ({ subject, digest, at: accessedAt.toISOString() })),
})
