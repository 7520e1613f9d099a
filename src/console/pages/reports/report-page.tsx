import { Alert, Segmented } from 'antd'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { useOffice } from '../../access/office.js'
import { downloadAddress, type ReportDetail, useReport } from '../../api/reports.js'
import { showBytes, showInstant } from '../../language/dates.js'
import { useLanguage, useMessages } from '../../language/language.js'
import { Loaded } from '../../parts/page/loaded.js'
import { Nothing } from '../../parts/page/nothing.js'
import { Page } from '../../parts/page/page.js'
import { Panel } from '../../parts/page/panel.js'
import { AttachPanel } from './attach-panel.js'
import { countFindings, FINDING_FILTERS, type FindingFilter, filterFindings } from './finding-filter.js'
import { FindingItem } from './finding-item.js'
import { ReportActions } from './report-actions.js'
import { nameReport, ResultChips } from './report-table.js'

/** One report: what was found, and what people decided about it. */
export function Component() {
  const { report: id = '' } = useParams()
  const { shell, reports } = useMessages()
  const report = useReport(id)
  const title = report.data === undefined ? shell.pages.reports : nameReport(report.data.report, reports.unnamed)
  return (
    <Page
      title={title}
      actions={report.data !== undefined && <ReportActions report={report.data.report} />}
      lead={<Link to="/reports">{reports.backToList}</Link>}
    >
      <Loaded query={report} rows={10}>
        {(detail) => <Detail detail={detail} />}
      </Loaded>
    </Page>
  )
}

function Detail({ detail }: { readonly detail: ReportDetail }) {
  const { reports } = useMessages()
  return (
    <>
      {detail.isOutdated && <Alert className="problem" type="info" showIcon title={reports.outdated} />}
      {detail.report.body === null && <AttachPanel detail={detail} />}
      <Facts detail={detail} />
      <Findings detail={detail} />
    </>
  )
}

function Facts({ detail: { report, reading, sizeBytes, people } }: { readonly detail: ReportDetail }) {
  const { code, messages } = useLanguage()
  const { reports } = messages
  return (
    <Panel title={reports.report}>
      <dl className="facts">
        <dt>{reports.result}</dt>
        <dd>
          <ResultChips report={report} />
        </dd>
        <dt>{reports.body}</dt>
        <dd>{report.bodyName ?? reports.noBody}</dd>
        {reading.form !== null && (
          <>
            <dt>{reports.form}</dt>
            <dd>{reports.formOf(reading.form)}</dd>
          </>
        )}
        <dt>{reports.handedIn}</dt>
        <dd>
          {showInstant(report.handedInAt, code)}
          {people[report.handedInBy] !== undefined && ` · ${people[report.handedInBy]}`}
        </dd>
        <dt>{reports.file}</dt>
        <dd>
          <a href={downloadAddress(report.id, 'original')} download>
            {report.fileName}
          </a>{' '}
          <span className="absent">{showBytes(sizeBytes)}</span>
        </dd>
        <dt>{reports.renderings}</dt>
        <dd className="renderings">
          {RENDERINGS.map((form) => (
            <a key={form} href={downloadAddress(report.id, form)} download>
              {form.toUpperCase()}
            </a>
          ))}
        </dd>
        {report.publicId !== null && (
          <>
            <dt>{reports.public}</dt>
            <dd>
              <a href={`/r/${report.publicId}`}>{reports.portalPage}</a>
            </dd>
          </>
        )}
      </dl>
    </Panel>
  )
}

const RENDERINGS = ['pdf', 'docx', 'xlsx', 'csv'] as const

function Findings({ detail }: { readonly detail: ReportDetail }) {
  const { reports } = useMessages()
  const { access } = useOffice()
  const [filter, setFilter] = useState<FindingFilter>('all')
  const { report, findings, people } = detail
  const counts = countFindings(findings)
  const shown = filterFindings(findings, filter)
  const names = {
    all: reports.filterAll,
    open: reports.filterOpen,
    errors: reports.filterErrors,
    decided: reports.filterDecided,
  }
  const mayJudge = report.body !== null && access.may('checked-report.judge', report.body)
  return (
    <Panel
      title={reports.findings}
      flush
      extra={
        findings.length > 0 && (
          <Segmented<FindingFilter>
            value={filter}
            onChange={setFilter}
            aria-label={reports.findings}
            options={FINDING_FILTERS.map((value) => ({ value, label: `${names[value]} ${counts[value]}` }))}
          />
        )
      }
    >
      {findings.length === 0 && <Nothing text={reports.noFindings} hint={reports.noFindingsText} />}
      {findings.length > 0 && shown.length === 0 && <Nothing text={reports.noneOfThese} />}
      {shown.map((finding) => (
        <FindingItem
          // Two findings may be one matter and have one key.
          key={`${finding.key} ${finding.message} ${JSON.stringify(finding.at)}`}
          report={report.id}
          finding={finding}
          people={people}
          mayJudge={mayJudge}
        />
      ))}
      {findings.length > 0 && <p className="panel-note last">{reports.kept}</p>}
    </Panel>
  )
}
