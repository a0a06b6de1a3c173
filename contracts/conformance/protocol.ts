/** A variable by which a program under test is told something, and what it says. */
export const protocolVariables = {
  WATTIF_TASK: 'what to do: `sync`, `declare`, `proofs`, `consent` or `callback`',
  WATTIF_OPERATOR: '`grdf` or `enedis`',
  WATTIF_GENERATION: 'of the Enedis APIs: `v5` or `2026`',
  WATTIF_BASE_URL: "the address to use in place of the operator's; all paths are as in production",
  WATTIF_CLIENT_ID: 'of the application',
  WATTIF_CLIENT_SECRET: 'of the application',
  WATTIF_NOW: 'the instant to take for now, such as `2026-01-15T08:00:00.000Z`',
  WATTIF_STATE: 'a folder that is kept over the steps of a scenario, empty at first',
  WATTIF_CLOCK:
    'only with `--clock program`: the world\'s clock. The world stands still: `GET` it for `now`, and in place of sleeping `POST` to `…/advance` `{"by": "PT1.5S"}`',
  WATTIF_POINTS: '`sync`: metering points, with blanks in between',
  WATTIF_SERIES:
    '`sync`: of `daily`, `load-curve`, `max-power` (electricity), `published`, `informative`, `injection` (gas)',
  WATTIF_DIRECTIONS: '`sync`: `consumption`, `production` or both, of electricity',
  WATTIF_FROM: '`sync`: the first day',
  WATTIF_TO: '`sync`: the day after the last one',
  WATTIF_DECLARATION: '`declare`: what the holder consented to, as JSON',
  WATTIF_PROOFS: '`proofs`: JSON with the paths of the files for each metering point',
  WATTIF_REDIRECT_URI: '`consent`, `callback`: where the browser is to come back',
  WATTIF_CALLBACK_URL: '`callback`: the address with which the browser came back',
} as const satisfies Readonly<Record<string, string>>;

/** Name of a variable of the protocol. */
export type ProtocolVariable = keyof typeof protocolVariables;
