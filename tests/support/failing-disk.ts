import type { Disk } from '../../src/cli/disk.mts';

/**
 * A disk that fails where a test wants it to.
 *
 * @param fail - Told every call and its arguments; a code of the system fails the call.
 */
export function failingDisk(
  disk: Disk,
  fail: (call: string, file: string, ...rest: unknown[]) => string | null,
): Disk {
  return new Proxy(disk, {
    get: (target, call: keyof Disk) => {
      const original = target[call] as (...args: unknown[]) => unknown;
      return (...args: unknown[]): unknown => {
        const [first, ...rest] = args;
        const code = fail(call, String(first), ...rest);
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
  'sync',
  'closeSync',
  'linkSync',
  'renameSync',
  'unlinkSync',
  'mkdirSync',
];

/**
 * How a disk fails at the nth call that writes. error: that call alone does nothing. kill: neither it nor any later
 * one does anything. short: if it writes a text, half of it is written, and then it is as if killed.
 */
export type Fault = 'error' | 'kill' | 'short';

/** A disk with a fault at the nth call that writes. */
export function faultyDisk(
  disk: Disk,
  nth: number,
  fault: Fault,
): { readonly disk: Disk; readonly hasFailed: () => boolean } {
  let writes = 0;
  const faulty = failingDisk(disk, (call, file, text) => {
    if (!WRITES.includes(call)) return null;
    writes += 1;
    if (writes < nth || (writes > nth && fault === 'error')) return null;
    if (writes === nth && fault === 'short' && call === 'writeFileSync') {
      const whole = Buffer.from(String(text));
      disk.writeFileSync(Number(file), whole.subarray(0, whole.length >> 1));
    }
    return 'EIO';
  });
  return { disk: faulty, hasFailed: () => writes >= nth };
}
