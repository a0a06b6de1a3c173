/** A journal entry, as the control API shows it. */
export interface ShownEntry {
  readonly id: string;
  /** World time, in UTC. */
  readonly at: string;
  readonly provider: string;
  readonly operation: string;
  readonly method: string;
  readonly url: string;
  readonly status: number;
  readonly decidedBy: string;
  readonly reason?: string;
  readonly why?: string;
  readonly fault?: {
    readonly rule: string;
    readonly name?: string;
    readonly scenario?: string;
    readonly fired: number;
  };
  readonly application?: string;
  readonly meteringPointId?: string;
  readonly lines?: number;
  readonly bytes: number;
  readonly cutShort?: boolean;
  readonly tookMs: number;
  readonly departures: readonly { readonly code: string; readonly about: string }[];
}

/**
 * An exchange in one line: when (world time, Paris), what, how it ended, and who decided.
 *
 * @example
 * // x14 2026-01-15 09:00:02 GET /adict/v2/droits_acces 429 quota: quota perSecond of 1: 2nd call in 09:00:02
 */
export function entryLine(entry: ShownEntry): string {
  const { id, at, method, url, status, decidedBy, why, departures } = entry;
  const decided = why === undefined ? '' : ` ${decidedBy}: ${why}`;
  const codes = departures.length === 0 ? '' : ` [${departures.map(({ code }) => code).join(', ')}]`;
  return `${id} ${parisTime(at)} ${method} ${url} ${statusWord(status)}${decided}${codes}`;
}

/** All that is known of an exchange, a fact a line. */
export function entryText(entry: ShownEntry): string {
  const { why, reason, fault, application, meteringPointId, lines, cutShort, departures } = entry;
  const facts = [
    `${entry.id}: ${entry.method} ${entry.url}`,
    `${entry.provider} ${entry.operation}, ${parisTime(entry.at)} (Paris, the world's clock)`,
    `answer: ${statusWord(entry.status)}, ${entry.bytes} bytes${lines === undefined ? '' : `, ${lines} lines`}${cutShort ? ', cut short by the caller' : ''}, ${entry.tookMs} ms`,
    `decided by: ${entry.decidedBy}${reason === undefined ? '' : ` (${reason})`}`,
    why && `why: ${why}`,
    fault &&
      `rule: ${[fault.rule, fault.name, fault.scenario && `of scenario ${fault.scenario}`].filter(Boolean).join(' ')}, acted ${fault.fired} times`,
    application && `application: ${application}`,
    meteringPointId && `metering point: ${meteringPointId}`,
    ...departures.map(({ code, about }) => `departure ${code}: ${about}`),
  ];
  return facts.filter(Boolean).join('\n  ');
}

function statusWord(status: number): string {
  return status === 0 ? 'no answer' : String(status);
}

let paris: Intl.DateTimeFormat | undefined;

// Made when first needed: it takes longer than all other commands' words together.
function parisTime(iso: string): string {
  paris ??= new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'medium', timeZone: 'Europe/Paris' });
  return paris.format(new Date(iso));
}
