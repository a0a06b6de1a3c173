import type { JSX } from 'preact';
import { control, told } from '../../control.ts';
import { useLook } from '../../look.ts';
import { usePlace } from '../../navigation.tsx';
import { Looked } from '../../parts/looked.tsx';
import { Reserved } from './reserved.tsx';
import { RuleOrder } from './rule-order.tsx';
import { RuleTable } from './rule-table.tsx';

/** The tab rules: those in force with their counters, a form that orders one, and the reserved metering points. */
export function Rules(): JSX.Element {
  const { place } = usePlace();
  const params = { path: { id: place.world } };
  const look = useLook((signal) => told(control.GET('/worlds/{id}/faults', { params, signal })), [place.world], 'live');
  return (
    <>
      <Looked at={look}>{({ faults }) => <RuleTable rules={faults} />}</Looked>
      <RuleOrder />
      <Reserved />
    </>
  );
}
