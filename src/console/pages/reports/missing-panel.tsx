import { useOffice } from '../../access/office.js'
import { useBodies } from '../../api/bodies.js'
import { useReportsOfYear } from '../../api/reports.js'
import { useMessages } from '../../language/language.js'
import { Loaded } from '../../parts/page/loaded.js'
import { Nothing } from '../../parts/page/nothing.js'
import { Panel } from '../../parts/page/panel.js'
import { listMissing } from './missing.js'

/** Who has not handed in a report on a year: the bodies of its last day that one hands in for. */
export function MissingPanel({ year }: { readonly year: number }) {
  const { reports } = useMessages()
  const { access } = useOffice()
  const bodies = useBodies(`${year}-12-31`)
  const handedIn = useReportsOfYear(year)
  return (
    <Panel title={reports.missing(year)}>
      <Loaded query={bodies}>
        {({ items }) => (
          <Loaded query={handedIn}>
            {(there) => {
              const own = items.filter(({ id }) => access.may('checked-report.hand-in', id))
              const missing = listMissing(own, there)
              if (missing.length === 0) return <Nothing text={reports.noneMissing} />
              return (
                <ul className="columns">
                  {own
                    .filter(({ id }) => missing.includes(id))
                    .map(({ id, name }) => (
                      <li key={id}>{name}</li>
                    ))}
                </ul>
              )
            }}
          </Loaded>
        )}
      </Loaded>
    </Panel>
  )
}
