import { SECTION_ORDER, type TableLayout } from '../../../src/domain/report/index.js'
import type { FilledReport } from '../filled-report.js'
import type { Random } from '../random.js'

/** Writes a filled report in one file format and one style of it. */
export interface Renderer {
  readonly name: string
  readonly extension: string
  render(filled: FilledReport, random: Random): Uint8Array
}

export type Part =
  | { readonly kind: 'title' | 'heading' | 'paragraph' | 'signature'; readonly text: string }
  | { readonly kind: 'table'; readonly table: TableLayout }

/** The report from top to bottom. */
export function partsOf({ narrative, tables }: FilledReport): Part[] {
  const tableOf = { disclosure: tables.disclosure, requests: tables.requests, remedies: tables.reviews } as const
  return [
    { kind: 'title', text: narrative.title },
    ...narrative.opening.map((text): Part => ({ kind: 'paragraph', text })),
    ...SECTION_ORDER.flatMap((name): Part[] => {
      const { heading, paragraphs } = narrative.sections[name]
      const table = name in tableOf ? tableOf[name as keyof typeof tableOf] : undefined
      return [
        { kind: 'heading', text: heading },
        ...paragraphs.map((text): Part => ({ kind: 'paragraph', text })),
        ...(table === undefined ? [] : [{ kind: 'table' as const, table }]),
      ]
    }),
    ...narrative.signature.map((text): Part => ({ kind: 'signature', text })),
  ]
}
