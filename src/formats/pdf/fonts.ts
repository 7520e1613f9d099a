import type { OperatorList, PdfObjects, PdfPage } from './engine.js'
import { DEFAULT_METRICS, type FontMetrics } from './text-state.js'

/** The fonts that a page's operators name. pdf.js hands them over beside the operators. */
export async function fontsOf(
  page: PdfPage,
  { fnArray, argsArray }: OperatorList,
  operators: Readonly<Record<string, number>>,
): Promise<Map<string, FontMetrics>> {
  const names = new Set<string>()
  for (let index = 0; index < fnArray.length; index++) {
    if (fnArray[index] === operators.setFont) names.add(String(argsArray[index]?.[0]))
    else if (fnArray[index] === operators.setGState) addNamesOfState(argsArray[index]?.[0], names)
  }
  const fonts = new Map<string, FontMetrics>()
  for (const name of names) fonts.set(name, metricsOf(await resolved(page.commonObjs, name)))
  return fonts
}

function addNamesOfState(entries: unknown, names: Set<string>): void {
  if (!Array.isArray(entries)) return
  for (const entry of entries as readonly unknown[]) {
    if (Array.isArray(entry) && entry[0] === 'Font' && Array.isArray(entry[1])) names.add(String(entry[1][0]))
  }
}

/** A font that is not there after this many turns of the event loop does not come. */
const TURNS = 50

async function resolved(objects: PdfObjects, name: string): Promise<unknown> {
  for (let turn = 0; turn < TURNS && !objects.has(name); turn++) await new Promise((resolve) => setImmediate(resolve))
  return objects.has(name) ? objects.get(name) : undefined
}

function metricsOf(font: unknown): FontMetrics {
  if (typeof font !== 'object' || font === null) return DEFAULT_METRICS
  const { vertical, isType3Font, fontMatrix } = font as {
    readonly vertical?: unknown
    readonly isType3Font?: unknown
    readonly fontMatrix?: ArrayLike<number>
  }
  const scale = isType3Font === true ? Math.abs(fontMatrix?.[0] ?? 0.001) : DEFAULT_METRICS.scale
  return { vertical: vertical === true, scale: Number.isFinite(scale) && scale > 0 ? scale : DEFAULT_METRICS.scale }
}
