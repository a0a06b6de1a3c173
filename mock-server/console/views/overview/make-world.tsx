import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { control, type Told, told } from '../../control.ts';
import { useWords } from '../../language.tsx';
import { useAct, useLook } from '../../look.ts';
import { usePlace } from '../../navigation.tsx';
import { instantsOf } from '../../paris.ts';
import { Choice } from '../../parts/choice.tsx';
import { Failure } from '../../parts/failure.tsx';
import { Field } from '../../parts/field.tsx';
import { overviewWords } from '../../words/overview.ts';

interface Wish {
  readonly name: string;
  readonly seed: string;
  /** Local time of Paris; empty for the real time. */
  readonly begins: string;
  readonly clock: Told['ClockMode'];
  readonly park: string;
  readonly rights: 'none' | 'active';
  readonly quotas: Told['QuotaSwitch'];
}

const first: Wish = {
  name: '',
  seed: '',
  begins: '',
  clock: 'frozen',
  park: 'solo',
  rights: 'active',
  quotas: 'enforced',
};

/** Makes a world, and goes there. */
export function MakeWorld(): JSX.Element {
  const words = useWords(overviewWords).worlds;
  const { place, goOn } = usePlace();
  const [wish, setWish] = useState(first);
  const [start] = instantsOf(wish.begins);
  const isOutOfTime = wish.begins !== '' && start === undefined;
  const make = useAct(async () => {
    const { id } = await told(control.POST('/worlds', { body: planOf(wish, start) }));
    goOn(place.inWorld(id));
  });
  return (
    <details>
      <summary>{words.make}</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!isOutOfTime && !make.busy) void make.run();
        }}
      >
        <WishFields wish={wish} change={(some) => setWish({ ...wish, ...some })} />
        <p class="quiet-text">{isOutOfTime ? words.noSuchTime : words.realTime}</p>
        <Failure of={make.failure} />
        <button type="submit" aria-busy={make.busy}>
          {words.do}
        </button>
      </form>
    </details>
  );
}

function planOf({ name, seed, clock, park, rights, quotas }: Wish, start: number | undefined): Told['WorldPlan'] {
  return {
    ...(name && { name }),
    ...(seed && { seed }),
    ...(start !== undefined && { now: new Date(start).toISOString() }),
    ...{ clock, parks: [park], rights, quotas },
  };
}

function WishFields({ wish, change }: { wish: Wish; change(some: Partial<Wish>): void }): JSX.Element {
  const { worlds: words, world: facts } = useWords(overviewWords);
  const { value } = useLook((signal) => told(control.GET('/providers', { signal })), []);
  const parks = [...new Set(value?.providers.flatMap((provider) => provider.parks) ?? [wish.park])];
  return (
    <div class="filters">
      <Field label={words.name} value={wish.name} change={(name) => change({ name })} />
      <Field label={words.seed} value={wish.seed} placeholder={words.anySeed} change={(seed) => change({ seed })} />
      <Field label={words.begins} type="datetime-local" value={wish.begins} change={(begins) => change({ begins })} />
      <Choice
        label={words.clock}
        value={wish.clock}
        options={[
          ['frozen', words.clocks.frozen],
          ['running', words.clocks.running],
        ]}
        choose={(clock) => change({ clock })}
      />
      <Choice
        label={words.park}
        value={wish.park}
        options={parks.map((park) => [park, park] as const)}
        choose={(park) => change({ park })}
      />
      <Choice
        label={words.rights}
        value={wish.rights}
        options={[
          ['active', facts.rightsActive],
          ['none', facts.rightsNone],
        ]}
        choose={(rights) => change({ rights })}
      />
      <Choice
        label={words.quotas}
        value={wish.quotas}
        options={[
          ['enforced', words.switches.enforced],
          ['off', words.switches.off],
        ]}
        choose={(quotas) => change({ quotas })}
      />
    </div>
  );
}
