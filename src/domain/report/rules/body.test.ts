import { describe, expect, test } from 'vitest'
import { aReading } from '../../../../testing/reading/a-reading.js'
import { NO_CONTEXT } from '../index.js'
import { bodyOf, classifyBody } from './body.js'

const cases = [
  // 名称                              kind          level        what it shows
  ['云溪县人民政府', 'government', 'county'],
  ['云溪县', 'government', 'county'],
  ['云溪县人民政府办公室', 'department', 'county'],
  ['云溪县文化和旅游局', 'department', 'county'],
  ['云溪县住房和城乡建设局', 'department', 'county'], // 城乡 is no 乡
  ['云溪县乡村振兴局', 'department', 'county'],
  ['云溪县市场监督管理局', 'department', 'county'], // 市场 is no 市
  ['石桥市城市管理局', 'department', 'city'],
  ['石桥市人民政府', 'government', 'city'],
  ['石桥市云溪区人民政府', 'government', 'county'],
  ['石桥市云溪市公安局', 'department', 'county'], // a 市 inside a 市
  ['石桥市国有资产监督管理委员会', 'department', 'city'],
  ['石桥自治州人民政府', 'government', 'city'],
  ['石桥经济技术开发区管理委员会', 'government', 'unknown'],
  ['云溪综合实验区', 'government', 'unknown'],
  ['石桥市高新技术产业开发区管委会', 'government', 'unknown'],
  ['石桥省财政厅', 'department', 'province'],
  ['石桥自治区人民政府', 'government', 'province'],
  ['上海市人民政府办公厅', 'department', 'province'],
  ['北京市东城区教育委员会', 'department', 'county'],
  ['云溪县石桥镇人民政府', 'township', 'township'],
  ['云溪县石桥乡', 'township', 'township'],
  ['云溪区石桥街道办事处', 'township', 'township'],
  ['石桥市云山区', 'government', 'county'], // a 区 whose name ends in 山
  ['云山区教育局', 'department', 'county'],
  ['石桥市山区建设办公室', 'department', 'city'], // 山区 is no 区
  ['区文旅局', 'department', 'county'],
  ['云溪县第一中学', null, 'county'],
  ['', null, 'unknown'],
] as const

describe('what a body’s name tells', () => {
  for (const [name, kind, level] of cases)
    test(`${name || '（没有名称）'}: ${kind ?? 'kind unknown'}, ${level}`, () => {
      expect(classifyBody(name)).toMatchObject({ kind, level })
    })

  test('a department of the State Council', () => {
    expect(classifyBody('国家石桥局').isNational).toBe(true)
    expect(classifyBody('生态环境部').isNational).toBe(true)
    expect(classifyBody('云溪县委宣传部').isNational).toBe(false)
  })

  test('without a name for the body, the title’s is taken', () => {
    const reading = aReading({ agency: null, signedBy: null })
    expect(bodyOf(reading, NO_CONTEXT)).toMatchObject({ kind: 'department', level: 'county' })
  })

  test('a kind given by hand overrides the name', () => {
    expect(bodyOf(aReading(), { ...NO_CONTEXT, bodyKind: 'government' }).kind).toBe('government')
  })
})
