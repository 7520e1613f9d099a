import type { Host } from './host.js'
import { cleanDocs, plantedDocs } from './planted-doc.js'
import { cleanDocx, plantedDocx } from './planted-docx.js'
import type { PlantedFile } from './planted-file.js'
import { cleanOfd, plantedOfd } from './planted-ofd.js'
import { cleanPages, cleanPictures, plantedPages, plantedPictures } from './planted-pages.js'
import { cleanWorkbooks, plantedWorkbooks } from './planted-workbooks.js'

/** Every way in which we hide something, in one document of each kind but PDF, which take the longest to look into. */
export const plantedIn = (host: Host): readonly PlantedFile[] => [
  ...plantedDocx(host),
  ...plantedDocs(host),
  ...plantedWorkbooks(host),
  ...plantedOfd(host),
  ...plantedPages(host),
  ...plantedPictures(),
]

/** What only looks as if, in the same documents. */
export const cleanIn = (host: Host): readonly PlantedFile[] => [
  ...cleanDocx(host),
  ...cleanDocs(host),
  ...cleanWorkbooks(host),
  ...cleanOfd(host),
  ...cleanPages(host),
  ...cleanPictures(),
]
