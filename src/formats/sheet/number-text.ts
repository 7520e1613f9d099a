import { SSF } from '@e965/xlsx'

/** Formats that a Chinese Excel shows otherwise than the library's table has them, by their number. */
const CHINESE_FORMATS: Readonly<Record<number, string>> = {
  14: 'yyyy/m/d',
  22: 'yyyy/m/d h:mm',
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  31: 'yyyy"年"m"月"d"日"',
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  54: 'm"月"d"日"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
}
const LONGEST_FORMAT = 255

/** The format of a number that only states the format's own number. */
export function builtInFormat(id: number): string {
  const known: unknown = CHINESE_FORMATS[id] ?? SSF.get_table()[id]
  return typeof known === 'string' ? known : 'General'
}

/**
 * What a number says. It is given as it is shown only where that loses nothing: a format that rounds, or
 * a column too narrow, hides digits that the report states.
 */
export function numberText(value: number, format: string, date1904: boolean): string {
  if (format !== 'General' && format.length <= LONGEST_FORMAT) {
    const shown = formatted(value, format, date1904)
    if (/\d/.test(shown)) {
      if (shown.includes('%') || SSF.is_date(format)) return shown
      if (addsWords(shown) && stands(value, shown)) return shown
    }
  }
  // Fifteen digits are what Excel keeps; more is the noise of binary fractions.
  return Number.isFinite(value) ? String(Number(value.toPrecision(15))) : ''
}

/** A format that the library cannot work with hides nothing either. */
function formatted(value: number, format: string, date1904: boolean): string {
  try {
    return SSF.format(format, value, { date1904 }).trim()
  } catch {
    return ''
  }
}

/** A unit or a sign beside the figure (`5件`, `+3`) is part of what is printed. */
const addsWords = (shown: string): boolean => /[^\d.,\s-]/.test(shown)

function stands(value: number, shown: string): boolean {
  const figures = shown.replace(/[^\d.]/g, '')
  return figures !== '' && Number(figures) === Math.abs(value)
}
