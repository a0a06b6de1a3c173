import type { JSX } from 'preact';
import { usePlace } from '../../navigation.tsx';
import { ConsentList } from './list.tsx';
import { ConsentSheet } from './sheet.tsx';
import './style.css';

/** Rights and consents: a table of them all, or one with its timeline and what can happen to it. */
export function Consents(): JSX.Element {
  const { place } = usePlace();
  const id = place.get('consent');
  return id === undefined ? <ConsentList /> : <ConsentSheet id={id} key={id} />;
}
