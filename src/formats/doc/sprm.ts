/** Property modifiers ([MS-DOC] 2.6) that matter for reading. */
export const SPRM = {
  deleted: 0x0800,
  hidden: 0x083c,
  struck: 0x0837,
  struckTwice: 0x2a53,
  raised: 0x2a48,
  symbol: 0x6a09,
  characterStyle: 0x4a30,
  listLevel: 0x260a,
  list: 0x460b,
  outlineLevel: 0x2640,
  inTable: 0x2416,
  rowEnd: 0x2417,
  innerCellEnd: 0x244b,
  innerRowEnd: 0x244c,
  tableDepth: 0x6649,
  hugeProperties: 0x6646,
  tableProperties: 0x646b,
  rowDefinition: 0xd608,
  verticalMerge: 0xd62b,
  horizontalMerge: 0x5624,
} as const

const TAB_CHANGES = 0xc615

/** Every modifier of a list, in order; one that is cut off ends it. */
export function forEachSprm(list: Buffer, visit: (code: number, operand: Buffer) => void): void {
  for (let at = 0; at + 2 <= list.length; ) {
    const code = list.readUInt16LE(at)
    at += 2
    const [header, length] = operandSize(code, list, at)
    if (at + header + length > list.length) return
    visit(code, list.subarray(at + header, at + header + length))
    at += header + length
  }
}

/** Bytes of the operand's own length field, and of the operand. */
function operandSize(code: number, list: Buffer, at: number): readonly [header: number, length: number] {
  switch (code >> 13) {
    case 0:
    case 1:
      return [0, 1]
    case 2:
    case 4:
    case 5:
      return [0, 2]
    case 3:
      return [0, 4]
    case 7:
      return [0, 3]
    default:
      if (at >= list.length) return [1, 0]
      if (code === SPRM.rowDefinition)
        return at + 2 > list.length ? [2, 0] : [2, Math.max(0, list.readUInt16LE(at) - 1)]
      if (code === TAB_CHANGES && list.readUInt8(at) === 255) return [1, tabChangesLength(list, at + 1)]
      return [1, list.readUInt8(at)]
  }
}

/** The one operand whose length is not stated: tabs deleted (4 bytes each), then tabs added (3 each). */
function tabChangesLength(list: Buffer, at: number): number {
  const deleted = list[at] ?? 0
  const added = list[at + 1 + deleted * 4] ?? 0
  return 2 + deleted * 4 + added * 3
}
