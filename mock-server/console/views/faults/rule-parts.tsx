import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { realTime } from '../../clock.ts';
import type { Told } from '../../control.ts';
import { useFormat } from '../../format.ts';
import { useWords } from '../../language.tsx';
import { Mark, type Tone } from '../../parts/mark.tsx';
import { eventName, eventWords } from '../../words/events.ts';
import { rulesWords } from '../../words/rules.ts';
import { type Deed, inputOf, type RuleStand, type RuleText, remainingOf, standOf, textOf } from './rule.ts';

/** What a rule does, in words. */
export function RuleDeeds({ of: { deeds } }: { of: RuleText }): JSX.Element {
  const words = useWords(rulesWords);
  const events = useWords(eventWords);
  const said = ({ kind, words: { event, ...own } }: Deed): string =>
    words.deeds[kind](event === undefined ? own : { ...own, event: eventName(events, event) });
  return (
    <>
      {deeds.map((deed, nth) => (
        <span key={deed.kind + nth} class="rule-deed">
          {said(deed)}
          {deed.kind === 'event' && <span class="quiet-text"> {inputOf(deed)}</span>}
        </span>
      ))}
    </>
  );
}

/** Which calls a rule is about, and when. */
export function RuleWhere({ of: rule }: { of: RuleText }): JSX.Element {
  const words = useWords(rulesWords);
  const format = useFormat();
  const { provider, operations, meteringPointId, application, conditions, probability, from, until } = rule;
  const chance = probability === undefined ? undefined : `${format.amount(Number(probability) * 100)}\u00a0%`;
  const said = [
    operations.length === 0 && provider !== undefined && words.everyOperation,
    meteringPointId !== undefined && words.meter(meteringPointId),
    application !== undefined && words.application(application),
    ...conditions,
    rule.atGateway && words.gateway,
    chance !== undefined && words.chance(chance),
    from !== undefined && words.from(from),
    until !== undefined && words.until(until),
  ].filter((one) => one !== false);
  if (provider === undefined && operations.length === 0 && said.length === 0) return <>{words.everywhere}</>;
  return (
    <>
      {provider !== undefined && <span class="rule-part">{provider}</span>}
      {operations.length > 0 && <span class="rule-part rule-operations">{operations.join(', ')}</span>}
      {said.map((one) => (
        <span key={one} class="rule-part">
          {one}
        </span>
      ))}
    </>
  );
}

const tones: Readonly<Record<RuleStand['state'], Tone>> = { waits: 'waiting', acts: 'bad', spent: 'plain' };

/** How a rule stands: when it acts, how often it did, and how many calls it has seen. */
export function RuleCounters({ of: rule }: { of: Told['FaultRule'] }): JSX.Element {
  const words = useWords(rulesWords);
  const format = useFormat();
  const { state, calls, fired, times } = standOf(rule);
  const acts = textOf(rule).probability === undefined ? words.acts : words.may;
  const next = state === 'waits' ? words.waits(format.amount(calls), calls) : state === 'spent' ? words.spent : acts;
  const many = format.amount(fired);
  return (
    <>
      <Mark tone={tones[state]}>{next}</Mark>
      <span class="rule-part">
        {times === undefined ? words.acted(many, fired) : words.actedOf(many, format.amount(times))}
        {', '}
        {words.seen(format.amount(rule.seen), rule.seen)}
      </span>
    </>
  );
}

const tick = 1000;

/** The time until a rule heals itself, counting down. */
export function RuleLife({ of: { healsAt } }: { of: Told['FaultRule'] }): JSX.Element {
  const words = useWords(rulesWords);
  const format = useFormat();
  const [now, setNow] = useState(realTime);
  useEffect(() => {
    if (healsAt === undefined) return;
    setNow(realTime());
    const ticking = setInterval(() => setNow(realTime()), tick);
    return () => clearInterval(ticking);
  }, [healsAt]);
  if (healsAt === undefined) return <span class="quiet-text">{words.never}</span>;
  const parts = remainingOf(Date.parse(healsAt) - now);
  return (
    <time class="rule-life" dateTime={healsAt}>
      {parts.map(([count, unit]) => format.amount(count, words.units[unit])).join(' ')}
    </time>
  );
}
