/** From the specific to what everybody claims to be: the order decides. */
const BROWSERS = [
  ['Edg/', 'Edge'],
  ['OPR/', 'Opera'],
  ['QQBrowser/', 'QQ'],
  ['Quark/', 'Quark'],
  ['Firefox/', 'Firefox'],
  ['Chrome/', 'Chrome'],
  ['Safari/', 'Safari'],
] as const

const SYSTEMS = [
  ['OpenHarmony', 'HarmonyOS'],
  ['Android', 'Android'],
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Windows', 'Windows'],
  ['Mac OS X', 'macOS'],
  ['UOS', 'UOS'],
  ['Linux', 'Linux'],
] as const

/** What a person would call the machine and its browser. It is what the browser says of itself: a hint, no proof. */
export function nameDevice(userAgent: string): string | undefined {
  const find = (marks: readonly (readonly [string, string])[]) => marks.find(([mark]) => userAgent.includes(mark))?.[1]
  const names = [find(SYSTEMS), find(BROWSERS)].filter((name) => name !== undefined)
  return names.length === 0 ? undefined : names.join(' · ')
}
