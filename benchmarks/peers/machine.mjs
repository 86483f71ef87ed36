// Says what the numbers were taken on.

import { execFileSync } from 'node:child_process';
import { cpus, freemem, loadavg, platform, release, totalmem } from 'node:os';

/** One line: processors, memory, system, versions, day, and how busy the machine was. */
export function describeMachine() {
  const gib = (bytes) => `${(bytes / 2 ** 30).toFixed(0)} GiB`;
  const dotnet = execFileSync('dotnet', ['--version'], { encoding: 'utf8' }).trim();
  const day = new Date().toISOString().slice(0, 10);
  const busy = loadavg()[0].toFixed(1);
  return `${cpus().length} × ${cpus()[0].model.trim()}, ${gib(totalmem())} (${gib(freemem())} free), ${platform()} ${release()}, .NET SDK ${dotnet}, Node.js ${process.version}, ${day}; load at the end ${busy}.`;
}
