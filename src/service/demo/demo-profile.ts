import { PASSWORD_PROFILES, type PasswordProfile } from '../../domain/access/index.js'

/** Of a demonstration, which anyone may look around in: no second factor to set up, no password that ages. */
export const DEMO_PROFILE: PasswordProfile = {
  ...PASSWORD_PROFILES.gb22239,
  maximumAgeDays: null,
  secondFactorFor: [],
}
