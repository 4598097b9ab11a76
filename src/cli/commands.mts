import { check } from './check.mts';
import type { Command } from './command.mts';
import { exportWorks } from './export.mts';
import { install } from './install.mts';
import { refresh } from './refresh.mts';
import { remove } from './remove.mts';
import { restore } from './restore.mts';
import { status } from './status.mts';
import { table } from './table.mts';

/** Every command, in the order of the help. */
export const COMMANDS: readonly Command[] = [
  install,
  remove,
  restore,
  status,
  table,
  refresh,
  check,
  exportWorks,
];
