import type { JSX } from 'preact';
import type { Told } from '../../control.ts';
import { useFormat } from '../../format.ts';
import { useWords } from '../../language.tsx';
import { Said } from '../../parts/said.tsx';
import { Wide } from '../../parts/wide.tsx';
import { overviewWords } from '../../words/overview.ts';

interface GaugeTableProps {
  readonly label: string;
  readonly gauges: readonly Told['QuotaGauge'][];
}

/** What is left of some limits: as a bar, in words, and when all of it is there again. */
export function GaugeTable({ label, gauges }: GaugeTableProps): JSX.Element {
  const words = useWords(overviewWords).quotas;
  return (
    <Wide label={label}>
      <table class="overview-gauges">
        <thead>
          <tr>
            <th scope="col">{words.limit}</th>
            <th scope="col">{words.left}</th>
            <th scope="col">{words.fullAt}</th>
          </tr>
        </thead>
        <tbody>
          {gauges.map((gauge) => (
            <GaugeRow key={[gauge.provider, gauge.quota, gauge.group].join(' ')} gauge={gauge} />
          ))}
        </tbody>
      </table>
    </Wide>
  );
}

function GaugeRow({ gauge }: { gauge: Told['QuotaGauge'] }): JSX.Element {
  const words = useWords(overviewWords).quotas;
  const format = useFormat();
  const { provider, quota, group, about, window, limit, used, resetsAt } = gauge;
  const left = Math.max(0, limit - used);
  const text = words.gauge(format.amount(left), format.amount(limit), window);
  return (
    <tr>
      <th scope="row">
        <code>{[provider, quota, group].filter(Boolean).join(' ')}</code>
        <small class="quiet-text">
          <Said text={about} />
        </small>
      </th>
      <td>
        <meter aria-label={text} min={0} max={Math.max(limit, 1)} low={limit / 4} optimum={limit} value={left} />
        <span class="overview-left">{text}</span>
        {used > limit && <span class="overview-left">{words.over(format.amount(used - limit))}</span>}
      </td>
      <td>{used === 0 ? words.full : <time dateTime={resetsAt}>{format.instant(resetsAt, 'seconds')}</time>}</td>
    </tr>
  );
}
