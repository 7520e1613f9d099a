/** Channels that differ by less are one colour to the eye. */
const NEAR = 10

/** Whether words of one colour cannot be told from a ground of the other. What is no colour is like none. */
export function isSameColour(one: string | null | undefined, other: string | null | undefined): boolean {
  const [a, b] = [channelsOf(one), channelsOf(other)]
  return a !== null && b !== null && a.every((channel, index) => Math.abs(channel - (b[index] ?? 256)) < NEAR)
}

function channelsOf(colour: string | null | undefined): readonly number[] | null {
  const found = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour ?? '')
  return found?.slice(1).map((channel) => Number.parseInt(channel, 16)) ?? null
}
