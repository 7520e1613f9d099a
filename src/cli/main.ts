#!/usr/bin/env node
import { readFileSync } from 'node:fs'
import { Command } from 'commander'
import { EXIT } from './exit-status.js'
import { addDueCommand } from './law/due.js'
import { addFeeCommand } from './law/fee.js'
import { addWorkdaysCommand } from './law/workdays.js'
import { addAuditCommand } from './operations/audit.js'
import { addBackupCommands } from './operations/backup.js'
import { addKeysCommand } from './operations/keys.js'
import { addCheckCommand } from './reports/check.js'
import { addReadCommand } from './reports/read.js'
import { addRulesCommand } from './reports/rules.js'
import { addWriteCommand } from './reports/write.js'
import { say } from './terminal-text.js'

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
  say(error instanceof Error ? error.message : String(error))
  process.exitCode = EXIT.unreadable
}
