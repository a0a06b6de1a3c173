import type { JSX } from 'preact';
import { usePlace } from '../../navigation.tsx';
import { MeterList } from './meter-list.tsx';
import { MeterSheet } from './meter-sheet.tsx';
import './style.css';

/** The view meters: those that exist, or all about one. */
export function Meters(): JSX.Element {
  const { place } = usePlace();
  const meter = place.get('meter');
  return meter === undefined ? <MeterList /> : <MeterSheet key={meter} meter={meter} />;
}
