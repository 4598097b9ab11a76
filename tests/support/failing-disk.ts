import type { Disk } from '../../src/cli/disk.mts';

/**
 * A disk that fails where a test wants it to.
 *
 * @param fail - Told every call and its first argument; a code of the system fails the call.
 */
export function failingDisk(disk: Disk, fail: (call: string, file: string) => string | null): Disk {
  return new Proxy(disk, {
    get: (target, call: keyof Disk) => {
      const original = target[call] as (...args: unknown[]) => unknown;
      return (...args: unknown[]): unknown => {
        const code = fail(call, String(args[0]));
        if (code !== null) throw Object.assign(new Error(`${code}: injected`), { code });
        return original(...args);
      };
    },
  });
}

const WRITES = [
  'openSync',
  'writeFileSync',
  'fchmodSync',
  'fsyncSync',
  'closeSync',
  'linkSync',
  'renameSync',
  'unlinkSync',
  'mkdirSync',
];

/** A disk on which the program is killed: the nth write and all later ones do not happen. */
export function dyingDisk(
  disk: Disk,
  nth: number,
): { readonly disk: Disk; readonly writes: () => number } {
  let writes = 0;
  const dying = failingDisk(disk, (call) => {
    if (!WRITES.includes(call)) return null;
    writes += 1;
    return writes >= nth ? 'EIO' : null;
  });
  return { disk: dying, writes: () => writes };
}
