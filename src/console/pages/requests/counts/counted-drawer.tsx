import { Drawer } from 'antd'
import { Link } from 'react-router'
import { useCounted } from '../../../api/request-work.js'
import { useMessages } from '../../../language/language.js'
import { useFocusBack } from '../../../parts/forms/focus-back.js'
import { Loaded } from '../../../parts/page/loaded.js'
import { Nothing } from '../../../parts/page/nothing.js'

/** A cell of the form that somebody wants to see behind. */
export interface ChosenCell {
  readonly cell: string
  readonly name: string
}

interface CountedDrawerProps {
  readonly body: string
  readonly year: number
  readonly month: number | null
  readonly chosen: ChosenCell
  readonly onClose: () => void
}

/** The cases that a figure counts, and by what rules. */
export function CountedDrawer({ body, year, month, chosen, onClose }: CountedDrawerProps) {
  const { requestCounts, shell } = useMessages()
  useFocusBack(true)
  const counted = useCounted(body, year, month, chosen.cell)
  return (
    <Drawer
      open
      title={<span lang="zh-CN">{chosen.name}</span>}
      size={480}
      styles={{ wrapper: { maxWidth: '100vw' } }}
      onClose={onClose}
      closable={{ 'aria-label': shell.close }}
    >
      <Loaded query={counted}>
        {({ requests, notes }) => (
          <>
            {requests.length === 0 && <Nothing text={requestCounts.none} />}
            <ul className="case-links">
              {requests.map((no) => (
                <li key={no}>
                  <Link to={`/requests/${no}`}>{no}</Link>
                </li>
              ))}
            </ul>
            <h3>{requestCounts.how}</h3>
            <ul className="notes" lang="zh-CN">
              {notes.map((note) => (
                <li key={note}>{note}</li>
              ))}
            </ul>
          </>
        )}
      </Loaded>
    </Drawer>
  )
}
