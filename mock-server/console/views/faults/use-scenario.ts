import { control, told } from '../../control.ts';
import { type Act, useAct } from '../../look.ts';
import { usePlace } from '../../navigation.tsx';

/** Uses a scenario, with the values of its parameters. */
export function useUsing(): Act<[scenario: string, values: Readonly<Record<string, string | number>>]> {
  const { place } = usePlace();
  return useAct((scenario, values) =>
    told(
      control.POST('/worlds/{id}/scenarios/{scenario}', {
        params: { path: { id: place.world, scenario } },
        body: { ...values },
      }),
    ),
  );
}

/** Ends a scenario. */
export function useEnding(): Act<[scenario: string]> {
  const { place } = usePlace();
  return useAct((scenario) =>
    told(control.DELETE('/worlds/{id}/scenarios/{scenario}', { params: { path: { id: place.world, scenario } } })),
  );
}
