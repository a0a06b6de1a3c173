import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import { control, type Told, told } from '../../control.ts';
import { useWords } from '../../language.tsx';
import { useAct, useLook } from '../../look.ts';
import { usePlace } from '../../navigation.tsx';
import { Choice } from '../../parts/choice.tsx';
import { Failure } from '../../parts/failure.tsx';
import { Field } from '../../parts/field.tsx';
import { rulesWords } from '../../words/rules.ts';
import { useWorld } from '../../world.tsx';
import { exampleOf, kinds, type OrderText, planOf } from './order.ts';
import { PointNames } from './point-names.tsx';

/** A form that orders a rule; what is typed stands in the address, so that a prepared order can be linked to. */
export function RuleOrder(): JSX.Element {
  const words = useWords(rulesWords).order;
  const { place } = usePlace();
  const order = useOrder();
  const [done, setDone] = useState<string>();
  const act = useAct(async () => {
    setDone(undefined);
    const rule = await use(place.world, order.text, words.noJson);
    setDone(rule.id);
  });
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    void act.run();
  };
  return (
    <section>
      <h2>{words.title}</h2>
      <form onSubmit={submit} class="rule-order">
        <Target {...order} />
        <Deed {...order} />
        <Limits {...order} />
        <Failure of={act.failure} />
        <div class="actions">
          <button type="submit" aria-busy={act.busy}>
            {words.order}
          </button>
          <p role="status">{done !== undefined && words.done(done)}</p>
        </div>
      </form>
    </section>
  );
}

async function use(world: string, text: OrderText, noJson: string): Promise<Told['FaultRule']> {
  const params = { path: { id: world } };
  return told(control.POST('/worlds/{id}/faults', { params, body: readPlan(text, noJson) }));
}

function readPlan(text: OrderText, noJson: string): Told['FaultPlan'] {
  try {
    return planOf(text);
  } catch (error) {
    throw new Error(`${noJson} ${String(error instanceof Error ? error.message : error)}`);
  }
}

interface Order {
  readonly text: OrderText;
  change(changes: Readonly<Partial<OrderText>>): void;
}

function useOrder(): Order {
  const { place, go } = usePlace();
  const said = (name: string): string => place.get(name) ?? '';
  const kind = kinds.find((one) => one === place.get('kind')) ?? 'refuse';
  const operator = said('operator');
  const text: OrderText = {
    kind,
    operator,
    words: place.get('words') ?? exampleOf(kind, operator),
    operation: said('operation'),
    meteringPointId: said('meteringPointId'),
    application: said('application'),
    after: said('after'),
    times: said('times'),
    timeToLive: said('timeToLive'),
  };
  return { text, change: (changes) => go(place.with(changes), 'replace') };
}

function Target({ text, change }: Order): JSX.Element {
  const words = useWords(rulesWords).order;
  const { applications } = useWorld();
  const points = useId();
  const { value } = useLook((signal) => told(control.GET('/providers', { signal })), []);
  const providers = value?.providers ?? [];
  const asked = providers.filter(({ name }) => text.operator === '' || name === text.operator);
  const operations = new Set([text.operation, ...asked.flatMap((one) => one.operations.map((own) => own.operation))]);
  operations.delete('');
  return (
    <div class="filters">
      <Choice
        label={words.operator}
        value={text.operator}
        options={[['', words.any], ...providers.map(({ name, title }) => [name, title] as const)]}
        choose={(operator) => change({ operator, operation: '' })}
      />
      <Choice
        label={words.operation}
        value={text.operation}
        options={[['', words.any], ...[...operations].map((name) => [name, name] as const)]}
        choose={(operation) => change({ operation })}
      />
      <MeterField text={text} change={change} list={points} />
      <Choice
        label={words.application}
        value={text.application}
        options={[['', words.any], ...applications.map(({ clientId, name }) => [clientId, name] as const)]}
        choose={(application) => change({ application })}
      />
      <PointNames id={points} provider={text.operator} search={text.meteringPointId} />
    </div>
  );
}

function MeterField({ text, change, list }: Order & { readonly list: string }): JSX.Element {
  const words = useWords(rulesWords).order;
  const id = useId();
  return (
    <div class="choice">
      <label class="label" for={id}>
        {words.meter}
      </label>
      <input
        id={id}
        list={list}
        value={text.meteringPointId}
        placeholder={words.any}
        onInput={(event) => change({ meteringPointId: event.currentTarget.value })}
      />
    </div>
  );
}

function Deed({ text, change }: Order): JSX.Element {
  const words = useWords(rulesWords).order;
  const id = useId();
  return (
    <div class="filters rule-deed-fields">
      <Choice
        label={words.kind}
        value={text.kind}
        options={kinds.map((kind) => [kind, words.kinds[kind]])}
        choose={(kind) => change({ kind, words: '' })}
      />
      <div class="choice rule-words">
        <label class="label" for={id}>
          {words.words}
        </label>
        <textarea
          id={id}
          rows={2}
          spellcheck={false}
          value={text.words}
          // the address drops what is empty, and the example would stand there again
          onInput={(event) => change({ words: event.currentTarget.value || ' ' })}
        />
      </div>
    </div>
  );
}

function Limits({ text, change }: Order): JSX.Element {
  const words = useWords(rulesWords).order;
  return (
    <div class="filters rule-limits">
      <Field label={words.after} type="number" value={text.after} change={(after) => change({ after })} />
      <Field label={words.times} type="number" value={text.times} change={(times) => change({ times })} />
      <Field
        label={words.timeToLive}
        value={text.timeToLive}
        placeholder={words.timeToLiveHint}
        change={(timeToLive) => change({ timeToLive })}
      />
    </div>
  );
}
