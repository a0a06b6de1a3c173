/** A state machine as one literal table: state → event → next state. */
export type Machine<State extends string, Event extends string> = Readonly<
  Record<State, Readonly<Partial<Record<Event, State>>>>
>;

/** The state after an event, or undefined when the table has no such step. */
export function next<State extends string, Event extends string>(
  machine: Machine<State, Event>,
  state: State,
  event: Event,
): State | undefined {
  return machine[state][event];
}

/** The events that the table allows in a state. */
export function possibleEvents<State extends string, Event extends string>(
  machine: Machine<State, Event>,
  state: State,
): Event[] {
  return Object.keys(machine[state]) as Event[];
}

/** A state that was reached, and the step that led there; none to the first one. */
export interface Reached<State extends string, Step> {
  readonly state: State;
  readonly by?: Step;
}

/** Every state that some steps lead through, the first one first; a step that the table does not have is passed over. */
export function walk<State extends string, Event extends string, Step extends { readonly event: Event }>(
  machine: Machine<State, Event>,
  first: State,
  steps: readonly Step[],
): Reached<State, Step>[] {
  const path: Reached<State, Step>[] = [{ state: first }];
  let state = first;
  for (const step of steps) {
    const after = next(machine, state, step.event);
    if (after === undefined) continue;
    path.push({ state: after, by: step });
    state = after;
  }
  return path;
}
