/** An OAuth client: the program under test, as an operator knows it. It belongs to one world. */
export interface Application {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly name: string;
  /** Company name, as the operator prints it. */
  readonly company: string;
  /** How many metering points the company looks after; it decides the quotas. */
  readonly parkSize: number;
  /** Limits that differ from the operator's, by the name of the quota rule: for tests that need another number. */
  readonly limits?: Readonly<Record<string, number>>;
  /** Where the browser goes back to after a consent: the http(s) address that is registered with the operator. */
  readonly redirectUri?: string;
}

/** The secret of a client to which none was told. */
export const madeSecret = (clientId: string): string => `${clientId}-secret`;
