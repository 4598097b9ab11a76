/** Numbers texts from 1 in the order in which they are first met, each once. */
export class Numbering {
  private readonly numbers = new Map<string, number>();

  /** The number of a text. */
  of(text: string): number {
    const number = this.numbers.get(text) ?? this.numbers.size + 1;
    this.numbers.set(text, number);
    return number;
  }

  /** Whether a text has been met. */
  has(text: string): boolean {
    return this.numbers.has(text);
  }

  /** The texts met so far, in the order of their numbers. */
  texts(): string[] {
    return [...this.numbers.keys()];
  }
}
