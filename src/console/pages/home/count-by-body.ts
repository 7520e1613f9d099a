import { FIGURE_NAMES, type Figure, type FigureName } from '../../api/requests.js'

export interface BodyFigures {
  readonly id: string
  readonly name: string
  readonly counts: Readonly<Record<FigureName, number>>
}

/** What each body has of what matters most; who has most that is late comes first. */
export function countByBody(figures: Readonly<Record<FigureName, Pick<Figure, 'bodies'>>>): readonly BodyFigures[] {
  const found = new Map<string, BodyFigures>()
  for (const figure of FIGURE_NAMES)
    for (const { id, name } of figures[figure].bodies) {
      const known = found.get(id) ?? { id, name, counts: { late: 0, atRisk: 0, confirming: 0, unassigned: 0 } }
      found.set(id, { ...known, counts: { ...known.counts, [figure]: known.counts[figure] + 1 } })
    }
  return [...found.values()].sort(({ counts: a }, { counts: b }) => {
    const figure = FIGURE_NAMES.find((name) => a[name] !== b[name])
    return figure === undefined ? 0 : b[figure] - a[figure]
  })
}
