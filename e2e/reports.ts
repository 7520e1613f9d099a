import { writeDocx } from '../src/formats/write/write-docx.js'
import { readDemoReports, toReading } from '../src/service/demo/demo-reports.js'
import { makeReportFile, type ReportFile, type ReportFileOptions } from '../testing/reports/report-file.js'

export interface UploadFile extends Pick<ReportFile, 'name' | 'report'> {
  readonly mimeType: string
  readonly buffer: Buffer
}

/** A made report as a browser hands it in. */
export async function makeUpload(options: ReportFileOptions = {}): Promise<UploadFile> {
  const { name, bytes, report } = await makeReportFile(options)
  return { name, mimeType: 'text/html', buffer: Buffer.from(bytes), report }
}

/** The bureau's report as a Word document in which one more was received than was settled or carried forward. */
export async function makeBureauDocument(year: number): Promise<{ name: string; mimeType: string; buffer: Buffer }> {
  const report = readDemoReports().find((one) => one.body === 'bureau' && one.year === year)
  if (report === undefined) throw new Error(`the bureau of the demonstration has no report on ${year}`)
  const [first = 0, ...others] = report.requests.received ?? []
  const changed = { ...report, requests: { ...report.requests, received: [first + 1, ...others] } }
  const reading = toReading(changed, '云溪县文化和旅游局')
  return {
    name: `${year}年报（送核稿）.docx`,
    mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    buffer: Buffer.from(await writeDocx(reading)),
  }
}
