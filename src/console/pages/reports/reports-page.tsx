import { UploadOutlined } from '@ant-design/icons'
import { Button, Checkbox, Select } from 'antd'
import { useState } from 'react'
import { useChosenBody } from '../../access/chosen-body.js'
import { useOffice } from '../../access/office.js'
import { type ReportFilter, useReports } from '../../api/reports.js'
import { useMessages } from '../../language/language.js'
import { BodyFilter } from '../../parts/bodies/body-filter.js'
import { Field } from '../../parts/forms/field.js'
import { Listed } from '../../parts/lists/listed.js'
import { type Choices, useSearchChoices } from '../../parts/lists/search-choices.js'
import { Forbidden } from '../../parts/page/forbidden.js'
import { Nothing } from '../../parts/page/nothing.js'
import { Page } from '../../parts/page/page.js'
import { Panel } from '../../parts/page/panel.js'
import { HandInDialog } from './hand-in-dialog.js'
import { MissingPanel } from './missing-panel.js'
import { readReportFilter, readYear } from './report-filter.js'
import { ReportTable } from './report-table.js'

/** Reports that were handed in, and what is to be decided about them. */
export function Component() {
  const { reports, shell } = useMessages()
  const { access, installation } = useOffice()
  const { search, choose } = useSearchChoices()
  const { isNone, bodies } = useChosenBody('checked-report.read')
  const filter = readReportFilter(search)
  const missing = readYear(search.get('missing'))
  const list = useReports(filter)
  const [isHandingIn, setHandingIn] = useState(false)
  if (isNone)
    return (
      <Page title={shell.pages.reports}>
        <Forbidden />
      </Page>
    )
  const handIn = access.mayAnywhere('checked-report.hand-in') && (
    <Button type="primary" icon={<UploadOutlined />} onClick={() => setHandingIn(true)}>
      {reports.handIn}
    </Button>
  )
  return (
    <Page title={shell.pages.reports} lead={reports.text} actions={handIn}>
      {missing !== null && <MissingPanel year={missing} />}
      <Panel flush>
        <Filters filter={filter} bodies={bodies} today={installation.today} onChoose={choose} />
        <Listed query={list} rows={6} empty={<Nothing text={reports.empty} hint={reports.emptyHint} />}>
          {(items) => <ReportTable items={items} />}
        </Listed>
      </Panel>
      <HandInDialog isOpen={isHandingIn} onClose={() => setHandingIn(false)} />
    </Page>
  )
}

interface FiltersProps {
  readonly filter: ReportFilter
  readonly bodies: readonly string[]
  readonly today: string
  readonly onChoose: (choices: Choices) => void
}

/** Since when there are reports in the form of today, 国办公开办函〔2019〕60号. */
const FIRST_YEAR = 2019

function Filters({ filter, bodies, today, onChoose }: FiltersProps) {
  const { reports } = useMessages()
  const last = Number(today.slice(0, 4))
  const years = Array.from({ length: last - FIRST_YEAR + 1 }, (_, index) => String(last - index))
  return (
    <div className="filters">
      <BodyFilter
        label={reports.ofBody}
        value={filter.body}
        bodies={bodies}
        all={reports.all}
        onChange={(body) => onChoose({ body })}
      />
      <Field label={reports.year}>
        {(id) => (
          <Select
            id={id}
            value={filter.year === null ? '' : String(filter.year)}
            onChange={(year) => onChoose({ year })}
            options={[{ value: '', label: reports.allYears }, ...years.map((value) => ({ value, label: value }))]}
          />
        )}
      </Field>
      <Checkbox
        checked={filter.undecided}
        onChange={({ target }) => onChoose({ undecided: target.checked ? 'true' : null })}
      >
        {reports.onlyUndecided}
      </Checkbox>
      <Checkbox
        checked={filter.unattached}
        onChange={({ target }) => onChoose({ unattached: target.checked ? 'true' : null })}
      >
        {reports.onlyUnattached}
      </Checkbox>
    </div>
  )
}
