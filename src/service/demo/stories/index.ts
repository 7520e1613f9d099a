import { BUREAU } from './bureau.js'
import { BUREAU_2026 } from './bureau-2026.js'
import { COUNTRYSIDE } from './countryside.js'
import { COUNTY_SEAT } from './county-seat.js'
import { HOUSING } from './housing.js'
import { LAND } from './land.js'
import { LAND_SINCE_2025 } from './land-since-2025.js'
import { EDUCATION, HEALTH } from './schools-and-health.js'
import type { Story } from './story.js'

/** Requests to the bodies of 云溪县 from 2024 to the day on which its clock stands. */
export const DEMO_STORIES: readonly Story[] = [
  ...COUNTY_SEAT,
  ...BUREAU,
  ...BUREAU_2026,
  ...LAND,
  ...LAND_SINCE_2025,
  ...HOUSING,
  ...EDUCATION,
  ...HEALTH,
  ...COUNTRYSIDE,
]
