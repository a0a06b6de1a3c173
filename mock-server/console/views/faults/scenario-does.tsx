import type { JSX } from 'preact';
import type { Told } from '../../control.ts';
import { useWords } from '../../language.tsx';
import { eventName, eventWords } from '../../words/events.ts';
import { rulesWords } from '../../words/rules.ts';
import { scenariosWords } from '../../words/scenarios.ts';
import { type RuleText, textOf } from './rule.ts';
import { RuleDeeds, RuleWhere } from './rule-parts.tsx';
import { type Typed, withValues } from './scenario.ts';

interface DoesProps {
  readonly scenario: Told['Scenario'];
  readonly typed: Typed;
}

/** What a scenario does when it is used, with the values typed so far: its events, its settings, its rules. */
export function ScenarioDoes({ scenario, typed }: DoesProps): JSX.Element {
  const words = useWords(scenariosWords);
  const events = useWords(eventWords);
  const told = withValues(scenario, scenario, typed);
  const settings = Object.entries(told.dialect ?? {});
  return (
    <>
      <h3>{words.does}</h3>
      <ul class="scenario-does">
        {told.events?.map(({ event, input = {} }, nth) => (
          <li key={event + nth}>
            {words.event} {eventName(events, event)}
            <span class="quiet-text"> {said(input)}</span>
          </li>
        ))}
        {settings.map(([name, value]) => (
          <li key={name}>
            {words.setting}{' '}
            <code>
              {name}={value}
            </code>
          </li>
        ))}
        {told.rules?.map((rule, nth) => (
          <RuleLine key={nth} rule={textOf(rule)} />
        ))}
      </ul>
    </>
  );
}

function RuleLine({ rule }: { rule: RuleText }): JSX.Element {
  const words = useWords(scenariosWords);
  const { afterCalls, atMost } = useWords(rulesWords);
  const when = [
    rule.after !== undefined && rule.after !== '0' && afterCalls(rule.after),
    rule.times !== undefined && atMost(rule.times),
  ].filter((one) => one !== false);
  return (
    <li>
      {words.rule} <RuleDeeds of={rule} />
      {when.length > 0 && <span class="rule-part">{when.join(', ')}</span>}
      <span class="quiet-text">
        <RuleWhere of={rule} />
      </span>
    </li>
  );
}

function said(input: Readonly<Record<string, unknown>>): string {
  const texts = Object.entries(input).map(([name, value]) => `${name}=${String(value)}`);
  return texts.join(' ');
}
