import { Link } from 'react-router'
import { FIGURE_NAMES, type FigureName, figureSearch, MOST_COUNTED, useFigures } from '../../api/requests.js'
import { useMessages } from '../../language/language.js'
import { FiguresHead } from '../../parts/figures/figures-table.js'
import { Panel } from '../../parts/page/panel.js'
import { type BodyFigures, countByBody } from './count-by-body.js'

/** Whose requests want looking after: for who looks after several bodies. */
export function BodiesPanel() {
  const { home, requests } = useMessages()
  const figures = useFigures(null)
  if (figures.data === undefined) return null
  const bodies = countByBody(figures.data)
  if (bodies.length < 2) return null
  const isCut = FIGURE_NAMES.some((name) => figures.data[name].isMore)
  return (
    <Panel title={home.bodies} flush>
      <div className="scrolls">
        <table className="plain by-body">
          <caption className="off-screen">{home.bodies}</caption>
          <FiguresHead first={requests.of} columns={FIGURE_NAMES.map((name) => requests.figures[name])} />
          <tbody>
            {bodies.map((body) => (
              <tr key={body.id}>
                <th scope="row">{body.name}</th>
                {FIGURE_NAMES.map((name) => (
                  <FigureCell key={name} name={name} body={body} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {isCut && <p className="hint cut">{home.bodiesCut(MOST_COUNTED)}</p>}
    </Panel>
  )
}

const TONES: Partial<Record<FigureName, string>> = { late: 'figure-late', atRisk: 'figure-risk' }

/** A figure leads to what it counts; nothing has nothing behind it. */
function FigureCell({ name, body }: { readonly name: FigureName; readonly body: BodyFigures }) {
  const { requests } = useMessages()
  const count = body.counts[name]
  if (count === 0) return <td className="number zero">0</td>
  return (
    <td className={`number ${TONES[name] ?? ''}`}>
      <Link
        to={`/requests?${figureSearch(name, body.id)}`}
        aria-label={`${body.name} ${requests.figures[name]} ${count}`}
      >
        <b>{count}</b>
      </Link>
    </td>
  )
}
