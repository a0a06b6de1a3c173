import type { Program } from '../conformance/program.ts';
import { type PortalRun, runPortal } from './run.ts';

/** The portal as a program under test, in this process. */
export function portalProgram(changes: Pick<PortalRun, 'fetch' | 'habits'> = {}): Program {
  return async ({ environment }) => {
    const begun = performance.now();
    const printed: string[] = [];
    const logged: string[] = [];
    const end = (exitCode: number) => ({
      exitCode,
      timedOut: false,
      stdout: printed.map((line) => `${line}\n`).join(''),
      stderr: logged.map((line) => `${line}\n`).join(''),
      tookMs: performance.now() - begun,
    });
    try {
      const print = (line: string): unknown => printed.push(line);
      const log = (line: string): unknown => logged.push(line);
      return end(await runPortal({ environment, print, log, ...changes }));
    } catch (error) {
      logged.push(error instanceof Error ? (error.stack ?? error.message) : String(error));
      return end(1);
    }
  };
}
