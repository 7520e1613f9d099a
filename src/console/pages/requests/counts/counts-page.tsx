import { Select } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { useChosenBody } from '../../../access/chosen-body.js'
import { useOffice } from '../../../access/office.js'
import { type Counts, useCounts } from '../../../api/requests.js'
import { showDate } from '../../../language/dates.js'
import { useLanguage, useMessages } from '../../../language/language.js'
import { BodyFilter } from '../../../parts/bodies/body-filter.js'
import { Field } from '../../../parts/forms/field.js'
import { useSearchChoices } from '../../../parts/lists/search-choices.js'
import { Forbidden } from '../../../parts/page/forbidden.js'
import { Loaded } from '../../../parts/page/loaded.js'
import { Page } from '../../../parts/page/page.js'
import { Panel } from '../../../parts/page/panel.js'
import { type ChosenCell, CountedDrawer } from './counted-drawer.js'
import { MonthsChart } from './months-chart.js'
import { YearAtAGlance } from './year-at-a-glance.js'
import { RequestsTable, ReviewsTable } from './year-tables.js'

/** The first year under the form that these counts fill. */
const FIRST_YEAR = 2019

/** The year so far as the report will have it, by months, and how it is counted. */
export function Component() {
  const { requestCounts, requests } = useMessages()
  const { installation } = useOffice()
  const { body, isNone, bodies } = useChosenBody('request.read')
  const { search, choose } = useSearchChoices()
  const today = Number(installation.today.slice(0, 4))
  const year = readYear(search.get('year'), today)
  const month = readMonth(search.get('month'))
  return (
    <Page title={requestCounts.title} lead={<Link to="/requests">{requests.back}</Link>}>
      {isNone || body === null ? (
        <Forbidden />
      ) : (
        <>
          <Panel flush>
            <div className="filters">
              <BodyFilter
                label={requests.of}
                value={body}
                bodies={bodies}
                onChange={(chosen) => choose({ body: chosen })}
              />
              <Field label={requestCounts.year}>
                {(id) => (
                  <Select
                    id={id}
                    value={String(year)}
                    onChange={(chosen) => choose({ year: chosen })}
                    options={Array.from({ length: today - FIRST_YEAR + 1 }, (_, index) => ({
                      value: String(today - index),
                      label: String(today - index),
                    }))}
                  />
                )}
              </Field>
              <Field label={requestCounts.month}>
                {(id) => (
                  <Select
                    id={id}
                    value={month === null ? '' : String(month)}
                    onChange={(chosen) => choose({ month: chosen })}
                    options={[
                      { value: '', label: requestCounts.now },
                      ...Array.from({ length: 12 }, (_, index) => ({
                        value: String(index + 1),
                        label: requestCounts.monthOf(index + 1),
                      })),
                    ]}
                  />
                )}
              </Field>
            </div>
          </Panel>
          <YearOf body={body} year={year} month={month} />
        </>
      )}
    </Page>
  )
}

const readYear = (text: string | null, today: number): number => {
  const year = Number(text)
  return Number.isInteger(year) && year >= FIRST_YEAR && year <= today ? year : today
}

const readMonth = (text: string | null): number | null => {
  const month = Number(text)
  return Number.isInteger(month) && month >= 1 && month <= 12 ? month : null
}

interface YearOfProps {
  readonly body: string
  readonly year: number
  readonly month: number | null
}

function YearOf({ body, year, month }: YearOfProps) {
  const { code, messages } = useLanguage()
  const { requestCounts } = messages
  const counts = useCounts(body, year, month)
  const [chosen, setChosen] = useState<ChosenCell | null>(null)
  return (
    <Loaded query={counts} rows={12}>
      {(found) => (
        <>
          <p className="lead">{requestCounts.text(showDate(found.through, code))}</p>
          <YearAtAGlance counts={found} />
          <Panel title={requestCounts.months}>
            <MonthsChart months={found.months} />
          </Panel>
          <Panel title={requestCounts.table} flush>
            <RequestsTable counts={found} onCell={setChosen} />
          </Panel>
          <Panel title={requestCounts.reviews} flush>
            <ReviewsTable counts={found} onCell={setChosen} />
          </Panel>
          <HowCounted counts={found} />
          {chosen !== null && (
            <CountedDrawer body={body} year={year} month={month} chosen={chosen} onClose={() => setChosen(null)} />
          )}
        </>
      )}
    </Loaded>
  )
}

function HowCounted({ counts }: { readonly counts: Counts }) {
  const { requestCounts } = useMessages()
  const { notes } = requestCounts
  return (
    <Panel title={requestCounts.how}>
      <ul className="notes">
        {[notes.once, notes[counts.countedBy], notes[counts.reopened], notes.excluded].map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </Panel>
  )
}
