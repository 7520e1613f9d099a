import { loadPdfResources } from '../src/service/reading/pdf-resources.js'
import { type BenchFile, type BenchFiles, makeBenchFiles } from './bench-files.js'
import { decodeAlone, type Floor, parseHtml, sameCalls, textAlone, unzipAndParse } from './floors.js'
import { measure } from './measure.js'
import { runMixed } from './mixed.js'
import { readReport } from './program.js'

const FILES = Number(process.env.GONGKAI_BENCH_FILES ?? 20)
const ROUNDS = Number(process.env.GONGKAI_BENCH_ROUNDS ?? 7)
const MIXED = Number(process.env.GONGKAI_BENCH_MIXED ?? 10_000)

const resources = { pdf: loadPdfResources() }
const read = async (file: BenchFile) => {
  const result = await readReport(file, resources)
  if (!result.ok) throw new Error(`${file.name}: ${result.refusal.code}`)
}
const floor = (name: string, run: Floor) => ({ name, run: ({ bytes }: BenchFile) => run(bytes) })

const FLOORS: Readonly<
  Record<keyof BenchFiles, readonly { readonly floor: ReturnType<typeof floor>; readonly goal: number | null }[]>
> = {
  html: [{ floor: floor('parse5 alone', parseHtml), goal: 0.5 }],
  docx: [{ floor: floor('unzip and SAX alone', unzipAndParse), goal: 0.5 }],
  pdf: [
    { floor: floor('the same calls of pdf.js', sameCalls(resources.pdf)), goal: 0.8 },
    { floor: floor('text of pdf.js alone', textAlone(resources.pdf)), goal: 0.4 },
  ],
  txt: [{ floor: floor('decoding alone', decodeAlone), goal: null }],
}

const perSecond = (milliseconds: number): string => (1_000 / milliseconds).toFixed(milliseconds > 20 ? 1 : 0)
const row = (...cells: readonly string[]) =>
  process.stdout.write(`${cells.map((cell, index) => (index < 2 ? cell.padEnd(26) : cell.padStart(16))).join('')}\n`)

const files = await makeBenchFiles(FILES, resources.pdf)
process.stdout.write(
  `Node ${process.version}, ${FILES} reports a format, ${ROUNDS} rounds, reports a second and core\n\n`,
)
row('format', 'floor', 'gongkai', 'floor', 'of the floor', 'goal')
const speeds = new Map<string, number>()
for (const [format, floors] of Object.entries(FLOORS) as [keyof BenchFiles, (typeof FLOORS)['html']][]) {
  const contenders = [{ name: 'gongkai', run: read }, ...floors.map((entry) => entry.floor)]
  const [product = Number.NaN, ...others] = await measure(contenders, files[format], ROUNDS, format === 'pdf' ? 3 : 20)
  speeds.set(format, product)
  floors.forEach((entry, index) => {
    const other = others[index] ?? Number.NaN
    const share = (other / product).toFixed(2)
    row(
      index === 0 ? format : '',
      entry.floor.name,
      perSecond(product),
      perSecond(other),
      share,
      entry.goal === null ? '' : `≥ ${entry.goal}`,
    )
  })
}
row('txt beside html', '', ((speeds.get('html') ?? 0) / (speeds.get('txt') ?? 1)).toFixed(2), '', '', '> 1')
if (MIXED > 0) await runMixed(files, MIXED)
