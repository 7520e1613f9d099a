import type { ChainHead } from '../../domain/audit/index.js'
import { listPublishedHeads as list } from '../../storage/audit/publish-heads.js'
import type { PublicSiteServices } from './public-revision.js'

/** How far every chain of the record had come when it was published, by chain and sequence. */
export const listPublishedHeads = ({ db }: Pick<PublicSiteServices, 'db'>): Promise<readonly ChainHead[]> => list(db)
