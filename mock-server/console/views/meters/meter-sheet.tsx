import type { JSX } from 'preact';
import { control, type Told, told } from '../../control.ts';
import { useWords } from '../../language.tsx';
import { useLook } from '../../look.ts';
import { Link, usePlace } from '../../navigation.tsx';
import { Commands } from '../../parts/commands.tsx';
import { Looked } from '../../parts/looked.tsx';
import { Said } from '../../parts/said.tsx';
import { metersWords } from '../../words/meters.ts';
import { Readings } from './readings.tsx';

/** All about one meter: what it counted first, then its contract, and what an integrator declares. */
export function MeterSheet({ meter }: { meter: string }): JSX.Element {
  const words = useWords(metersWords);
  const { place } = usePlace();
  const application = place.get('application');
  const look = useLook(
    (signal) => {
      const query = application === undefined ? {} : { application };
      const path = { id: place.world, point: meter };
      return told(control.GET('/worlds/{id}/points/{point}', { params: { path, query }, signal }));
    },
    [place.world, meter, application],
    'live',
  );
  return (
    <>
      <p class="meters-back">
        <Link to={place.to('meters')}>{words.back}</Link>
      </p>
      <h2 class="meters-id">{meter}</h2>
      <Looked at={look}>{(sheet) => <Sheet sheet={sheet} />}</Looked>
    </>
  );
}

function Sheet({ sheet }: { sheet: Told['PointSheet'] }): JSX.Element {
  const words = useWords(metersWords);
  const { place } = usePlace();
  const { meteringPointId: meter, provider, park, holder, postcode, city } = sheet.summary;
  return (
    <>
      <div class="meters-head">
        <span>{[provider, holder.name, `${postcode} ${city}`, words.park(park)].join(' · ')}</span>
        <Link to={place.to('consents', { meter })}>{words.consents}</Link>
        <Link to={place.to('journal', { meter })}>{words.journal}</Link>
      </div>
      <Readings sheet={sheet} />
      <div class="meters-columns">
        <Facts sheet={sheet} />
        <Declare {...sheet.declare} />
      </div>
    </>
  );
}

function Facts({ sheet: { summary, facts } }: { sheet: Told['PointSheet'] }): JSX.Element {
  const words = useWords(metersWords);
  return (
    <section>
      <h2>{words.factsHead}</h2>
      <dl class="meters-facts">
        <Fact name={words.holder} value={summary.holder.name} />
        <Fact name={words.holderMail} value={summary.holder.email} />
        {facts.map(({ name, value }) => (
          <Fact key={name} name={words.facts[name]} otherwise={name} value={value} isWord={worded.has(name)} />
        ))}
      </dl>
    </section>
  );
}

interface FactProps {
  readonly name: string | undefined;
  /** The simulator's own word, in English. */
  readonly otherwise?: string;
  readonly value: string;
  /** Whether the value is a word of the simulator, no name, number or code. */
  readonly isWord?: boolean;
}

const worded = new Set(['used for', 'direction', 'load curve collected', 'converter']);

function Fact({ name, otherwise, value, isWord }: FactProps): JSX.Element {
  return (
    <div>
      <dt {...(name === undefined && { lang: 'en' })}>{name ?? otherwise}</dt>
      <dd>{isWord ? <Said text={value} /> : value}</dd>
    </div>
  );
}

function Declare({ about, fields, commands }: Told['PointSheet']['declare']): JSX.Element {
  const words = useWords(metersWords);
  return (
    <section>
      <h2>{words.declareHead}</h2>
      <p>
        <Said text={about} />
      </p>
      <h3>{words.declareFields}</h3>
      <dl class="meters-facts">
        {fields.map(({ name, value }) => (
          <div key={name}>
            <dt>
              <code>{name}</code>
            </dt>
            <dd>{value === '' ? <span class="quiet-text">{words.empty}</span> : <code>{value}</code>}</dd>
          </div>
        ))}
      </dl>
      {commands.length > 0 && <Commands lines={commands} label={words.copyCommands} />}
    </section>
  );
}
