import type { Command } from 'commander'
import { type PlainDate, toChineseDate, type WorkCalendar } from '../../domain/calendar/index.js'
import {
  CLOCK_RULE_IDS,
  type ClockRefusal,
  type ClockRule,
  type ClockRuleId,
  type ClockStep,
  clockRule,
  dueOn,
  type Pause,
  toSourceText,
} from '../../domain/clock/index.js'
import { fail, type Result, succeed } from '../../domain/result/index.js'
import { toCitationText } from '../../domain/statute/index.js'
import { loadHolidays } from '../../service/calendar/load-holidays.js'
import { type Answer, give, readCount, readDate, yearNotLoaded } from './due-arguments.js'

interface DueFlags {
  readonly rule?: string
  readonly received?: string
  readonly pause?: readonly string[]
  readonly extended?: string
  readonly json?: boolean
}

/** `gongkai due`: when a period ends, and why on that day. */
export function addDueCommand(program: Command): void {
  program
    .command('due')
    .description('算出法定期限的到期日和理由 (when a statutory period ends, and why)')
    .showHelpAfterError(false)
    .option('--rule <id>', `期限 (${CLOCK_RULE_IDS.join(', ')})`)
    .option('--received <date>', '起算之日：收到申请、收到征求意见书、收到通知、知道决定之日 (the day that starts it)')
    .option(
      '--pause <from..to...>',
      '不计入的期间：发函之日..收到意见之日 (letter sent..opinion received), reply.* only',
    )
    .option('--extended <days>', '延长答复的工作日数，1 至 20 (working days of extension), reply.period only')
    .option('--json', '输出一个 JSON 对象 (one JSON object)')
    .action(async (flags: DueFlags) => give(due(flags, await loadHolidays())))
}

function due(flags: DueFlags, calendar: WorkCalendar): Answer {
  const id = CLOCK_RULE_IDS.find((known) => known === flags.rule)
  if (id === undefined) return fail(ruleNotKnown(flags.rule))
  const startOn = readDate('--received', flags.received)
  if (!startOn.ok) return startOn
  const pauses = readPauses(id, flags.pause ?? [])
  if (!pauses.ok) return pauses
  const extension = readExtension(id, flags.extended)
  if (!extension.ok) return extension

  const rule = clockRule(id)
  const input = { startOn: startOn.value, pauses: pauses.value, extensionDays: extension.value }
  const result = dueOn(rule, input, calendar)
  if (!result.ok) return fail(explainRefusal(rule, startOn.value, result.error))
  const reading = result.value
  switch (reading.status) {
    case 'calendar-not-published':
      return fail(yearNotLoaded(reading, reading.earliestOn))
    case 'paused':
      return fail('不计入的期间尚未结束，还没有到期日。')
    case 'derived':
      return succeed(
        flags.json === true
          ? JSON.stringify({ dueOn: reading.dueOn, steps: reading.steps.map(toJsonStep) })
          : toText(rule, reading.dueOn, reading.steps),
      )
  }
}

function ruleNotKnown(given: string | undefined): string {
  const known = `可用的有：${CLOCK_RULE_IDS.join('、')}。`
  return given === undefined ? `请用 --rule 给出期限，${known}` : `没有“${given}”这个期限，${known}`
}

function explainRefusal(rule: ClockRule, startOn: PlainDate, refusal: ClockRefusal): string {
  switch (refusal.code) {
    case 'clock.rule-not-in-force':
      return `${rule.name}的规定自${toChineseDate(refusal.since)}起施行，此前起算的不适用。`
    case 'clock.date-out-of-range':
      return `--received 的 ${startOn} 超出了能计算的范围。`
  }
}

const isReply = (id: ClockRuleId): boolean => id === 'reply.period' || id === 'reply.extension'

function readPauses(id: ClockRuleId, texts: readonly string[]): Result<readonly Pause[], string> {
  if (texts.length > 0 && !isReply(id)) return fail(`--pause 只用于答复期限，${id} 不停止计算。`)
  const list: Pause[] = []
  for (const text of texts) {
    const [from, to, ...more] = text.split('..')
    if (to === undefined || more.length > 0) return fail(`--pause 的“${text}”应写作 2024-03-01..2024-03-15。`)
    const after = readDate('--pause', from)
    if (!after.ok) return after
    const until = readDate('--pause', to)
    if (!until.ok) return until
    if (until.value < after.value) return fail(`--pause 的“${text}”结束早于开始。`)
    list.push({ reason: 'third-party', after: after.value, until: until.value })
  }
  return succeed(list)
}

function readExtension(id: ClockRuleId, text: string | undefined): Result<number, string> {
  if (text === undefined) return succeed(0)
  if (id !== 'reply.period') return fail('--extended 只用于 reply.period。')
  return readCount('--extended', text, clockRule('reply.extension').length.count)
}

/** Days that count, or days of the calendar passed over. */
const daysOf = (step: ClockStep): number => (step.kind === 'start' ? 0 : step.counted === 0 ? step.span : step.counted)

const toJsonStep = (step: ClockStep) => ({
  what: step.what,
  from: step.from,
  to: step.to,
  days: daysOf(step),
  citation: toSourceText(step.source),
})

function toText(rule: ClockRule, on: string, steps: readonly ClockStep[]): string {
  let counted = 0
  const lines = steps.map((step) => {
    counted += step.counted
    const days = step.from === step.to ? step.from : `${step.from} 至 ${step.to}`
    const count = step.counted === 0 ? '' : `${step.counted} 天，累计 ${counted} 天`
    return `  ${days}　${step.what}${count === '' ? '' : `：${count}`}\n      ${toSourceText(step.source)}`
  })
  return `${rule.name}：${on}\n依据：${toCitationText(rule.citation)}　${rule.text}\n为什么是这一天：\n${lines.join('\n')}`
}
