#!/usr/bin/env node
import { version } from '../../manifest.json';

// The rest is loaded only where it is wanted: whoever asks for the version should not wait for it.
const isVersionAsked = process.argv[2] === '--version';
if (isVersionAsked) process.stdout.write(`${version}\n`);
else process.exitCode = await (await import('./start.mts')).start(import.meta.dirname);
