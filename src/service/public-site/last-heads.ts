import type { ChainHead } from '../../domain/audit/index.js'
import { listLastHeads as list } from '../../storage/audit/last-heads.js'
import type { PublicSiteServices } from './public-revision.js'

/** How far every chain of the record had come when that was last published: who keeps these needs no earlier ones. */
export const listLastHeads = ({ db }: Pick<PublicSiteServices, 'db'>): Promise<readonly ChainHead[]> => list(db)
