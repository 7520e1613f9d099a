import { RefusedError } from '../refusal.js'

const WIDE = 1
const EXTENDED = 4
const RICH = 8

/** A string in one record: count of characters (one or two bytes), a flag byte, characters. */
export function shortString(data: Buffer, at: number, countBytes: 1 | 2): string {
  const count = countBytes === 1 ? data.readUInt8(at) : data.readUInt16LE(at)
  const flags = data.readUInt8(at + countBytes)
  // Formatting runs and phonetic data may announce themselves before the characters.
  const start = at + countBytes + 1 + ((flags & RICH) !== 0 ? 2 : 0) + ((flags & EXTENDED) !== 0 ? 4 : 0)
  return characters(data, start, count, (flags & WIDE) !== 0)
}

function characters(data: Buffer, at: number, count: number, wide: boolean): string {
  const end = at + count * (wide ? 2 : 1)
  if (end > data.length) throw new RefusedError('damaged', 'text is cut off')
  return data.toString(wide ? 'utf16le' : 'latin1', at, end)
}

/**
 * The table of shared strings with the records that continue it ([MS-XLS] 2.4.265). Where a record ends
 * within a string's characters, the next one begins with a flag byte of its own.
 */
export class SharedStrings {
  private readonly parts: readonly Buffer[]
  private part = 0
  private at = 8

  constructor(parts: readonly Buffer[]) {
    this.parts = parts
  }

  read(): string[] {
    const strings: string[] = []
    const first = this.parts[0]
    if (first === undefined || first.length < 8) return strings
    const count = first.readUInt32LE(4)
    while (strings.length < count && !this.isOver()) strings.push(this.next())
    return strings
  }

  private isOver(): boolean {
    while (this.part < this.parts.length && this.at >= this.current().length) this.nextPart()
    return this.part >= this.parts.length
  }

  private next(): string {
    const header = this.current()
    let left = header.readUInt16LE(this.at)
    let flags = header.readUInt8(this.at + 2)
    this.at += 3
    let skip = 0
    if ((flags & RICH) !== 0) {
      skip += header.readUInt16LE(this.at) * 4
      this.at += 2
    }
    if ((flags & EXTENDED) !== 0) {
      skip += header.readUInt32LE(this.at)
      this.at += 4
    }
    let text = ''
    while (left > 0) {
      const data = this.current()
      const bytes = (flags & WIDE) !== 0 ? 2 : 1
      const here = Math.min(left, Math.floor((data.length - this.at) / bytes))
      text += characters(data, this.at, here, bytes === 2)
      this.at += here * bytes
      left -= here
      if (left > 0) {
        this.nextPart()
        flags = this.current().readUInt8(0)
        this.at = 1
      }
    }
    this.skip(skip)
    return text
  }

  private skip(bytes: number): void {
    let left = bytes
    while (left > 0) {
      const here = Math.min(left, this.current().length - this.at)
      this.at += here
      left -= here
      if (left > 0) this.nextPart()
    }
  }

  private current(): Buffer {
    const data = this.parts[this.part]
    if (data === undefined) throw new RefusedError('damaged', 'shared texts are cut off')
    return data
  }

  private nextPart(): void {
    this.part += 1
    this.at = 0
  }
}
