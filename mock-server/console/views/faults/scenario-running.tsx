import type { JSX } from 'preact';
import type { Told } from '../../control.ts';
import { useFormat } from '../../format.ts';
import { useWords } from '../../language.tsx';
import { Link, usePlace } from '../../navigation.tsx';
import { Failure } from '../../parts/failure.tsx';
import { scenariosWords } from '../../words/scenarios.ts';
import { textOf } from './rule.ts';
import { RuleCounters, RuleDeeds, RuleWhere } from './rule-parts.tsx';
import { useEnding } from './use-scenario.ts';

/** The scenarios in force, each with the counters of its rules. */
export function Running({ runs }: { runs: readonly Told['ScenarioRun'][] }): JSX.Element {
  const words = useWords(scenariosWords);
  const format = useFormat();
  const { place } = usePlace();
  const ending = useEnding();
  return (
    <section>
      <h2>{words.inForce}</h2>
      {runs.length === 0 && <p class="quiet-text">{words.noneInForce}</p>}
      <Failure of={ending.failure} />
      <ul class="scenario-list">
        {runs.map(({ name, since, rules }) => (
          <li key={name}>
            <div class="scenario-head">
              <Link to={place.with({ scenario: name })}>{name}</Link>
              <time class="quiet-text" dateTime={since}>
                {words.since(format.instant(since, 'seconds'))}
              </time>
              <button
                type="button"
                class="quiet"
                aria-label={words.endNamed(name)}
                disabled={ending.busy}
                onClick={() => ending.run(name)}
              >
                {words.end}
              </button>
            </div>
            <RunRules rules={rules} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The rules of a scenario in force, with their counters. */
export function RunRules({ rules }: { rules: readonly Told['FaultRule'][] }): JSX.Element {
  const words = useWords(scenariosWords);
  if (rules.length === 0) return <p class="quiet-text">{words.noRules}</p>;
  return (
    <ul class="scenario-rules">
      {rules.map((rule) => (
        <li key={rule.id}>
          <div>
            <RuleDeeds of={textOf(rule)} />
            <span class="quiet-text">
              <RuleWhere of={textOf(rule)} />
            </span>
          </div>
          <div class="scenario-counters">
            <RuleCounters of={rule} />
          </div>
        </li>
      ))}
    </ul>
  );
}
