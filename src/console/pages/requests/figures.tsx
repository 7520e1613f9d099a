import { Link } from 'react-router'
import { FIGURE_NAMES, type FigureName, figureSearch, MOST_COUNTED, useFigures } from '../../api/requests.js'
import { useMessages } from '../../language/language.js'
import { ProblemAlert } from '../../parts/page/problem-alert.js'

const TONES: Readonly<Record<FigureName, string>> = {
  late: 'figure-late',
  atRisk: 'figure-risk',
  confirming: '',
  unassigned: '',
}

interface FiguresProps {
  /** `null`: all that one may see. */
  readonly body: string | null
  /** Where they stand among other matters, they say what they count. */
  readonly isAmongOthers?: boolean
}

/** What matters most about requests, each leading to those it counts. */
export function Figures({ body, isAmongOthers = false }: FiguresProps) {
  const { requests, shell } = useMessages()
  const figures = useFigures(body)
  if (figures.isError) return <ProblemAlert error={figures.error} onRetry={() => void figures.refetch()} />
  return (
    <ul className="figures" aria-label={requests.figuresLabel} aria-busy={figures.isPending}>
      {FIGURE_NAMES.map((name) => {
        const figure = figures.data?.[name]
        const isNone = figure === undefined || figure.count === 0
        return (
          <li key={name}>
            <Link to={`/requests?${figureSearch(name, body)}`} className={`figure ${isNone ? '' : TONES[name]}`}>
              <span>
                {isAmongOthers && <i>{shell.pages.requests}</i>}
                {requests.figures[name]}
              </span>
              <b>{figure === undefined ? '…' : figure.isMore ? requests.moreThan(MOST_COUNTED) : figure.count}</b>
            </Link>
          </li>
        )
      })}
    </ul>
  )
}
