import { describe, expect, test } from 'vitest'
import { saidBy } from '../../../testing/portal/said-in-code.js'
import { parseCreditCode } from '../../domain/body/index.js'
import { explainRequestFileError } from '../../service/requests/files/request-file-error.js'
import { checkSubmission } from '../../service/requests/intake/submission.js'
import { MESSAGES } from '../messages/index.js'
import { blankForm, toSubmission } from './ask-form.js'

const word = MESSAGES.en.faults.word
const HAN = /\p{Script=Han}/u

describe('whatever the form can be told has English words', () => {
  const table = [
    ['by the use case', 'src/service/requests/intake/submission.ts', 'checkSubmission', '请填写代理人的身份证明'],
    ['by the form itself', 'src/portal/requests/ask-faults.ts', 'listFaults', '选择邮寄的，请填写通信地址'],
    ['of a file', 'src/service/files/file-error.ts', 'explainFileError', '文件超过 5 MB'],
  ] as const
  for (const [name, path, says, one] of table)
    test(name, () => {
      const said = saidBy(path, says)
      expect(said).toContain(one)
      expect([...said].filter((message) => HAN.test(word(message)))).toEqual([])
    }, 120_000)
})

test('what was found wrong is said with its figures', () => {
  const table = [
    [{ code: '9112' }, 'a social credit code has 18 characters, not 4'],
    [{ code: '91I10000600037341L' }, '“I” cannot be character 3 of a social credit code'],
    [{ code: '91110000600037341X' }, 'the last character should be L, not X; please check the code for slips'],
  ] as const
  expect(parseCreditCode('91110000600037341L')).toBe('91110000600037341L')
  for (const [{ code }, words] of table) {
    const form = blankForm('bureau')
    const fields = { ...form.fields, kind: 'business', creditCode: code }
    const faults = checkSubmission(toSubmission({ ...form, fields }))
    const [fault] = faults.filter(({ field }) => field === 'applicant.document.number')
    expect(word(fault?.message ?? '')).toBe(words)
  }
})

test('files that a request cannot take', () => {
  const table = [
    [{ code: 'request-file.too-many', most: 30 }, 'at most 30 files a request; please join some'],
    [
      { code: 'request-file.too-much', mostBytes: 60 * 1024 ** 2 },
      'the files of one request have at most 60 MB together; please compress or leave out some',
    ],
    [{ code: 'request-file.not-now', status: 'decided' }, 'no such file can be added to the request as it stands'],
    [{ code: 'file.empty' }, 'an empty file'],
  ] as const
  for (const [error, words] of table) expect(word(explainRequestFileError(error))).toBe(words)
})

test('what has no English words stays as it was said', () => {
  for (const message of ['没有人说过的话', 'constructor', '']) expect(word(message)).toBe(message)
})
