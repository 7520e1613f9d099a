import { z } from '@hono/zod-openapi'
import { type Reading, VERDICTS } from '../../domain/report/index.js'
import type { BodyReportError } from '../../service/checked-reports/body-report-error.js'
import type { BodyReportDetail, JudgedFinding } from '../../service/checked-reports/get-body-report.js'
import type { ListedBodyReport } from '../../service/checked-reports/list-body-reports.js'
import type { BodyProposal } from '../../service/checked-reports/propose-bodies.js'

const moment = z.string().openapi({ format: 'date-time' })

const reportFields = {
  id: z.int(),
  version: z.int(),
  desk: z.string().openapi({ description: '在哪个机关提交' }),
  body: z.string().nullable().openapi({ description: '哪个机关的年报；尚未确认时为 null' }),
  handedInBy: z.string(),
  handedInAt: moment,
  fileName: z.string(),
  agency: z.string().nullable().openapi({ description: '年报上印的机关名称' }),
  year: z.int().nullable(),
  errors: z.int(),
  notices: z.int(),
  confirmed: z.int(),
  dismissed: z.int(),
  publicId: z.string().nullable().openapi({ description: '公开地址的最后一段；未公开时为 null' }),
}

export const reportView = z.strictObject(reportFields).openapi('BodyReport')

export const listedReportView = z
  .strictObject({ ...reportFields, bodyName: z.string().nullable(), undecided: z.int() })
  .openapi('ListedBodyReport')

export const yearTotalView = z
  .strictObject({ year: z.int(), reports: z.int(), withErrors: z.int(), errors: z.int(), notices: z.int() })
  .openapi('YearTotal')

export const proposalView = z
  .strictObject({ body: z.string(), name: z.string(), fit: z.enum(['in-year', 'other-time', 'part']) })
  .openapi('BodyProposal')

export const verdictView = z
  .strictObject({
    number: z.int(),
    finding: z.string(),
    verdict: z.enum(VERDICTS),
    reason: z.string().nullable(),
    judgedAt: moment,
    judgedBy: z.string(),
  })
  .openapi('Verdict')

const figure = z.union([z.number(), z.string()]).nullable()

const findingView = z
  .strictObject({
    key: z.string().openapi({ description: '确认或排除时用它指明问题' }),
    rule: z.string(),
    severity: z.enum(['error', 'notice']),
    message: z.string(),
    cells: z.array(z.string()),
    at: z.array(z.record(z.string(), z.unknown())).openapi({ description: '在文件中的位置' }),
    quote: z.string().nullable(),
    citation: z.string().nullable(),
    expected: figure,
    found: figure,
    verdicts: z.array(verdictView).openapi({ description: '先后的意见，最后一条有效' }),
  })
  .openapi('JudgedFinding')

export const reportDetailView = z
  .strictObject({
    report: listedReportView,
    sizeBytes: z.int(),
    reading: z
      .custom<Reading>((value) => typeof value === 'object' && value !== null)
      .openapi({ type: 'object', description: '读出的内容，格式与 gongkai read --json 相同' }),
    findings: z.array(findingView),
    people: z.record(z.string(), z.string()).openapi({ description: '以上提到的人员的姓名' }),
    proposals: z.array(proposalView),
    isOutdated: z.boolean().openapi({ description: '核对之后程序已更新，将自动重新核对' }),
  })
  .openapi('BodyReportDetail')

type Report = Extract<BodyReportError, { code: 'report.changed' }>['current']
type VerdictEvent = JudgedFinding['verdicts'][number]

export const toReport = (report: Report): z.infer<typeof reportView> => ({
  id: report.id,
  version: report.version,
  desk: report.desk,
  body: report.body,
  handedInBy: report.handedInBy,
  handedInAt: report.handedInAt.toISOString(),
  fileName: report.fileName,
  agency: report.agency,
  year: report.year,
  errors: report.errors,
  notices: report.notices,
  confirmed: report.confirmed,
  dismissed: report.dismissed,
  publicId: report.publicId,
})

export const toListedReport = (report: ListedBodyReport): z.infer<typeof listedReportView> => ({
  ...toReport(report),
  bodyName: report.bodyName,
  undecided: report.undecided,
})

export const toProposal = ({ body, name, fit }: BodyProposal): z.infer<typeof proposalView> => ({ body, name, fit })

export const toVerdict = (event: VerdictEvent): z.infer<typeof verdictView> => ({
  number: event.number,
  finding: event.finding,
  verdict: event.verdict,
  reason: event.reason,
  judgedAt: event.judgedAt.toISOString(),
  judgedBy: event.judgedBy,
})

const toFinding = (finding: JudgedFinding): z.infer<typeof findingView> => ({
  key: finding.key,
  rule: finding.rule,
  severity: finding.severity,
  message: finding.message,
  cells: [...finding.cells],
  at: finding.at.map((place) => ({ ...place })),
  quote: finding.quote,
  citation: finding.citation,
  expected: finding.expected,
  found: finding.found,
  verdicts: finding.verdicts.map(toVerdict),
})

export const toReportDetail = (detail: BodyReportDetail): z.infer<typeof reportDetailView> => ({
  report: toListedReport(detail.report),
  sizeBytes: detail.file.sizeBytes,
  reading: detail.file.reading,
  findings: detail.findings.map(toFinding),
  people: { ...detail.people },
  proposals: detail.proposals.map(toProposal),
  isOutdated: detail.isOutdated,
})
