import type { Value } from '../value/value';
import type { Properties } from './note';

/** Properties of which each becomes a value when it is asked for: of most notes few are. */
export abstract class LazyProperties implements Properties {
  abstract get(name: string): Value | undefined;
  abstract has(name: string): boolean;
  /** All of them, in the note's order. */
  protected abstract whole(): Map<string, Value>;

  get size(): number {
    return this.whole().size;
  }

  keys(): MapIterator<string> {
    return this.whole().keys();
  }

  values(): MapIterator<Value> {
    return this.whole().values();
  }

  entries(): MapIterator<[string, Value]> {
    return this.whole().entries();
  }

  [Symbol.iterator](): MapIterator<[string, Value]> {
    return this.entries();
  }

  forEach(visit: (value: Value, name: string, properties: Properties) => void): void {
    this.whole().forEach((value, name) => {
      visit(value, name, this);
    });
  }
}
