/**
 * Start to measure how long the processor works, in milliseconds: unlike the clock it stands still while
 * the machine does other things.
 *
 * @returns What tells the time since then.
 */
export const processorTime = (): (() => number) => {
  const before = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  };
};
