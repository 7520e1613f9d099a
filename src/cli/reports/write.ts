import { readFile, writeFile } from 'node:fs/promises'
import { type Command, Option } from 'commander'
import type { Reading } from '../../domain/report/index.js'
import { explainRefusal } from '../../formats/explain-refusal.js'
import { parseReadingJson } from '../../formats/reading-json.js'
import { refusing } from '../../formats/refusal.js'
import { EXIT } from '../exit-status.js'
import { say } from '../terminal-text.js'
import { cannotWrite } from './output/open-file.js'

/** Each loaded for whoever asks for it: some take longer to load than to write. */
const WRITERS = {
  docx: async (reading: Reading) => (await import('../../formats/write/write-docx.js')).writeDocx(reading),
  async pdf(reading: Reading) {
    const { writePdf } = await import('../../formats/write/write-pdf.js')
    const { loadFonts } = await import('../../service/fonts/load-fonts.js')
    return writePdf(reading, await loadFonts())
  },
  html: async (reading: Reading) => (await import('../../formats/write/write-html.js')).writeHtml(reading),
  xlsx: async (reading: Reading) => (await import('../../formats/write/write-xlsx.js')).writeXlsx(reading),
  csv: async (reading: Reading) => (await import('../../formats/write/write-csv.js')).writeCsv(reading),
} as const
type Target = keyof typeof WRITERS
const TARGETS = Object.keys(WRITERS) as Target[]

/** `gongkai write READING.json --docx -o FILE`: the official form from the JSON that `read` prints. */
export function addWriteCommand(program: Command): void {
  const command = program
    .command('write')
    .description('按法定格式生成年度报告 (write a report in the official form)')
    .argument('<reading>', 'gongkai read --json 输出的 JSON 文件 (a JSON file as `read --json` prints it)')
    .requiredOption('-o, --output <file>', '写入文件 (write to a file)')
  for (const target of TARGETS) {
    command.addOption(new Option(`--${target}`).conflicts(TARGETS.filter((other) => other !== target)))
  }
  command.action(async (path: string, flags: Record<string, unknown> & { output: string }) => {
    const target = TARGETS.find((name) => flags[name]) ?? TARGETS.find((name) => flags.output.endsWith(`.${name}`))
    if (target === undefined) return fail(`请指明格式：${TARGETS.map((name) => `--${name}`).join('、')}`)
    const text = await readFile(path, 'utf8').catch(() => null)
    if (text === null) return fail(`${path}：找不到文件，或没有读取权限。`)
    const parsed = parseReadingJson(text)
    if (!parsed.ok) return fail(`${path}：${parsed.message}`)
    const written = await refusing<string | Uint8Array>(() => WRITERS[target](parsed.reading))
    if (!written.ok) return fail(explainRefusal(path, written.refusal))
    await writeFile(flags.output, written.value).catch((error: unknown) =>
      fail(cannotWrite(flags.output, error).message),
    )
  })
}

function fail(sentence: string): void {
  say(sentence)
  process.exitCode = EXIT.unreadable
}
