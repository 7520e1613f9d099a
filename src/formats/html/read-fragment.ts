import type { Block } from '../document.js'
import { BlockCollector } from './block-collector.js'
import { outlinePage } from './page-outline.js'
import { parsePage } from './parse-page.js'

/** The blocks of a piece of HTML that stands in another format; tables are numbered from 1. */
export function readFragment(source: string): readonly Block[] {
  const root = parsePage(source)
  const { cellsWithTables, hidden } = outlinePage(root, { hiddenCounts: false })
  const collector = new BlockCollector({ leftOut: new Set(), cellsWithTables, hidden })
  for (const part of root.childNodes) collector.collect(part)
  return collector.blocks
}
