import { Link } from 'react-router'
import { useChosenBody } from '../../access/chosen-body.js'
import { useNextCases } from '../../api/requests.js'
import { useMessages } from '../../language/language.js'
import { Loaded } from '../../parts/page/loaded.js'
import { Nothing } from '../../parts/page/nothing.js'
import { Panel } from '../../parts/page/panel.js'
import { QueueTable } from '../requests/queue-table.js'

/** The requests to take up first, to be opened from here. */
export function NextPanel() {
  const { home } = useMessages()
  const { bodies } = useChosenBody('request.read')
  const cases = useNextCases()
  return (
    <Panel title={home.next} extra={<Link to="/requests">{home.allCases}</Link>} flush>
      <Loaded query={cases} rows={5}>
        {({ items }) =>
          items.length === 0 ? (
            <Nothing text={home.noCases} />
          ) : (
            <QueueTable items={items} withBody={bodies.length > 1} />
          )
        }
      </Loaded>
    </Panel>
  )
}
