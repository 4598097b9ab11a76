import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CachedProperties } from '../../../src/core/note/cached-properties';
import { toProperties } from '../../../src/core/note/parse-frontmatter';

const text = fc.oneof(
  fc.string(),
  fc.constantFrom('[[Austria|AT]]', '[the case](States/Austria.md)', '[x', '1955'),
);
const data: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    ...[text, fc.double(), fc.boolean(), fc.constant(null), fc.constant(undefined)],
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.string(), tie('value'), { maxKeys: 3 }),
  ),
})).value;
const frontmatter = fc.dictionary(
  fc.oneof(fc.constantFrom('a', 'tags', 'toString'), fc.string()),
  data,
);

describe('properties that become values when they are asked for', () => {
  test('are those that are made at once', () => {
    fc.assert(
      fc.property(
        frontmatter,
        fc.array(fc.constantFrom('a', 'tags', 'toString', 'none')),
        (own, asked) => {
          const whole = toProperties(new Map(Object.entries(own)), 'A.md');
          const cached = new CachedProperties(own, 'A.md');
          for (const name of asked) {
            expect(cached.get(name)).toEqual(whole.get(name));
            expect(cached.has(name)).toBe(whole.has(name));
          }
          expect(cached.size).toBe(whole.size);
          expect([...cached]).toEqual([...whole]);
          expect([...cached.keys()]).toEqual([...whole.keys()]);
          expect([...cached.values()]).toEqual([...whole.values()]);
          const visited: unknown[] = [];
          cached.forEach((value, name) => visited.push([name, value]));
          expect(visited).toEqual([...whole]);
        },
      ),
    );
  });

  test('make a value once', () => {
    const cached = new CachedProperties({ a: ['[[B]]'] }, 'A.md');
    expect(cached.get('a')).toBe(cached.get('a'));
    expect([...cached.values()][0]).toBe(cached.get('a'));
  });

  test('are a fault where a value holds itself', () => {
    const endless: unknown[] = [];
    endless.push([endless]);
    expect(() => new CachedProperties({ a: endless }, 'A.md')).toThrow('nested too deep');
  });
});
