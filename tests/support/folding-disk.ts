import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Disk } from '../../src/cli/disk.mts';
import { foldPath } from '../../src/core/pack/fold-path';

/** A disk as on macOS and Windows: names that differ in case or composition of letters alone are one. */
export function foldingDisk(disk: Disk): Disk {
  return new Proxy(disk, {
    get: (target, call: keyof Disk) => {
      const original = target[call] as (...args: unknown[]) => unknown;
      return (...args: unknown[]): unknown =>
        original(...args.map((arg) => (isPath(arg) ? asItStands(arg) : arg)));
    },
  });
}

const isPath = (arg: unknown): arg is string => typeof arg === 'string' && path.isAbsolute(arg);

/** A path with each name as it stands on the disk. */
function asItStands(file: string): string {
  const above = path.dirname(file);
  if (above === file) return file;
  const folder = asItStands(above);
  const name = path.basename(file);
  const names = namesIn(folder);
  const there = names.includes(name)
    ? name
    : names.find((each) => foldPath(each) === foldPath(name));
  return path.join(folder, there ?? name);
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
