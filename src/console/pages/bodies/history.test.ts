import { expect, test } from 'vitest'
import { zh } from '../../language/zh/index.js'
import { listHistory } from './history.js'

const NAMES: Readonly<Record<string, string>> = {
  county: '云溪县人民政府',
  new: '云溪县文化和旅游局',
  sports: '云溪县体育局',
}

test('a history is told from its end, in names', () => {
  const lines = listHistory(
    [
      { type: 'body.established', on: '2003-01-01', name: '云溪县旅游局', kind: 'department', parent: 'county' },
      { type: 'body.renamed', on: '2014-06-01', name: '云溪县旅游发展局' },
      { type: 'body.moved', on: '2015-01-01', parent: null },
      { type: 'body.split', on: '2019-03-20', into: ['new', 'sports'] },
    ],
    (body) => NAMES[body] ?? body,
    zh.bodies,
  )
  expect(lines.map(({ on, text }) => `${on} ${text}`)).toEqual([
    '2019-03-20 分设为云溪县文化和旅游局、云溪县体育局，本机关终止',
    '2015-01-01 改为最上级机关',
    '2014-06-01 更名为云溪县旅游发展局',
    '2003-01-01 设立云溪县旅游局，隶属云溪县人民政府',
  ])
})
