import { type Command, InvalidArgumentError, Option } from 'commander'
import type { BatchOptions } from './run-batch.js'

interface Flags {
  readonly json?: boolean
  readonly csv?: boolean
  readonly xlsx?: boolean
  readonly html?: boolean
  readonly output?: string
  readonly resume?: boolean
  readonly jobs?: number
}

/** The options that `read` and `check` share. */
export function addOutputOptions(command: Command): Command {
  const forms = ['json', 'csv', 'xlsx', 'html']
  const only = (name: string) => forms.filter((form) => form !== name)
  return command
    .addOption(new Option('--json', '每行一个 JSON 对象 (one JSON object a line)').conflicts(only('json')))
    .addOption(new Option('--csv', '逗号分隔表格 (comma-separated)').conflicts(only('csv')))
    .addOption(new Option('--xlsx', 'Excel 工作簿，须用 -o 指明文件 (a workbook; needs -o)').conflicts(only('xlsx')))
    .addOption(new Option('--html', '可单独打开的网页 (a self-contained page)').conflicts(only('html')))
    .option('-o, --output <file>', '写入文件 (write to a file)')
    .option('--resume', '接着上次中断处继续，须与 -o 同用 (go on where an interrupted run stopped; needs -o)')
    .option('-j, --jobs <n>', '同时读取的进程数，默认为处理器核数 (reading processes)', parseJobs)
}

function parseJobs(text: string): number {
  const jobs = Number(text)
  if (!Number.isInteger(jobs) || jobs < 1 || jobs > 64) throw new InvalidArgumentError('应为 1 至 64 的整数。')
  return jobs
}

/** @throws InvalidArgumentError when the options do not go together */
export function toBatchOptions(paths: readonly string[], flags: Flags): BatchOptions {
  const kind = flags.json ? 'json' : flags.csv ? 'csv' : flags.xlsx ? 'xlsx' : flags.html ? 'html' : 'text'
  if (kind === 'xlsx' && flags.output === undefined) {
    throw new InvalidArgumentError('--xlsx 须用 -o 指明要写入的文件 (--xlsx needs -o FILE)')
  }
  if (flags.resume && flags.output === undefined) {
    throw new InvalidArgumentError('--resume 须与 -o 同用 (--resume needs -o FILE)')
  }
  return {
    paths,
    kind,
    output: flags.output ?? null,
    resume: flags.resume ?? false,
    processes: flags.jobs ?? null,
  }
}
