import type { Stretch } from './raw-sheet.js'

/** Numbers rows or columns as they are shown: hidden ones take no number. */
export class ShownAxis {
  private readonly hidden: readonly { readonly from: number; readonly to: number; readonly before: number }[]

  constructor(stretches: readonly Stretch[]) {
    const hidden: { from: number; to: number; before: number }[] = []
    for (const [from, to] of [...stretches].sort((a, b) => a[0] - b[0])) {
      const last = hidden.at(-1)
      if (last !== undefined && from <= last.to + 1) last.to = Math.max(last.to, to)
      else if (to >= from) {
        hidden.push({ from, to, before: last === undefined ? 0 : last.before + last.to - last.from + 1 })
      }
    }
    this.hidden = hidden
  }

  /** For a hidden one: where the next shown one stands. */
  shown(index: number): number {
    let low = 0
    let high = this.hidden.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.hidden[middle]?.from ?? 0) < index) low = middle + 1
      else high = middle
    }
    const last = this.hidden[low - 1]
    return last === undefined ? index : index - last.before - Math.min(index - last.from, last.to - last.from + 1)
  }

  original(shown: number): number {
    let index = shown
    for (const { from, to } of this.hidden) {
      if (from > index) break
      index += to - from + 1
    }
    return index
  }
}
