/** Where the reading stands among the (nested) complex fields: their results are printed, their instructions not. */
export class FieldState {
  private readonly phases: ('instruction' | 'result')[] = []

  get inInstruction(): boolean {
    return this.phases.includes('instruction')
  }

  mark(type: string | undefined): void {
    if (type === 'begin') this.phases.push('instruction')
    else if (type === 'separate' && this.phases.length > 0) this.phases[this.phases.length - 1] = 'result'
    else if (type === 'end') this.phases.pop()
  }

  /** An instruction that is not over with its paragraph is a broken field; it must not swallow the rest. */
  endParagraph(): void {
    while (this.phases.at(-1) === 'instruction') this.phases.pop()
  }
}
