import { createHash } from 'node:crypto'
import { type Finding, type Reading, toFindingIdentity } from '../../domain/report/index.js'

/** A short name for what a finding is about; the same in every check that finds the same. */
export const toFindingKey = (finding: Finding, cells: Reading['cells']): string =>
  createHash('sha256').update(toFindingIdentity(finding, cells)).digest('hex').slice(0, 32)
