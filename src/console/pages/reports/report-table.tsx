import { Link } from 'react-router'
import type { ListedReport } from '../../api/reports.js'
import { showInstant } from '../../language/dates.js'
import { useLanguage, useMessages } from '../../language/language.js'

export function ReportTable({ items }: { readonly items: readonly ListedReport[] }) {
  const { code, messages } = useLanguage()
  const { reports } = messages
  return (
    <table className="plain stacks">
      <thead>
        <tr>
          <th scope="col">{reports.report}</th>
          <th scope="col">{reports.body}</th>
          <th scope="col">{reports.result}</th>
          <th scope="col">{reports.handedIn}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((report) => (
          <tr key={report.id}>
            <th scope="row">
              <Link to={`/reports/${report.id}`}>{nameReport(report, reports.unnamed)}</Link>
              <small>{report.fileName}</small>
            </th>
            <td data-label={reports.body}>
              {report.bodyName ?? <span className="chip chip-risk">{reports.noBody}</span>}
            </td>
            <td>
              <ResultChips report={report} />
            </td>
            <td data-label={reports.handedIn} className="instant">
              {showInstant(report.handedInAt, code)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

export const nameReport = (
  { year, agency, fileName }: Pick<ListedReport, 'year' | 'agency' | 'fileName'>,
  unnamed: string,
) => ([agency, year].every((part) => part === null) ? fileName : `${agency ?? unnamed} ${year ?? ''}`.trim())

export function ResultChips({ report }: { readonly report: ListedReport }) {
  const { reports } = useMessages()
  const { errors, notices, undecided, publicId, body } = report
  return (
    <>
      {errors > 0 && <span className="chip chip-late">{reports.errors(errors)}</span>}
      {notices > 0 && <span className="chip chip-risk">{reports.notices(notices)}</span>}
      {errors + notices === 0 && <span className="chip chip-ok">{reports.sound}</span>}
      {undecided > 0 && <span className="chip chip-blue">{reports.undecided(undecided)}</span>}
      {errors + notices > 0 && undecided === 0 && body !== null && (
        <span className="chip chip-ok">{reports.allDecided}</span>
      )}
      {publicId !== null && <span className="chip">{reports.public}</span>}
    </>
  )
}
