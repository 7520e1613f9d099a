import { BUREAU } from './bureau.js'
import type { Story } from './story.js'

/** Requests to the bodies of 云溪县 from 2024 to the day on which its clock stands. */
export const DEMO_STORIES: readonly Story[] = [...BUREAU]
