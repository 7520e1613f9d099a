import type { Command } from 'commander'
import { addOutputOptions, toBatchOptions } from './output-options.js'
import { readFiles } from './run-batch.js'

/** `gongkai read FILE…`: the figures of published reports, each with the place it was read from. */
export function addReadCommand(program: Command): void {
  const command = program
    .command('read')
    .description('读取年度报告中的数字 (read the figures of annual reports)')
    .argument('<paths...>', '文件、文件夹或通配符 (files, folders or globs)')
  addOutputOptions(command).action(async (paths: string[], flags) => {
    process.exitCode = await readFiles(toBatchOptions(paths, flags))
  })
}
