import { basename } from 'node:path'
import { type Command, InvalidArgumentError, Option } from 'commander'
import { type PlainDate, parsePlainDate } from '../../domain/calendar/index.js'
import { BODY_KINDS, type BodyKind, NO_CONTEXT, type Reading } from '../../domain/report/index.js'
import { explainRefusal } from '../../formats/explain-refusal.js'
import { isDueDay, withDueDays } from '../../service/checked-reports/due-days.js'
import { createReaderPool } from '../../service/reading/reader-pool.js'
import { EXIT } from '../exit-status.js'
import { say } from '../terminal-text.js'
import { addOutputOptions, toBatchOptions } from './output-options.js'
import { readInput } from './read-batch.js'
import { checkFiles } from './run-batch.js'

/** `gongkai check FILE…`: every finding a careful auditor would raise. Exit status as in design 4.2. */
export function addCheckCommand(program: Command): void {
  const command = program
    .command('check')
    .description('核对年度报告 (check annual reports)')
    .argument('<paths...>', '文件、文件夹或通配符 (files, folders or globs)')
    .option('--previous <file>', '上一年度的报告 (the report of the year before)')
    .addOption(new Option('--body-kind <kind>', '机关类别 (kind of body)').choices(BODY_KINDS))
    .option('--published-on <date>', '公布日期，如 2024-01-25 (date of publication)', parseDate)
    .option(
      '--due-day <kind=day>',
      '当地规定的公布期限，如 department=01-26，可以多次 (by when reports are due here)',
      addDueDay,
    )
  addOutputOptions(command).action(async (paths: string[], flags) => {
    const options = toBatchOptions(paths, flags)
    const previous = await readPrevious(flags.previous)
    if (previous === 'unreadable') {
      process.exitCode = EXIT.unreadable
      return
    }
    process.exitCode = await checkFiles(options, {
      ...NO_CONTEXT,
      previous,
      bodyKind: (flags.bodyKind as BodyKind | undefined) ?? null,
      publishedOn: flags.publishedOn ?? null,
      dueDays: withDueDays((flags.dueDay as GivenDays | undefined) ?? {}),
    })
  })
}

type GivenDays = Partial<Record<BodyKind, string>>

function addDueDay(text: string, given: GivenDays = {}): GivenDays {
  const [name, day = '', ...rest] = text.split('=')
  const kind = BODY_KINDS.find((each) => each === name)
  if (kind === undefined || rest.length > 0 || !isDueDay(day))
    throw new InvalidArgumentError(
      `应为 department=01-26 这样的机关类别和月日 (one of ${BODY_KINDS.join(', ')}, =MM-DD)。`,
    )
  return { ...given, [kind]: day }
}

function parseDate(text: string): PlainDate {
  const date = parsePlainDate(text)
  if (date === undefined) throw new InvalidArgumentError('应为 2024-01-25 这样的日期 (expected YYYY-MM-DD)。')
  return date
}

async function readPrevious(path: string | undefined): Promise<Reading | null | 'unreadable'> {
  if (path === undefined) return null
  const pool = createReaderPool({ processes: 1 })
  try {
    const { result } = await readInput({ path, name: basename(path) }, pool)
    if (result.ok) return result.value
    say(explainRefusal(path, result.refusal))
    return 'unreadable'
  } finally {
    await pool.close()
  }
}
