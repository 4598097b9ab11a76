import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scrollList } from '../../src/ui/timeline/scroll-list';

/** Some of the first twenty letters, in order. */
const SOME = fc.subarray([...'abcdefghijklmnopqrst']);

test('what stays in view stays the same element, and all stand in order', () => {
  fc.assert(
    fc.property(SOME, SOME, (before, after) => {
      const list = createDiv();
      const renewed: (string | undefined)[] = [];
      const show = (keys: readonly string[]): void =>
        scrollList(
          list,
          keys,
          (parent, place) => {
            parent.createDiv({ attr: { 'data-key': keys[place] ?? '' } });
          },
          (own, place) => {
            expect(own.dataset['key']).toBe(keys[place]);
            renewed.push(keys[place]);
          },
        );
      const elements = (): Map<string, Element> =>
        new Map(
          [...list.children].map((child) => [(child as HTMLElement).dataset['key'] ?? '', child]),
        );
      show(before);
      const old = elements();
      show(after);
      expect([...elements().keys()]).toEqual(after);
      expect(renewed).toEqual(after.filter((key) => before.includes(key)));
      for (const [key, element] of elements()) if (old.has(key)) expect(element).toBe(old.get(key));
    }),
  );
});
