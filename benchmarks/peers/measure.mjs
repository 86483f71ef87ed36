// Times whole processes and finds the most memory that they held.

import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * Runs cases in turn, so that what disturbs the machine disturbs all of them alike.
 * @param cases Each with a name and a `command`, or `commands` that run side by side.
 * @param rounds How often each is timed; a first run of each warms the files and is not counted.
 * @returns For each case its name, the median and the fastest time in milliseconds, and the peak memory in MiB (null where the system does not tell).
 */
export async function measure(cases, rounds) {
  const times = cases.map(() => []);
  for (let round = -1; round < rounds; round++) {
    for (const [index, { name, command, commands }] of cases.entries()) {
      process.stderr.write(`\r${name}, round ${round + 1} of ${rounds}        `);
      const start = process.hrtime.bigint();
      await Promise.all((commands ?? [command]).map((each) => run(each)));
      if (round >= 0) {
        times[index].push(Number(process.hrtime.bigint() - start) / 1e6);
      }
    }
  }

  process.stderr.write('\n');
  const results = [];
  for (const [index, { name, command }] of cases.entries()) {
    const sorted = times[index].toSorted((a, b) => a - b);
    results.push({ name, median: median(sorted), fastest: sorted[0], peak: command ? await peakOf(command) : null });
  }

  return results;
}

const median = (sorted) => (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2;

/** Runs a command that must succeed: a validator that fails would be fast for nothing. */
function run(command, onStart = () => {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command[0], command.slice(1), { stdio: 'ignore' });
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`${command.join(' ')} ended with ${code}`))));
    onStart(child);
  });
}

// The system keeps the peak itself; it is read until the process is gone, in runs that are not timed.
async function peakOf(command) {
  if (process.platform !== 'linux') {
    return null;
  }

  let most = 0;
  for (let again = 0; again < 3; again++) {
    let isRunning = true;
    const watch = (child) => {
      const look = () => {
        try {
          const kib = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'latin1'));
          most = Math.max(most, kib ? Number(kib[1]) / 1024 : 0);
        } catch {
          // Gone between two looks.
        }

        if (isRunning) {
          setTimeout(look, 1);
        }
      };
      look();
    };
    await run(command, watch).finally(() => {
      isRunning = false;
    });
  }

  return most;
}
