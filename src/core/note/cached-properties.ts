import type { Value } from '../value/value';
import { toValue } from './parse-frontmatter';
import { LazyProperties } from './lazy-properties';

/** Properties over data that a host has read already: each becomes a value once. */
export class CachedProperties extends LazyProperties {
  private readonly data: Readonly<Record<string, unknown>>;
  private readonly path: string;
  /** Those that are no plain text, number or checkbox, as far as they were asked for. */
  private made: Map<string, Value> | undefined;

  /**
   * @param data - Names and values as a YAML reader gives them, nested maps as plain objects; never changed.
   * @param path - The note's path, from which its links are resolved.
   * @throws ProblemError when a value holds itself, or others more than 50 deep.
   */
  constructor(data: Readonly<Record<string, unknown>>, path: string) {
    super();
    this.data = data;
    this.path = path;
    // Only what is nested can be wrong; to ask all values at once is faster than one after the other
    if (Object.values(data).some(isNested)) this.whole();
  }

  has(name: string): boolean {
    return Object.hasOwn(this.data, name);
  }

  get(name: string): Value | undefined {
    const data = this.data[name];
    if (isPlain(data)) return data; // nothing that an object inherits is plain
    if (!this.has(name)) return undefined;
    const known = this.made?.get(name);
    if (known !== undefined) return known;
    const value = toValue(data, this.path, 0);
    (this.made ??= new Map<string, Value>()).set(name, value);
    return value;
  }

  protected whole(): Map<string, Value> {
    return new Map(Object.keys(this.data).map((name) => [name, this.get(name) ?? null]));
  }
}

/** Whether data is a value as it stands: it is no link. */
const isPlain = (data: unknown): data is string | number | boolean =>
  typeof data === 'string'
    ? !data.includes('[')
    : typeof data === 'number' || typeof data === 'boolean';

/** Whether data holds what may hold more. */
const isNested = (data: unknown): boolean =>
  Array.isArray(data) ? data.some(isObject) : isObject(data);

const isObject = (data: unknown): boolean => typeof data === 'object' && data !== null;
