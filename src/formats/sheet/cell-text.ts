import { type CellObject, SSF } from '@e965/xlsx'

/**
 * What a cell says. A number is given as it is shown only where that loses nothing: a format that
 * rounds, or a column too narrow, hides digits that the report states.
 */
export function cellText(cell: CellObject): string {
  const { v: value } = cell
  switch (cell.t) {
    case 'n':
      return typeof value === 'number' ? numberText(value, cell) : ''
    case 's':
      return String(value ?? '').replace(/\r\n?/g, '\n')
    case 'b':
    case 'e':
      return cell.w ?? String(value ?? '')
    default:
      return ''
  }
}

function numberText(value: number, { z, w }: CellObject): string {
  const format = typeof z === 'string' ? z : 'General'
  const shown = w?.trim() ?? ''
  if (format !== 'General' && /\d/.test(shown)) {
    if (shown.includes('%') || SSF.is_date(format)) return shown
    if (addsWords(shown) && stands(value, shown)) return shown
  }
  // Fifteen digits are what Excel keeps; more is the noise of binary fractions.
  return String(Number(value.toPrecision(15)))
}

/** A unit or a sign beside the figure (`5件`, `+3`) is part of what is printed. */
const addsWords = (shown: string): boolean => /[^\d.,\s-]/.test(shown)

function stands(value: number, shown: string): boolean {
  const figures = shown.replace(/[^\d.]/g, '')
  return figures !== '' && Number(figures) === Math.abs(value)
}
