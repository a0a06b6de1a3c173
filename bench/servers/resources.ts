import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Resident memory of a process in MB (1 MB = 1 000 000 bytes): from `/proc`, or from `ps` where there is none. */
export function memoryOf(pid: number): number {
  if (process.platform !== 'linux') {
    return (Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) * 1024) / 1e6;
  }
  const line = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return (Number(line?.[1] ?? 0) * 1024) / 1e6;
}

/** Processor time that a process has used, all its threads together, in ms; undefined away from Linux. */
export function processorTimeOf(pid: number): number | undefined {
  if (process.platform !== 'linux') return undefined;
  const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  // user and system time, fields 14 and 15 of proc(5), in ticks of 10 ms
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

/** Does something while the memory of a process is looked at every 20 ms, and tells the most that was seen, in MB. */
export async function peakDuring<T>(pid: number, work: () => Promise<T>): Promise<{ result: T; peakMb: number }> {
  let peakMb = memoryOf(pid);
  const look = setInterval(
    () => {
      peakMb = Math.max(peakMb, memoryOf(pid));
    },
    process.platform === 'linux' ? 20 : 200,
  );
  try {
    const result = await work();
    return { result, peakMb: Math.max(peakMb, memoryOf(pid)) };
  } finally {
    clearInterval(look);
  }
}
