import type { JSX } from 'preact';
import { control, type Told, told } from '../../control.ts';
import { useFormat } from '../../format.ts';
import { useWords } from '../../language.tsx';
import { useAct } from '../../look.ts';
import { Link, usePlace } from '../../navigation.tsx';
import { Confirm } from '../../parts/confirm.tsx';
import { Failure } from '../../parts/failure.tsx';
import { Wide } from '../../parts/wide.tsx';
import { rulesWords } from '../../words/rules.ts';
import { standOf, textOf } from './rule.ts';
import { RuleCounters, RuleDeeds, RuleLife, RuleWhere } from './rule-parts.tsx';

/** The rules in force, with what can be done to them all. */
export function RuleTable({ rules }: { rules: readonly Told['FaultRule'][] }): JSX.Element {
  const words = useWords(rulesWords);
  const format = useFormat();
  const { place } = usePlace();
  const params = { path: { id: place.world } };
  const restore = useAct(() => told(control.POST('/worlds/{id}/faults/restore', { params })));
  const reset = useAct(() => told(control.DELETE('/worlds/{id}/faults', { params })));
  const remove = useAct((fault: string) =>
    told(control.DELETE('/worlds/{id}/faults/{fault}', { params: { path: { id: place.world, fault } } })),
  );
  const count = format.amount(rules.length);
  const isAnySpent = rules.some((rule) => standOf(rule).state === 'spent');
  return (
    <>
      <p class="quiet-text" role="status">
        {rules.length === 0 ? words.none : words.count(count, rules.length)}
      </p>
      {rules.length > 0 && (
        <>
          <div class="actions">
            <button type="button" class="outline" disabled={!isAnySpent || restore.busy} onClick={() => restore.run()}>
              {words.restore}
            </button>
            <Confirm
              label={words.resetAll}
              question={words.resetAsk(count)}
              doIt={words.resetDo}
              leave={words.leave}
              act={reset}
            />
          </div>
          <Failure of={restore.failure ?? remove.failure} />
          <Wide label={words.list}>
            <Rows rules={rules} remove={(id) => remove.run(id)} />
          </Wide>
        </>
      )}
    </>
  );
}

interface RowsProps {
  readonly rules: readonly Told['FaultRule'][];
  remove(id: string): void;
}

function Rows({ rules, remove }: RowsProps): JSX.Element {
  const words = useWords(rulesWords);
  return (
    <table class="rule-table">
      <thead>
        <tr>
          {[words.rule, words.what, words.counters, words.where, words.heals].map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
          <td />
        </tr>
      </thead>
      <tbody>
        {rules.map((rule) => (
          <Row key={rule.id} rule={rule} remove={() => remove(rule.id)} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ rule, remove }: { rule: Told['FaultRule']; remove(): void }): JSX.Element {
  const words = useWords(rulesWords);
  const { place } = usePlace();
  const text = textOf(rule);
  return (
    <tr {...(rule.id === place.get('rule') && { class: 'rule-chosen' })}>
      <th scope="row">
        {rule.id}
        {text.name !== undefined && <span class="rule-part">{text.name}</span>}
        {rule.scenario !== undefined && (
          <span class="rule-part">
            {words.byScenario}{' '}
            <Link to={place.to('faults', { tab: 'scenarios', scenario: rule.scenario })}>{rule.scenario}</Link>
          </span>
        )}
      </th>
      <td>
        <RuleDeeds of={text} />
      </td>
      <td>
        <RuleCounters of={rule} />
      </td>
      <td>
        <RuleWhere of={text} />
      </td>
      <td class="number">
        <RuleLife of={rule} />
      </td>
      <td class="number">
        <button type="button" class="quiet" onClick={remove}>
          {words.remove(rule.id)}
        </button>
      </td>
    </tr>
  );
}
