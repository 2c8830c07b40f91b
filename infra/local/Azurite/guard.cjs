// Loaded into Azurite before its own code: closes it in good order when its owner has died, or when the stop file appears
// (Windows has no SIGTERM, and a killed Azurite loses writes that it has acknowledged).
'use strict';
const { existsSync } = require('node:fs');

const owner = Number(process.env.WUYI_AZURITE_OWNER);
const stopFile = process.env.WUYI_AZURITE_STOP_FILE;

function ownerLives() {
  try {
    process.kill(owner, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

const timer = setInterval(() => {
  if (ownerLives() && !existsSync(stopFile)) return;
  clearInterval(timer);
  process.emit('SIGTERM');
}, 500);
timer.unref();
