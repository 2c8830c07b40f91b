// Starts Azurite detached: a process group of its own, so that Ctrl+C in the terminal reaches only the local host, which stops
// Azurite last. Prints the process id and ends. Arguments: log file, Azurite's entry point, Azurite's own arguments.
'use strict';
const { spawn } = require('node:child_process');
const { openSync } = require('node:fs');
const path = require('node:path');

const [logFile, entry, ...options] = process.argv.slice(2);
const log = openSync(logFile, 'w');
const child = spawn(process.execPath, ['--require', path.join(__dirname, 'guard.cjs'), entry, ...options], {
  detached: true,
  windowsHide: true,
  stdio: ['ignore', log, log],
});
child.on('error', (error) => {
  console.error(error.message);
  process.exitCode = 1;
});
child.on('spawn', () => {
  console.log(child.pid);
  child.unref();
});
