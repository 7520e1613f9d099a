/** Something the person who started us can put right; its message is all they need. */
export class Refusal extends Error {}

/** To whoever started us. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
