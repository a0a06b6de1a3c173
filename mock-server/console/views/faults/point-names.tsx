import type { JSX } from 'preact';
import { control, told } from '../../control.ts';
import { useLook } from '../../look.ts';
import { usePlace } from '../../navigation.tsx';

const most = 200;

interface PointNamesProps {
  /** Of the list, for the input that offers it. */
  readonly id: string;
  readonly provider?: string | undefined;
  /** What was typed so far; a world may have millions of points. */
  readonly search: string;
}

/** The metering points of the world that an input offers while one types. */
export function PointNames({ id, provider, search }: PointNamesProps): JSX.Element {
  const { place } = usePlace();
  const query = { limit: most, ...(provider && { provider }), ...(search && { search }) };
  const params = { path: { id: place.world }, query };
  const { value } = useLook(
    (signal) => told(control.GET('/worlds/{id}/points', { params, signal })),
    [place.world, provider, search],
  );
  return (
    <datalist id={id}>
      {value?.points.map(({ meteringPointId, holder }) => (
        <option key={meteringPointId} value={meteringPointId}>
          {holder.name}
        </option>
      ))}
    </datalist>
  );
}
