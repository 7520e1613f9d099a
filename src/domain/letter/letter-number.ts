import { SERIES, type SeriesId } from './letter-form.js'

/** 云公复〔2026〕12号: hexagonal brackets, the year in full, no 第 and no zero before the number. GB/T 9704 */
export const toLetterNumber = (mark: string, series: SeriesId, year: number, serial: number): string =>
  `${mark}${SERIES[series]}〔${year}〕${serial}号`

/**
 * What stands for a body in the numbers of its letters until it says otherwise: the first character of its place, and
 * for a department the first of what it does. 云溪县文化和旅游局 is 云文, 石桥镇人民政府 is 石, its 办公室 石办.
 */
export function defaultMark(name: string): string {
  const place = /^[\u3400-\u9fff]{1,8}?[省市县区旗州镇乡]/.exec(name)?.[0]
  if (place === undefined) return name.slice(0, 2)
  return place.slice(0, 1) + name.slice(place.length).replace('人民政府', '').slice(0, 1)
}

/** Two to eight Chinese characters at most, nothing that could be taken for the rest of a number. */
export const isLetterMark = (text: string): boolean => /^[\u3400-\u9fff]{1,8}$/.test(text)
