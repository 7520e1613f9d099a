import { isAuditId } from '../../domain/audit/index.js'
import type { RecordPlace } from '../../storage/audit/list-records.js'

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/
const SEQUENCE = /^[1-9]\d{0,14}$/

/** Where a page goes on, as a text that nobody reckons with. */
export const writePlace = ({ at, chain, sequence }: RecordPlace): string =>
  Buffer.from(`${at} ${sequence} ${chain}`).toString('base64url')

/** @returns `undefined` for what was never written by us */
export function readPlace(text: string): RecordPlace | undefined {
  const [at = '', sequence = '', chain = '', ...rest] = Buffer.from(text, 'base64url').toString().split(' ')
  const isSound = INSTANT.test(at) && !Number.isNaN(Date.parse(at)) && SEQUENCE.test(sequence) && isAuditId(chain)
  return isSound && rest.length === 0 ? { at, chain, sequence: Number(sequence) } : undefined
}
