import type { Box, Segment } from '../layout/page.js'

/** A filled rectangle that is no line. */
export interface Area extends Box {
  readonly colour: string
}

/** More areas are a picture. */
const AREAS = 5_000
const GROUNDS = 40
/** So many cells of another colour on one ground make a table. */
const TILES = 4

/**
 * Old pages draw a table's lines as the ground that shows between its cells. The sides of rectangles
 * that lie on a darker one are such lines.
 */
export function tileEdges(areas: readonly Area[]): Segment[] {
  if (areas.length <= TILES || areas.length > AREAS) return []
  const edges: Segment[] = []
  const grounds = areas.filter((area) => area.colour !== '#ffffff').sort((a, b) => sizeOf(b) - sizeOf(a))
  for (const ground of grounds.slice(0, GROUNDS)) {
    const tiles = areas.filter((area) => area !== ground && area.colour !== ground.colour && lies(area, ground))
    if (tiles.length < TILES) continue
    for (const { x0, y0, x1, y1 } of tiles) {
      edges.push({ x0, y0, x1, y1: y0 }, { x0, y0: y1, x1, y1 }, { x0, y0, x1: x0, y1 }, { x0: x1, y0, x1, y1 })
    }
  }
  return edges
}

const sizeOf = ({ x0, y0, x1, y1 }: Box): number => (x1 - x0) * (y1 - y0)

const lies = (tile: Box, ground: Box): boolean =>
  tile.x0 >= ground.x0 - 1 && tile.x1 <= ground.x1 + 1 && tile.y0 >= ground.y0 - 1 && tile.y1 <= ground.y1 + 1
