import { expect, test } from 'vitest'
import { matchHead } from './applicant-columns.js'

test.each([
  ['申请人情况\n法人或其他组织\n社会公益\n组织', 'welfare'],
  ['法人或其他组织\n其他', 'otherOrganisation'],
  ['申请人情况 自然人', 'naturalPerson'],
])('names that stand over several columns, read together with that of one: %j', (text, column) => {
  expect(matchHead(text)).toBe(column)
})

test.each(['申请人情况', '法人或其他组织', '申请人情况\n法人或其他组织'])('%j alone names no column', (text) => {
  expect(matchHead(text)).toBeNull()
})
