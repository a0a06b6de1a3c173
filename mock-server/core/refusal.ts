/**
 * The simulated API says no, for a reason that its provider puts into words.
 *
 * @example
 * throw new Refusal('access-right-revoked', { meteringPointId });
 */
export class Refusal<Reason extends string = string> extends Error {
  override readonly name = 'Refusal';
  readonly reason: Reason;
  readonly detail: Readonly<Record<string, unknown>>;

  constructor(reason: Reason, detail: Record<string, unknown> = {}) {
    super(reason);
    this.reason = reason;
    this.detail = detail;
  }
}

/**
 * The person who runs or steers the simulator made a mistake; the message says how to mend it.
 *
 * `status` is the HTTP status that the control API answers with (400 unless told).
 *
 * @example
 * throw new SetupError('speed is "fast"; give a positive number, such as 60.');
 */
export class SetupError extends Error {
  override readonly name = 'SetupError';
  readonly status: number;

  constructor(message: string, status = 400) {
    super(message);
    this.status = status;
  }
}
