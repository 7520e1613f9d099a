import type { PlainDate } from '../domain/calendar/index.js'
import type { Directory } from '../service/public-site/load-directory.js'
import type { Assets } from './assets.js'
import { inLanguage } from './language-path.js'
import { type Language, MESSAGES, type Messages } from './messages/index.js'
import type { Preferences } from './preferences.js'

/** Numbers under which a site is registered; `null`: not given, and then nothing is said. */
export interface Registrations {
  /** ICP备案编号 */
  readonly icp: string | null
  /** 公安机关备案号 */
  readonly police: string | null
}

export const NO_REGISTRATIONS: Registrations = { icp: null, police: null }

/** What every page needs to know of the site and of the one who looks at it. */
export interface View {
  readonly assets: Assets
  readonly language: Language
  readonly messages: Messages
  readonly preferences: Preferences
  /** The address without its language, with what is asked for: `/reports?year=2025`. */
  readonly here: string
  /** The site's own address: `https://gk.example.cn`. */
  readonly origin: string
  /** `undefined` when the database did not answer and never has. */
  readonly directory: Directory | undefined
  readonly registrations: Registrations
  /** The day a demonstration stands on. */
  readonly demoDay: PlainDate | null
  /** An address in the language of the page. */
  href(path: string): string
}

export function createView(given: Omit<View, 'messages' | 'href'>): View {
  const { language } = given
  return { ...given, messages: MESSAGES[language], href: (path) => inLanguage(language, path) }
}

/** Whose site it is. */
export function ownerOf({ directory }: Pick<View, 'directory'>): string | null {
  const state = directory?.top?.state
  return state === undefined ? null : state.name
}

export function siteNameOf(view: View): string {
  const { frame } = view.messages
  const owner = ownerOf(view)
  return owner === null ? frame.siteName : frame.fullName(owner)
}
