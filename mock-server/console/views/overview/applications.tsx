import type { JSX } from 'preact';
import { control, type Told, told } from '../../control.ts';
import { useFormat } from '../../format.ts';
import { useWords } from '../../language.tsx';
import { useLook } from '../../look.ts';
import { Link, usePlace } from '../../navigation.tsx';
import { Commands } from '../../parts/commands.tsx';
import { Copy } from '../../parts/copy.tsx';
import { Looked } from '../../parts/looked.tsx';
import { overviewWords } from '../../words/overview.ts';
import { useWorld } from '../../world.tsx';
import { environmentLines } from './environment.ts';

/** Who may call: each application with its credentials, as lines for a program and as commands to paste. */
export function Applications(): JSX.Element {
  const words = useWords(overviewWords).applications;
  const { applications, rights } = useWorld();
  const asked = usePlace().place.get('application') ?? applications[0]?.clientId;
  return (
    <section class="overview-section">
      <h2>{words.title}</h2>
      {rights === 'none' && <p>{words.noRights}</p>}
      {applications.map((application) => (
        <details key={application.clientId} class="overview-application" open={application.clientId === asked}>
          <summary>{application.name}</summary>
          <OneApplication application={application} />
        </details>
      ))}
    </section>
  );
}

function OneApplication({ application }: { application: Told['Application'] }): JSX.Element {
  const words = useWords(overviewWords).applications;
  const format = useFormat();
  const { company, parkSize, clientId, clientSecret, redirectUri, limits } = application;
  const ownLimits = Object.entries(limits ?? {}).map(([rule, limit]) => `${rule}=${limit}`);
  return (
    <>
      <dl class="overview-facts overview-credentials">
        <Credential name={words.clientId} value={clientId} copy={words.copyId} />
        <Credential name={words.clientSecret} value={clientSecret} copy={words.copySecret} />
        <Fact name={words.company} value={company} />
        <Fact name={words.parkSize} value={format.amount(parkSize)} />
        {redirectUri !== undefined && <Fact name={words.redirectUri} value={redirectUri} />}
        {ownLimits.length > 0 && <Fact name={words.limits} value={ownLimits.join(' ')} />}
      </dl>
      <HowToCall application={application} />
    </>
  );
}

function Credential({ name, value, copy }: { name: string; value: string; copy: string }): JSX.Element {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <code>{value}</code> <Copy text={value} label={copy} />
      </dd>
    </div>
  );
}

function Fact({ name, value }: { name: string; value: string }): JSX.Element {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function HowToCall({ application }: { application: Told['Application'] }): JSX.Element {
  const words = useWords(overviewWords).applications;
  const { id } = useWorld();
  const { clientId } = application;
  const params = { path: { id }, query: { application: clientId } };
  const look = useLook((signal) => told(control.GET('/worlds/{id}/welcome', { params, signal })), [id, clientId]);
  return (
    <Looked at={look}>
      {(welcome) => (
        <>
          <h3>{words.environment}</h3>
          <Commands label={words.copyEnvironment} lines={environmentLines(welcome, application)} />
          {welcome.providers.map((provider) => (
            <FirstCall key={provider.provider} of={provider} />
          ))}
        </>
      )}
    </Looked>
  );
}

function FirstCall({ of: { title, commands, points } }: { of: Told['Welcome'] }): JSX.Element {
  const words = useWords(overviewWords).applications;
  const { place } = usePlace();
  return (
    <>
      <h3>{words.commands(title)}</h3>
      <Commands label={words.copyCommands} lines={commands} />
      <p>
        {words.tryPoints}{' '}
        {points.map(({ meteringPointId, note }, nth) => (
          <span key={meteringPointId}>
            {nth > 0 && ' · '}
            <Link to={place.to('meters', { meter: meteringPointId })}>{meteringPointId}</Link>{' '}
            <span lang="en" class="quiet-text">
              {note}
            </span>
          </span>
        ))}
      </p>
    </>
  );
}
