/**
 * A path of AbbreviatedData (GB/T 33190 table 35) as the numbers that `addSegments` takes: 0 begin, 1 line,
 * 2 cubic and 3 quadratic curve, 4 close, each followed by its coordinates. Arcs only end somewhere.
 */
export function abbreviatedPath(data: string): Float32Array {
  const path: number[] = []
  const words = data.split(/[\s,]+/)
  let at = 0
  const take = (code: number, count: number) => {
    path.push(code)
    for (let step = 0; step < count; step += 1) path.push(Number(words[at + step] ?? Number.NaN))
    at += count
  }
  while (at < words.length) {
    const word = words[at]
    at += 1
    switch (word) {
      case 'S':
      case 'M':
        take(0, 2)
        break
      case 'L':
        take(1, 2)
        break
      case 'B':
        take(2, 6)
        break
      case 'Q':
        take(3, 4)
        break
      case 'A':
        // Radii, angle and two flags come before the end point; a curve takes it out of the lines.
        at += 5
        path.push(3, Number.NaN, Number.NaN, Number(words[at]), Number(words[at + 1]))
        at += 2
        break
      case 'C':
        path.push(4)
        break
    }
  }
  return Float32Array.from(path)
}
