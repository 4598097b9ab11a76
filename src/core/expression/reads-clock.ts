import type { Expression } from './expression';

const CLOCK: readonly string[] = ['now', 'today', 'relative'];

/** Whether a part of an expression asks what time it is. */
export const readsClock = (node: Expression): boolean =>
  (node.kind === 'call' || node.kind === 'method') && CLOCK.includes(node.name);
