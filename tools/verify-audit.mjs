// Checks exports of a Gongkai audit trail, with nothing but Node 20 or later. The format: docs/tasks/verify-the-audit-trail.md
//   node verify-audit.mjs EXPORT… [--heads FILE]
// Prints one line a problem: file, chain, first bad sequence, code. Ends with 0: sound, 1: problems, 2: could not be read.
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'

const FIELDS = {
  record: ['actor', 'algorithm', 'at', 'chain', 'digest', 'event', 'previousDigest', 'sequence'],
  head: ['at', 'chain', 'digest', 'sequence'],
  header: ['at', 'format', 'heads', 'records', 'version'],
}
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const isText = (value) => typeof value === 'string' && value !== ''
const isCount = (value) => Number.isSafeInteger(value) && value >= 0
const FITS = {
  actor: (value) => value === null || isText(value),
  algorithm: isText,
  at: (value) => isText(value) && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value),
  chain: isText,
  digest: isText,
  event: (value) => typeof value === 'object' && value !== null && Object.hasOwn(value, 'type') && isText(value.type),
  previousDigest: (value) => value === null || isText(value),
  sequence: (value) => isCount(value) && value > 0,
  format: (value) => value === 'gongkai-audit',
  version: (value) => value === 1,
  heads: isCount,
  records: isCount,
}

/** RFC 8785 over strings, whole numbers, null, lists and objects; undefined for anything else. */
function canonical(value, levels = 8) {
  if (typeof value === 'string') return value.isWellFormed() ? JSON.stringify(value) : undefined
  if (typeof value === 'number') return Number.isSafeInteger(value) && !Object.is(value, -0) ? `${value}` : undefined
  if (value === null) return 'null'
  if (typeof value !== 'object' || levels === 0) return undefined
  const parts = Array.isArray(value)
    ? value.map((part) => canonical(part, levels - 1))
    : Object.keys(value)
        .sort() // by UTF-16 code unit
        .map((key) => join(canonical(key), canonical(value[key], levels - 1)))
  if (parts.includes(undefined)) return undefined
  return Array.isArray(value) ? `[${parts.join(',')}]` : `{${parts.join(',')}}`
}
const join = (key, value) => (key === undefined || value === undefined ? undefined : `${key}:${value}`)

/** A line is exactly the canonical text of a header, a head or a record. */
function parse(bytes) {
  let line, value
  try {
    line = utf8.decode(bytes).replace(/\r$/, '')
    value = JSON.parse(line)
  } catch {
    return {}
  }
  if (typeof value !== 'object' || value === null || canonical(value) !== line) return {}
  const kind = Object.keys(FIELDS).find((name) => FIELDS[name].join() === Object.keys(value).join())
  return kind && FIELDS[kind].every((name) => FITS[name](value[name])) ? { kind, value } : {}
}

const MOST_CHARACTERS = 65_536
/** Split at LF alone, and only then read as UTF-8: a line that is none, or endless, is unreadable and the others are not. */
async function* lines(path) {
  const read = (line) => (line.length > MOST_CHARACTERS ? {} : parse(Buffer.from(line, 'latin1')))
  let rest = ''
  for await (const chunk of createReadStream(path, 'latin1')) {
    const parts = (rest + chunk).split('\n')
    rest = parts.pop().slice(0, MOST_CHARACTERS + 1)
    for (const part of parts) yield read(part)
  }
  if (rest !== '') yield read(rest)
}

const digestOf = ({ digest: _, ...rest }) =>
  ['sha256', 'sm3'].includes(rest.algorithm)
    ? createHash(rest.algorithm).update(canonical(rest), 'utf8').digest('hex')
    : undefined

async function verify(path, keptHeads) {
  const problems = []
  const chains = new Map()
  const report = (chain, sequence, code) => problems.push({ chain, sequence, code })
  const chainOf = (name) => {
    if (!chains.has(name)) chains.set(name, { sequence: 0, digest: null, agreed: 0, end: 0, heads: [] })
    return chains.get(name)
  }
  let header
  const found = { heads: 0, records: 0, unreadable: 0 }
  for await (const { kind, value } of lines(path)) {
    if (header === undefined) {
      if (kind !== 'header') throw new Error('the first line is not the header of an export')
      header = value
      for (const head of keptHeads) if (head.at <= header.at) chainOf(head.chain).heads.push(head)
    } else if (kind === 'head' && found.records === 0) {
      found.heads++
      const chain = chainOf(value.chain)
      chain.heads.push(value)
      chain.end = Math.max(chain.end, value.sequence)
    } else if (kind === 'record') {
      found.records++
      const chain = chainOf(value.chain)
      const expected = chain.sequence + 1
      if (value.sequence > expected) report(value.chain, expected, 'missing')
      else if (value.sequence < expected) report(value.chain, value.sequence, 'out-of-order')
      else if (value.previousDigest !== chain.digest) report(value.chain, value.sequence, 'unlinked')
      const digest = digestOf(value)
      if (digest !== value.digest) report(value.chain, value.sequence, digest ? 'edited' : 'unknown-algorithm')
      const here = chain.heads.filter((head) => head.sequence === value.sequence)
      if (here.some((head) => head.digest !== value.digest)) chain.rewritten ??= chain.agreed + 1
      else if (here.length > 0) chain.agreed = Math.max(chain.agreed, value.sequence)
      if (value.sequence > chain.sequence) Object.assign(chain, { sequence: value.sequence, digest: value.digest })
    } else found.unreadable++
  }
  if (header === undefined) throw new Error('the file is empty')
  for (const [name, { sequence, end, heads, rewritten }] of chains) {
    if (rewritten) report(name, rewritten, 'rewritten')
    if (heads.some((head) => head.sequence > sequence)) report(name, sequence + 1, 'truncated')
    if (sequence > end) report(name, end + 1, 'beyond-end')
  }
  if (found.unreadable > 0) report('-', 0, 'unreadable-lines')
  for (const what of ['heads', 'records']) if (found[what] !== header[what]) report('-', 0, `${what}-differ`)
  return { problems, summary: `${chains.size} chains, ${found.records} records, ${found.heads} heads, ${header.at}` }
}

async function readHeads(path) {
  const heads = []
  for await (const { kind, value } of lines(path)) {
    if (kind === undefined) throw new Error('a line is not one of an export')
    if (kind === 'head') heads.push(value)
  }
  return heads
}

const args = process.argv.slice(2)
const option = args.indexOf('--heads')
const [, headsPath] = option === -1 ? [] : args.splice(option, 2)
let status = args.length > 0 ? 0 : 2
if (status === 2) console.error('usage: node verify-audit.mjs EXPORT… [--heads FILE]')
for (const path of args) {
  try {
    const { problems, summary } = await verify(path, headsPath ? await readHeads(headsPath) : [])
    console.log(`${path}\t${problems.length === 0 ? '完整 sound' : `${problems.length} 处问题 problems`}\t${summary}`)
    for (const { chain, sequence, code } of problems) console.log(`${path}\t${chain}\t${sequence}\t${code}`)
    if (problems.length > 0) status = Math.max(status, 1)
  } catch (error) {
    console.error(`${path}\t不能读取 could not be read\t${error.message}`)
    status = 2
  }
}
process.exitCode = status
