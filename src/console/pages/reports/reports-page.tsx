import { UploadOutlined } from '@ant-design/icons'
import { Button, Checkbox, Select } from 'antd'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { NO_BODY, useChosenBody } from '../../access/chosen-body.js'
import { useOffice } from '../../access/office.js'
import { type ReportFilter, useReports } from '../../api/reports.js'
import { useMessages } from '../../language/language.js'
import { BodySelect } from '../../parts/body-select.js'
import { Field } from '../../parts/field.js'
import { Forbidden } from '../../parts/forbidden.js'
import { LoadMore } from '../../parts/load-more.js'
import { Loaded } from '../../parts/loaded.js'
import { Nothing } from '../../parts/nothing.js'
import { Page } from '../../parts/page.js'
import { Panel } from '../../parts/panel.js'
import { HandInDialog } from './hand-in-dialog.js'
import { MissingPanel } from './missing-panel.js'
import { readReportFilter, readYear } from './report-filter.js'
import { ReportTable } from './report-table.js'

/** Reports that were handed in, and what is to be decided about them. */
export function Component() {
  const { reports, shell } = useMessages()
  const { access, installation } = useOffice()
  const [search, setSearch] = useSearchParams()
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
  const change = (name: string, value: string | null) =>
    setSearch((before) => {
      const next = new URLSearchParams(before)
      if (value === null) next.delete(name)
      else next.set(name, value)
      return next
    })
  const handIn = access.mayAnywhere('checked-report.hand-in') && (
    <Button type="primary" icon={<UploadOutlined />} onClick={() => setHandingIn(true)}>
      {reports.handIn}
    </Button>
  )
  return (
    <Page title={shell.pages.reports} lead={reports.text} actions={handIn}>
      {missing !== null && <MissingPanel year={missing} />}
      <Panel flush>
        <Filters filter={filter} bodies={bodies} today={installation.today} onChange={change} />
        <Loaded query={list} rows={6}>
          {({ pages }) => {
            const items = pages.flatMap((page) => page.items)
            if (items.length === 0) return <Nothing text={reports.empty} hint={reports.emptyHint} />
            return (
              <>
                <ReportTable items={items} />
                <LoadMore count={items.length} query={list} />
              </>
            )
          }}
        </Loaded>
      </Panel>
      <HandInDialog isOpen={isHandingIn} onClose={() => setHandingIn(false)} />
    </Page>
  )
}

interface FiltersProps {
  readonly filter: ReportFilter
  readonly bodies: readonly string[]
  readonly today: string
  readonly onChange: (name: string, value: string | null) => void
}

/** Since when there are reports in the form of today, 国办公开办函〔2019〕60号. */
const FIRST_YEAR = 2019

function Filters({ filter, bodies, today, onChange }: FiltersProps) {
  const { reports } = useMessages()
  const last = Number(today.slice(0, 4))
  const years = Array.from({ length: last - FIRST_YEAR + 1 }, (_, index) => String(last - index))
  return (
    <div className="filters">
      {bodies.length > 1 && (
        <Field label={reports.ofBody}>
          {(id) => (
            <BodySelect
              id={id}
              value={filter.body ?? NO_BODY}
              onChange={(body) => onChange('body', body === NO_BODY ? null : body)}
              bodies={bodies}
              others={[{ value: NO_BODY, label: reports.all }]}
            />
          )}
        </Field>
      )}
      <Field label={reports.year}>
        {(id) => (
          <Select
            id={id}
            value={filter.year === null ? '' : String(filter.year)}
            onChange={(year) => onChange('year', year === '' ? null : year)}
            options={[{ value: '', label: reports.allYears }, ...years.map((value) => ({ value, label: value }))]}
          />
        )}
      </Field>
      <Checkbox
        checked={filter.undecided}
        onChange={({ target }) => onChange('undecided', target.checked ? 'true' : null)}
      >
        {reports.onlyUndecided}
      </Checkbox>
      <Checkbox
        checked={filter.unattached}
        onChange={({ target }) => onChange('unattached', target.checked ? 'true' : null)}
      >
        {reports.onlyUnattached}
      </Checkbox>
    </div>
  )
}
