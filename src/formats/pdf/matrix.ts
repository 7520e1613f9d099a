/** `[a, b, c, d, e, f]`: x′ = ax + cy + e, y′ = bx + dy + f. */
export type Matrix = readonly [number, number, number, number, number, number]

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0]

/** First `inner`, then `outer`. */
export const multiply = (outer: Matrix, inner: Matrix): Matrix => [
  outer[0] * inner[0] + outer[2] * inner[1],
  outer[1] * inner[0] + outer[3] * inner[1],
  outer[0] * inner[2] + outer[2] * inner[3],
  outer[1] * inner[2] + outer[3] * inner[3],
  outer[0] * inner[4] + outer[2] * inner[5] + outer[4],
  outer[1] * inner[4] + outer[3] * inner[5] + outer[5],
]

/** Six numbers from an operator's argument, or the identity. */
export function toMatrix(value: unknown): Matrix {
  // Each kind apart: what is read from both at one place is read slowly.
  if (value instanceof Float32Array) return matrixOf(value[0], value[1], value[2], value[3], value[4], value[5])
  if (!Array.isArray(value)) return IDENTITY
  const numbers: readonly unknown[] = value
  return matrixOf(numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5])
}

function matrixOf(a: unknown, b: unknown, c: unknown, d: unknown, e: unknown, f: unknown): Matrix {
  const isMatrix = isNumber(a) && isNumber(b) && isNumber(c) && isNumber(d) && isNumber(e) && isNumber(f)
  return isMatrix ? [a, b, c, d, e, f] : IDENTITY
}

const isNumber = (value: unknown): value is number => Number.isFinite(value)
