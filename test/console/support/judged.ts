import type { ConformanceReport } from '../../../contracts/conformance/report.ts';
import { runConformance } from '../../../contracts/conformance/run.ts';
import { program, reader, smallScenario, syncTask } from '../../contracts/support/conformance.ts';

let report: Promise<ConformanceReport> | undefined;

/** A report of the judge on a program that does some things wrong; made once. */
export function judged(): Promise<ConformanceReport> {
  report ??= judge();
  return report;
}

function judge(): Promise<ConformanceReport> {
  const checks = ['CL-02', 'CL-08', 'CL-09', 'CL-11'] as const;
  const story = smallScenario({ name: 'power-v5-story', checks: [...checks] }, async (stage) => {
    const { calls } = await stage.run(syncTask);
    return [
      { check: 'CL-02', status: 'FAIL', told: 'Too many calls.', evidence: [calls[1]?.id ?? ''] },
      { check: 'CL-08', status: 'WARN', told: 'Perhaps a zero.', evidence: ['{"point":"1"}'] },
      { check: 'CL-09', status: 'FAIL', told: 'Sums are wrong.' },
      { check: 'CL-11', status: 'SKIP', told: 'No greatest power is shown.' },
    ];
  });
  return runConformance({
    program: program(reader),
    scenarios: [smallScenario({ name: 'power-v5-quiet' }), story],
    command: 'sync --now',
    baseline: [{ check: 'CL-09', why: 'known' }],
  });
}
