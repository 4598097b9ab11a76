// Loaded into each measured process: at its end it tells, on a channel of its own, how much memory it took at most and
// how long it kept processors busy.
const { writeSync } = require('node:fs');

process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  writeSync(3, `${maxRSS} ${userCPUTime + systemCPUTime}`);
});
