import type { Token } from './token.js'

/** What a word means only in its company: these passes over a sentence give such words another code. */
export function markWords(chars: string, tokens: readonly Token[]): readonly Token[] {
  let codes = codesOf(tokens)
  const marked = [...tokens]
  // Most sentences hold none of these.
  if (codes.includes('z')) codes = markNames(marked, codes, chars)
  if (codes.includes('T')) codes = markRisen(marked, codes)
  if (codes.includes('m')) codes = markLeft(marked, codes)
  if (codes.includes('k')) codes = markCarried(marked, codes)
  if (codes.includes('K')) codes = markThereAre(marked, codes)
  if (codes.includes('e')) codes = markAsked(marked, codes)
  if (codes.includes('G') && codes.includes('R')) codes = markMade(marked, codes)
  if (codes.includes('G')) codes = markInForce(marked, codes)
  if (codes.includes(':')) codes = markColons(marked, codes)
  if (SHORT_FORMS.test(codes)) codes = markDecisions(marked, codes, chars)
  if (SHORT_LIST.test(codes)) codes = markListed(marked, codes, chars)
  return marked
}

export function codesOf(tokens: readonly Token[]): string {
  let codes = ''
  for (const { code } of tokens) codes += code
  return codes
}

function recode(tokens: Token[], index: number, code: string, means: string | null): void {
  const token = tokens[index]
  if (!token) return
  tokens[index] = { code, start: token.start, end: token.end, means: means ?? token.means, number: token.number }
}

/** 市信访办收到16件, 区档案馆: what a body is called by is not what the text is about. */
const NAMED_FOR = /z(?=[xo])/g
const BODY_BEGINS = /^(?:管理|事务)?(?:局|办(?![理结件])|委员?会?|中心|馆|大队|支队|总队|站|所|处)/

function markNames(tokens: Token[], codes: string, chars: string): string {
  for (const { index } of codes.matchAll(NAMED_FOR)) {
    const end = tokens[index]?.end ?? 0
    if (tokens[index + 1]?.start === end && BODY_BEGINS.test(chars.slice(end, end + 6)))
      recode(tokens, index, 'x', null)
  }
  return codesOf(tokens)
}

/** 由上年的10件增至今年的13件 says 13件: what it was before is of another time. */
const RISEN = /(?:[sf][tyf]{0,3}[NBM])?T(?:[yf]{0,2}(?=[NBM]))?/g
const FROM = new Set(['由', '从'])

function markRisen(tokens: Token[], codes: string): string {
  for (const { 0: match, index: start } of codes.matchAll(RISEN)) {
    const end = start + match.length
    const isFrom = FROM.has(tokens[start]?.means ?? '')
    for (let index = isFrom ? start : end - 1; index < end; index++) recode(tokens, index, 'f', null)
  }
  return codesOf(tokens)
}

/** 上年结转 becomes `b` and 结转下年 becomes `>`, so that neither is taken for a time or a count. */
const FORWARD = /k[f]{0,3}m/g
const BROUGHT = /t\(?[tf]{0,3}\)?f{0,3}[QqD]?f{0,2}k|k[fO]{0,3}t(?:f{0,2}k)?/g

function markCarried(tokens: Token[], codes: string): string {
  markEach(tokens, codes, FORWARD, '>')
  markEach(tokens, codes, BROUGHT, 'b')
  return codesOf(tokens)
}

function markEach(tokens: Token[], codes: string, pattern: RegExp, code: string): void {
  for (const { 0: match, index: start } of codes.matchAll(pattern)) {
    for (let index = start; index < start + match.length; index++)
      if ('tkm'.includes(tokens[index]?.code ?? '-')) recode(tokens, index, code, null)
  }
}

/** 由此引起的行政复议有4件, 新增的有12件: 有 says no more than 为. */
const THERE_ARE = /(?<=[fQDqHLVUAb>GXi)])K(?=f?[NB])/g

function markThereAre(tokens: Token[], codes: string): string {
  for (const { index } of codes.matchAll(THERE_ARE)) {
    const number = tokens[index + 1]?.number ?? tokens[index + 2]?.number
    // 发生行政复议的有6个: so many bodies.
    if (tokens[index]?.means === '有' && number?.unit !== '个') recode(tokens, index, 'f', null)
  }
  return codesOf(tokens)
}

