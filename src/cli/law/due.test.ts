import { describe, expect, test } from 'vitest'
import { runGongkai } from '../../../testing/cli/run-gongkai.js'

const run = (...args: string[]) => runGongkai(args, process.cwd())
const refused = { status: 2, stdout: '' }

describe('gongkai due', () => {
  test('--json: the day and its proof', async () => {
    const { status, stdout } = await run('due', '--rule', 'reply.period', '--received', '2024-02-05', '--json')
    expect(status).toBe(0)
    const answer = JSON.parse(stdout)
    expect(Object.keys(answer)).toEqual(['dueOn', 'steps'])
    expect(answer.dueOn).toBe('2024-03-08')
    expect(answer.steps[2]).toEqual({
      what: '春节放假，不计入',
      from: '2024-02-10',
      to: '2024-02-17',
      days: 8,
      citation: '《国务院办公厅关于2024年部分节假日安排的通知》（国办发明电〔2023〕7号）',
    })
  })

  test('in Chinese without it', async () => {
    const { stdout } = await run('due', '--rule', 'remedy.direct-suit', '--received', '2024-08-31')
    expect(stdout).toContain('直接起诉期限：2025-02-28')
    expect(stdout).toContain('《中华人民共和国行政诉讼法》（2017年修正）第四十六条第一款')
  })

  test('with an extension and time spent asking a third party', async () => {
    const args = ['--received', '2024-03-01', '--pause', '2024-03-06..2024-03-20', '--extended', '5', '--json']
    const { stdout } = await run('due', '--rule', 'reply.period', ...args)
    expect(JSON.parse(stdout)).toMatchObject({ dueOn: '2024-04-22' })
  })

  test('a year that is not loaded: status 2 and a sentence that names it and the earliest day', async () => {
    const { stderr, ...rest } = await run('due', '--rule', 'reply.period', '--received', '2026-12-15', '--json')
    expect(rest).toEqual(refused)
    expect(stderr).toMatch(/^[^\n]*2027年[^\n]*最早可能是2027年1月9日[^\n]*\n$/)
  })

  const wrong: readonly (readonly [string, readonly string[], RegExp])[] = [
    ['no rule', ['--received', '2024-02-05'], /--rule/],
    ['a rule that is none', ['--rule', 'reply', '--received', '2024-02-05'], /“reply”/],
    ['no day', ['--rule', 'reply.period'], /--received/],
    ['a day that does not exist', ['--rule', 'reply.period', '--received', '2024-02-30'], /2024-02-30/],
    ['a day before the Regulation', ['--rule', 'reply.period', '--received', '2019-05-14'], /2019年5月15日/],
    ['a day in the year 9999', ['--rule', 'reply.period', '--received', '9999-12-31'], /9999-12-31/],
    ['an extension of 21', ['--rule', 'reply.period', '--received', '2024-02-05', '--extended', '21'], /20/],
    [
      'a pause for a fee',
      ['--rule', 'fee.payment', '--received', '2024-02-05', '--pause', '2024-02-06..2024-02-07'],
      /--pause/,
    ],
    [
      'a pause backwards',
      ['--rule', 'reply.period', '--received', '2024-02-05', '--pause', '2024-02-07..2024-02-06'],
      /早于/,
    ],
    ['an option that is none', ['--when', 'now'], /--when/],
  ]
  for (const [what, args, sentence] of wrong)
    test(`${what}: status 2 and one sentence`, async () => {
      const { stderr, ...rest } = await run('due', ...args)
      expect(rest).toEqual(refused)
      expect(stderr).toMatch(sentence)
      expect(stderr.trimEnd().split('\n')).toHaveLength(1)
    })

  test('the same in every time zone', async () => {
    const zone = process.env.TZ
    const answers: string[] = []
    for (const name of ['Asia/Shanghai', 'America/Los_Angeles', 'Pacific/Kiritimati']) {
      process.env.TZ = name
      answers.push((await run('due', '--rule', 'reply.extension', '--received', '2024-01-31', '--json')).stdout)
    }
    if (zone === undefined) delete process.env.TZ
    else process.env.TZ = zone
    expect(answers[0]).toContain('"dueOn":"2024-04-01"')
    expect(new Set(answers).size).toBe(1)
  })
})

describe('gongkai workdays', () => {
  test('adds', async () =>
    expect(await run('workdays', '--from', '2024-01-31', '--add', '20', '--json')).toEqual({
      status: 0,
      stdout: '{"on":"2024-03-04"}\n',
      stderr: '',
    }))
  test('counts', async () =>
    expect((await run('workdays', '--from', '2024-01-31', '--to', '2024-03-04', '--json')).stdout).toBe(
      '{"days":20}\n',
    ))
  test('names the year it does not know', async () => {
    const { stderr, ...rest } = await run('workdays', '--from', '2026-12-15', '--add', '40', '--json')
    expect(rest).toEqual(refused)
    expect(stderr).toContain('2027年')
  })
  for (const args of [
    [],
    ['--from', '2024-01-31'],
    ['--from', '2024-01-31', '--add', '-1'],
    ['--from', 'x', '--add', '1'],
  ])
    test(`${args.join(' ') || 'nothing'}: status 2 and one sentence`, async () => {
      const { stderr, ...rest } = await run('workdays', ...args)
      expect(rest).toEqual(refused)
      expect(stderr.trimEnd().split('\n')).toHaveLength(1)
    })
})

describe('gongkai fee', () => {
  test('by piece', async () => {
    const { stdout } = await run('fee', '--pieces', '41', '--json')
    const answer = JSON.parse(stdout)
    expect(answer.amount).toBe(4_300)
    expect(answer.steps.at(-1)).toEqual({
      what: '第41件，每件300元',
      from: 41,
      to: 41,
      amount: 300,
      citation: '《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）第四条',
    })
  })
  test('by page', async () => {
    expect(JSON.parse((await run('fee', '--pages', '201', '--json')).stdout).amount).toBe(2_740)
    expect((await run('fee', '--pages', '201')).stdout).toContain('信息处理费：2740 元')
  })
  for (const args of [[], ['--pieces', '1', '--pages', '1'], ['--pieces', '1.5'], ['--pages', '99999999999999']])
    test(`${args.join(' ') || 'nothing'}: status 2 and one sentence`, async () => {
      const { stderr, ...rest } = await run('fee', ...args)
      expect(rest).toEqual(refused)
      expect(stderr.trimEnd().split('\n')).toHaveLength(1)
    })
})
