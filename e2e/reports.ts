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
