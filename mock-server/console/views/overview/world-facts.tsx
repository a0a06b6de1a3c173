import type { ComponentChildren, JSX } from 'preact';
import { control, type Told, told } from '../../control.ts';
import { useWords } from '../../language.tsx';
import { useAct } from '../../look.ts';
import { Link, usePlace } from '../../navigation.tsx';
import { Confirm } from '../../parts/confirm.tsx';
import { Failure } from '../../parts/failure.tsx';
import { Toggle } from '../../parts/toggle.tsx';
import { overviewWords } from '../../words/overview.ts';
import { useWorld } from '../../world.tsx';

/** Which world this is: what it was made of, how it is set, and how to begin again or end it. */
export function WorldFacts(): JSX.Element {
  const words = useWords(overviewWords).world;
  const { id, name, seed, parks, rights, dialects } = useWorld();
  const settings = Object.entries(dialects).flatMap(([provider, chosen]) =>
    Object.entries(chosen).map(([setting, value]) => `${provider}.${setting}=${value}`),
  );
  return (
    <section class="overview-section">
      <h2>{words.title}</h2>
      <dl class="overview-facts">
        <Fact name={words.name}>{name}</Fact>
        <Fact name={words.id}>
          <code>{id}</code>
        </Fact>
        <Fact name={words.seed}>
          <code>{seed}</code>
        </Fact>
        <Fact name={words.parks}>{parks.join(', ')}</Fact>
        <Fact name={words.rights}>
          <InitialRights rights={rights} />
        </Fact>
        {settings.length > 0 && (
          <Fact name={words.dialects}>
            <code>{settings.join(' ')}</code>
          </Fact>
        )}
      </dl>
      <ExplainSwitch />
      <Ends />
    </section>
  );
}

function Fact({ name, children }: { name: string; children: ComponentChildren }): JSX.Element {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function InitialRights({ rights }: { rights: Told['InitialRights'] }): JSX.Element {
  const words = useWords(overviewWords).world;
  const { place } = usePlace();
  if (rights === 'active') return <>{words.rightsActive}</>;
  if (rights === 'none' || rights.length === 0) return <>{words.rightsNone}</>;
  return (
    <>
      {rights.map((point) => (
        <Link key={point} class="overview-point" to={place.to('meters', { meter: point })}>
          {point}
        </Link>
      ))}
    </>
  );
}

function ExplainSwitch(): JSX.Element {
  const words = useWords(overviewWords).world;
  const { id, explain } = useWorld();
  const set = useAct((on: boolean) =>
    told(control.PATCH('/worlds/{id}', { params: { path: { id } }, body: { explain: on ? 'on' : 'off' } })),
  );
  return (
    <>
      <Toggle label={words.explain} on={explain === 'on'} change={set.run} />
      <Failure of={set.failure} />
    </>
  );
}

function Ends(): JSX.Element {
  const words = useWords(overviewWords).world;
  const { place, goOn } = usePlace();
  const { id, name } = useWorld();
  const params = { path: { id } };
  const reset = useAct(() => told(control.POST('/worlds/{id}/reset', { params })));
  const discard = useAct(() => told(control.DELETE('/worlds/{id}', { params })));
  const isLasting = id === 'default';
  return (
    <>
      <div class="actions">
        <Confirm
          label={words.reset}
          question={words.resetAsk(name)}
          doIt={words.resetDo(name)}
          leave={words.keep}
          act={reset}
        />
        <Confirm
          label={words.discard}
          question={words.discardAsk(name)}
          doIt={words.discardDo(name)}
          leave={words.keep}
          act={discard}
          disabled={isLasting}
          done={() => goOn(place.inWorld('default'))}
        />
      </div>
      {isLasting && <p class="quiet-text">{words.always}</p>}
    </>
  );
}
