import type { Command } from 'commander'
import { feeByPage, feeByPiece, MOST_PAGES, MOST_PIECES, type ProcessingFee } from '../../domain/fee/index.js'
import { fail, succeed } from '../../domain/result/index.js'
import { toCitationText } from '../../domain/statute/index.js'
import { type Answer, give, readCount } from './due-arguments.js'

interface FeeFlags {
  readonly pieces?: string
  readonly pages?: string
  readonly json?: boolean
}

/** `gongkai fee`: the information-processing fee, by piece or by page. */
export function addFeeCommand(program: Command): void {
  program
    .command('fee')
    .description('算出信息处理费 (the information-processing fee, in yuan)')
    .showHelpAfterError(false)
    .option('--pieces <count>', '同一申请人一个自然月内累计的件数 (requests of one applicant in a calendar month)')
    .option('--pages <count>', '一件申请提供的页数 (pages given for one request)')
    .option('--json', '输出一个 JSON 对象 (one JSON object)')
    .action((flags: FeeFlags) => give(fee(flags)))
}

function fee({ pieces, pages, json = false }: FeeFlags): Answer {
  if ((pieces === undefined) === (pages === undefined))
    return fail('请给出 --pieces 或者 --pages，二者取一：一件申请不能同时按件又按量计收。')
  const byPiece = pieces !== undefined
  const count = byPiece ? readCount('--pieces', pieces, MOST_PIECES) : readCount('--pages', pages ?? '', MOST_PAGES)
  if (!count.ok) return count
  const charged = byPiece ? feeByPiece(count.value) : feeByPage(count.value)
  return succeed(json ? JSON.stringify(toJson(charged)) : toText(charged))
}

const toJson = ({ amountYuan, steps }: ProcessingFee) => ({
  amount: amountYuan,
  steps: steps.map((step) => ({
    what: step.what,
    from: step.from,
    to: step.to,
    amount: step.amountYuan,
    citation: toCitationText(step.citation),
  })),
})

function toText({ amountYuan, steps }: ProcessingFee): string {
  const bands = steps.map((step) => `  ${step.what}：${step.amountYuan} 元`)
  const [first] = steps
  const basis = first === undefined ? [] : [`依据：${toCitationText(first.citation)}`]
  return [`信息处理费：${amountYuan} 元`, ...bands, ...basis].join('\n')
}
