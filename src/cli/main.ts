#!/usr/bin/env node
import { readFileSync } from 'node:fs'
import { Command } from 'commander'
import { addAuditCommand } from './audit.js'
import { addBackupCommands } from './backup.js'
import { addCheckCommand } from './check.js'
import { addDueCommand } from './due.js'
import { EXIT } from './exit-status.js'
import { addFeeCommand } from './fee.js'
import { addKeysCommand } from './keys.js'
import { addReadCommand } from './read.js'
import { addRulesCommand } from './rules.js'
import { addWorkdaysCommand } from './workdays.js'
import { addWriteCommand } from './write.js'

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  version: string
}

const program = new Command('gongkai')
  .description('读取、核对、生成政府信息公开工作年度报告 (read, check and write annual reports)')
  .version(version)
  .showHelpAfterError()
  .exitOverride((error) => {
    process.exit(error.exitCode === 0 ? EXIT.clean : EXIT.unreadable)
  })

addReadCommand(program)
addCheckCommand(program)
addWriteCommand(program)
addRulesCommand(program)
addAuditCommand(program)
addBackupCommands(program)
addKeysCommand(program)
addDueCommand(program)
addWorkdaysCommand(program)
addFeeCommand(program)

// A reader that stops listening (`| head`) is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? EXIT.clean : EXIT.unreadable)
})

try {
  await program.parseAsync()
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = EXIT.unreadable
}
