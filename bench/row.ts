/** A line of a table: two columns of words, then figures. */
export const row = (...cells: readonly string[]): void =>
  void process.stdout.write(
    `${cells.map((cell, index) => (index < 2 ? cell.padEnd(26) : cell.padStart(16))).join('')}\n`,
  )