/** 公众向区政府提交政府信息公开申请16件: the government received them. */
const ASKED = /f[ov][^,;.()N]{0,6}?e(?:[fe]*)(?=[QDi])/g
export const SUBMITTED = /^(?:提交|提出|递交)的?$/

function markAsked(tokens: Token[], codes: string): string {
  for (const { 0: match, index: start } of codes.matchAll(ASKED)) {
    if (tokens[start]?.means !== '向') continue
    const end = start + match.length
    const verb = tokens.slice(start, end).findLastIndex(({ means }) => SUBMITTED.test(means))
    if (verb === -1) continue
    recode(tokens, start + verb, 'R', null)
    if (/^i[fg]*N/.test(codes.slice(end))) recode(tokens, end, 'Q', null)
  }
  return codesOf(tokens)
}

/** 办结14件，下年度继续办理2件 */
const LEFT = /(?<=H[^.;]*N[&,][yfg]*)mO(?=f*N)/g

function markLeft(tokens: Token[], codes: string): string {
  for (const { index } of codes.matchAll(LEFT))
    if (/^(?:继续|接着|再)办/.test(tokens[index + 1]?.means ?? '')) recode(tokens, index, '>', null)
  return codesOf(tokens)
}

/** 规范性文件新增2件、废止1件: of documents, 新增 is 制发. */
const MADE = /(?<=G[^.]*)R(?=f{0,2}N[&,;]f{0,2}[EF])/g

function markMade(tokens: Token[], codes: string): string {
  for (const { index } of codes.matchAll(MADE)) if (tokens[index]?.means === 'new') recode(tokens, index, 'I', null)
  return codesOf(tokens)
}

/** 规范性文件制发1件、废止0件、有效9件: in such a row 有效 is 现行有效. */
const IN_FORCE = /(?<=G[^.]*[IE][f]{0,2}N[&,;]f{0,2})e(?=f{0,2}N)/g

function markInForce(tokens: Token[], codes: string): string {
  for (const { index } of codes.matchAll(IN_FORCE))
    if (/^有效的?$/.test(tokens[index]?.means ?? '')) recode(tokens, index, 'F', null)
  return codesOf(tokens)
}

/** 行政复议：3件 says no more than 行政复议3件. */
const BEFORE_FIGURE = /(?<=[VXGIEFLAHORSQUb>]f?):(?=[NBM])/g

function markColons(tokens: Token[], codes: string): string {
  for (const { index } of codes.matchAll(BEFORE_FIGURE)) recode(tokens, index, 'f', null)
  return codesOf(tokens)
}

/** 许可65件、处罚3件: two of the three side by side are table two's. */
const SHORT_FORM = /xf?N/g
const SHORT_FORMS = /xf?N.*xf?N/
const SHORT: Readonly<Record<string, string>> = { 许可: 'licences', 处罚: 'penalties', 强制: 'coercion' }

function markDecisions(tokens: Token[], codes: string, chars: string): string {
  const found: number[] = []
  for (const { 0: match, index } of codes.matchAll(SHORT_FORM)) {
    const token = tokens[index]
    const isCount = tokens[index + match.length - 1]?.number?.unit === '件'
    if (match.length > 2 && tokens[index + 1]?.means !== '决定') continue
    if (token && isCount && SHORT[chars.slice(token.start, token.end)] !== undefined) found.push(index)
  }
  if (found.length < 2) return codes
  for (const index of found) {
    const token = tokens[index]
    if (token) recode(tokens, index, 'X', SHORT[chars.slice(token.start, token.end)] ?? null)
  }
  return codesOf(tokens)
}

/** 处罚、强制决定分别为6件、2件 */
const SHORT_LIST = /x(?:&x){1,2}[fg]{1,3}(?=N[&,]N)/

function markListed(tokens: Token[], codes: string, chars: string): string {
  const { index = 0, 0: match = '' } = SHORT_LIST.exec(codes) ?? {}
  const listed = [...match].flatMap((code, at) => (code === 'x' ? [index + at] : []))
  const means = listed.map((at) => SHORT[chars.slice(tokens[at]?.start, tokens[at]?.end)])
  if (means.includes(undefined)) return codes
  for (const [order, at] of listed.entries()) recode(tokens, at, 'X', means[order] ?? null)
  return codesOf(tokens)
}
