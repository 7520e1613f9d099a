import { loadPdfResources } from '../src/service/reading/pdf-resources.js'
import { type BenchFile, type BenchFiles, makeBenchFiles } from './bench-files.js'
import {
  decodeAlone,
  type Floor,
  parseHtml,
  sameCalls,
  sameCallsAsItComes,
  textAlone,
  unzipAndParse,
} from './floors.js'
import { measure } from './measure.js'
import { runMixed } from './mixed.js'
import { runPortal } from './portal.js'
import { readReport } from './program.js'
import { runRequests } from './requests.js'
import { row } from './row.js'
import { loadSamples } from './samples.js'
import { runStarts } from './starts.js'

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
    { floor: floor('the same, as it comes', sameCallsAsItComes()), goal: 0.8 },
    { floor: floor('text of pdf.js alone', textAlone(resources.pdf)), goal: 0.4 },
  ],
  txt: [{ floor: floor('decoding alone', decodeAlone), goal: null }],
}

const perSecond = (milliseconds: number): string => (1_000 / milliseconds).toFixed(milliseconds > 20 ? 1 : 0)
/**
 * Reports read before the clock starts: what is measured is a batch of ten thousand, and Node goes on compiling what
 * reads them until about the four thousandth, on processor time that counts.
 */
const WARM_UP = 4_000
/** The real ones come after the made ones, through the same code. */
const WARM_UP_AGAIN = 0.1
/** At least so many in a round, so that each contender's garbage is collected in its own time. */
const READS_A_ROUND: Readonly<Record<keyof BenchFiles, number>> = { html: 80, docx: 80, pdf: 40, txt: 160 }

const files = await makeBenchFiles(FILES, resources.pdf)
process.stdout.write(
  `Node ${process.version}, ${FILES} reports a format, ${ROUNDS} rounds, reports a second and core\n\n`,
)
row('format', 'floor', 'gongkai', 'floor', 'of the floor', 'goal')

/** @returns the milliseconds that a report takes */
async function compare(
  name: string,
  format: keyof BenchFiles,
  files: readonly BenchFile[],
  warmUpReports = WARM_UP,
): Promise<number> {
  const reports = Array.from({ length: Math.ceil(READS_A_ROUND[format] / files.length) }, () => files).flat()
  const floors = FLOORS[format]
  const contenders = [{ name: 'gongkai', run: read }, ...floors.map((entry) => entry.floor)]
  const warmUp = Math.ceil(warmUpReports / reports.length)
  const [product = Number.NaN, ...others] = await measure(contenders, reports, ROUNDS, warmUp)
  floors.forEach((entry, index) => {
    const other = others[index] ?? Number.NaN
    const share = (other / product).toFixed(2)
    row(
      index === 0 ? name : '',
      entry.floor.name,
      perSecond(product),
      perSecond(other),
      share,
      entry.goal === null ? '' : `≥ ${entry.goal}`,
    )
  })
  return product
}

const FORMATS = ['html', 'docx', 'pdf', 'txt'] as const
const times = new Map<string, number>()
for (const format of FORMATS) times.set(format, await compare(format, format, files[format]))
const samples = await loadSamples(FORMATS, resources)
for (const format of FORMATS) {
  const reports = samples[format]
  if (reports.length === 0) continue
  await compare(`${format}, real ones (${reports.length})`, format, reports, WARM_UP * WARM_UP_AGAIN)
}
row('txt beside html', '', ((times.get('html') ?? 0) / (times.get('txt') ?? 1)).toFixed(2), '', '', '> 1')
if (MIXED > 0) await runMixed(files, MIXED)
await runPortal()
await runRequests()
await runStarts()
