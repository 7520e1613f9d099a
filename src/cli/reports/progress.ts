/** Shows how far a batch is, on a terminal only; a pipe gets nothing but results. */
export interface Progress {
  advance(): void
  /** Makes room for a sentence; the bar is drawn again below it. */
  clear(): void
  end(): void
}

const WIDTH = 28
const REDRAW_EVERY_MS = 100

export function createProgress(total: number, stream: NodeJS.WriteStream = process.stderr): Progress {
  if (!stream.isTTY || total < 2) return { advance() {}, clear() {}, end() {} }
  const startedAt = performance.now()
  let done = 0
  let drawnAt = 0
  const draw = () => {
    const share = done / total
    const bar = '█'.repeat(Math.round(share * WIDTH)).padEnd(WIDTH, '░')
    const seconds = (performance.now() - startedAt) / 1_000
    const left = done === 0 ? '' : `，约剩 ${Math.ceil((seconds / done) * (total - done))} 秒`
    stream.write(`\r\u001b[K${bar} ${done}/${total}${left}`)
  }
  const clear = () => {
    stream.write('\r\u001b[K')
  }
  return {
    advance() {
      done += 1
      const now = performance.now()
      if (now - drawnAt < REDRAW_EVERY_MS && done < total) return
      drawnAt = now
      draw()
    },
    clear,
    end: clear,
  }
}
