// Loaded into each measured process: at its end it tells, on a channel of its own, how much memory it took at most.
const { writeSync } = require('node:fs');

process.on('exit', () => {
  writeSync(3, String(process.resourceUsage().maxRSS));
});
