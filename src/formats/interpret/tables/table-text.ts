import type { Document } from '../../document.js'

export interface TableText {
  readonly block: number
  readonly from: number
  readonly to: number
}

export interface TextSpan extends TableText {
  readonly table: 'disclosure' | 'requests' | 'reviews'
}

export function listTableText(_document: Document, spans: readonly TextSpan[]): readonly TableText[] {
  return spans.map(({ block, from, to }) => ({ block, from, to }))
}
