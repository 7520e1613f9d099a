import { generateURI, generateSecret as newSecret, verify } from 'otplib'

const PERIOD_SECONDS = 30
/** Clocks of telephones differ: one step either way. */
const TOLERANCE_SECONDS = 30

/** 160 bits, as RFC 4226 advises, in Base32. */
export const newTotpSecret = (): string => newSecret({ length: 20 })

/** What an authenticator app reads from a QR code. */
export const toTotpUri = (secret: string, issuer: string, account: string): string =>
  generateURI({ secret, issuer, label: account })

/** The time step of a right code, `undefined` for a wrong one. Whether it is spent already is the caller's to see. */
export async function findTimeStep(secret: string, code: string, now: Date): Promise<number | undefined> {
  const result = await verify({
    secret,
    token: code,
    period: PERIOD_SECONDS,
    epoch: Math.floor(now.getTime() / 1000),
    epochTolerance: TOLERANCE_SECONDS,
  })
  return result.valid && 'timeStep' in result ? result.timeStep : undefined
}
