import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bareNote } from '../../../src/core/note/note';
import { noteAt, placeOf } from '../../../src/core/note/note-at';

test('finds each note by its path, and none that is not there', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string()), fc.string(), (paths, other) => {
      const notes = [...paths].sort().map((path) => bareNote(path));
      for (const path of paths) expect(noteAt(notes, path)?.path).toBe(path);
      expect(noteAt(notes, other)?.path).toBe(paths.includes(other) ? other : undefined);
      expect(placeOf(notes, other) < 0).toBe(!paths.includes(other));
    }),
  );
});
