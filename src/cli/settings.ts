import { type Config, readConfig } from '../config/config.js'

/** The environment's settings, as the site reads them. @throws Error with the sentence for whoever set them */
export function readSettings(): Config {
  const read = readConfig(process.env)
  if (!read.ok) throw new Error(read.message)
  return read.config
}
