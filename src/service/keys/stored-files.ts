import { type FileStore, openFileFolder } from '../../storage/files.js'

/** Files as they lie there, to look at what they are sealed with; none of them is opened. */
export const openStoredFiles = (folder: string): Pick<FileStore, 'list' | 'sealedWith'> => openFileFolder(folder)
