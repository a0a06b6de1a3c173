import type { KnownError, RecipeCall, RecipeFile, RecipeStep, TokenRequest } from '../core/known-error.ts';
import { isSameToken, needsOwnWorld, tokensOf, worldPlanOf } from '../core/recipe.ts';

/** Who the commands call as. */
interface Credentials {
  readonly clientId: string;
  readonly clientSecret: string;
}

const newcomer: Credentials = { clientId: 'wattif', clientSecret: 'wattif-secret' };

/**
 * The recipe of an error as commands of bash, one a line, that need curl and sed alone. The last one prints the answer
 * with its head; the others print nothing. A recipe that needs no world of its own calls as the application given.
 *
 * @example
 * commandsOf(error, 'http://localhost:4010').join('\n');
 */
export function commandsOf(error: KnownError, origin: string, application: Credentials = newcomer): string[] {
  const { id, provider, recipe } = error;
  const own = needsOwnWorld(error);
  const who = own ? { clientId: `${id}-app`, clientSecret: `${id}-app-secret` } : application;
  const script = new Script(origin, provider, id, who);
  if (own) script.makeWorld(worldPlanOf(error));
  for (const request of tokensOf(recipe)) script.takeToken(request);
  for (const step of recipe.steps ?? []) script.step(step);
  script.call(recipe.call);
  return script.lines;
}

class Script {
  readonly lines: string[] = [];
  readonly #tokens: TokenRequest[] = [];
  readonly #kept = new Set<string>();
  readonly #origin: string;
  readonly #provider: string;
  readonly #world: string;
  readonly #who: Credentials;

  constructor(origin: string, provider: string, world: string, who: Credentials) {
    this.#origin = origin;
    this.#provider = provider;
    this.#world = `/_wattif/worlds/${world}`;
    this.#who = who;
  }

  makeWorld(plan: Readonly<Record<string, unknown>>): void {
    this.lines.push(`curl -s -o /dev/null -X DELETE ${this.#quoted(this.#origin + this.#world)}`);
    this.#control('/_wattif/worlds', plan);
  }

  takeToken(request: TokenRequest): void {
    const fields = Object.entries(request.form).map(([name, value]) => `-d ${this.#quoted(`${name}=${value}`)}`);
    const answer = `curl -s ${this.#quoted(this.#origin + request.path)} ${fields.join(' ')}`;
    const name = nameOfToken(this.#tokens.push(request) - 1);
    this.lines.push(`${name}=$(${answer} | sed 's/.*"access_token": *"\\([^"]*\\).*/\\1/')`);
  }

  step(step: RecipeStep): void {
    if ('event' in step) this.#control(`${this.#world}/events/${this.#provider}/${step.event}`, step.input ?? {});
    else if ('advance' in step) this.#control(`${this.#world}/clock/advance`, { by: step.advance });
    else if ('fault' in step) this.#control(`${this.#world}/faults`, step.fault);
    else this.#keep(step.call);
  }

  call(call: RecipeCall): void {
    this.lines.push(this.#curl(call, '-s -i'));
  }

  #control(path: string, body: unknown): void {
    this.lines.push(this.#curl({ method: 'POST', path, body }, '-s -o /dev/null'));
  }

  #keep(call: RecipeCall): void {
    const names = Object.entries(call.keep ?? {});
    if (names.length === 0) this.lines.push(this.#curl(call, '-s -o /dev/null'));
    const [first] = names;
    if (names.length === 1 && first) {
      this.#assign(first[0], this.#curl(call, '-s -i'), first[1]);
    } else if (names.length > 1) {
      this.lines.push(`answer=$(${this.#curl(call, '-s -i')})`);
      for (const [name, key] of names) this.#assign(name, `printf '%s\\n' "$answer"`, key);
    }
    for (const [name] of names) this.#kept.add(name);
  }

  #assign(variable: string, command: string, key: string): void {
    const pick = `sed -n 's/^.*[?&"]${key}[":= ][":= ]*\\([^"&[:space:]]*\\).*/\\1/p'`;
    this.lines.push(`${variable}=$(${command} | ${pick} | head -n 1)`);
  }

  #curl(call: RecipeCall, flags: string): string {
    const token = call.tokenFrom && this.#tokenOf(call.tokenFrom);
    const { body, files = [] } = call;
    const implied = body === undefined && files.length === 0 ? 'GET' : 'POST';
    const method = call.method ?? 'GET';
    const big = files.find(({ bytes }) => bytes !== undefined);
    const words = [
      ...(big ? [`head -c ${big.bytes} /dev/zero |`] : []),
      `curl ${/[[\]{}]/.test(call.path.replace(/\{\w+\}/g, '')) ? '-g ' : ''}${flags}`,
      ...(method === implied ? [] : [`-X ${method}`]),
      this.#quoted(this.#origin + call.path),
      ...(token ? [`-H "Authorization: Bearer $${token}"`] : []),
      ...this.#headersOf(call).map((header) => `-H ${this.#quoted(header)}`),
      ...(body === undefined ? [] : [`-d ${this.#quoted(typeof body === 'string' ? body : JSON.stringify(body))}`]),
      ...files.map((file) => `-F ${this.#quoted(partOf(file))}`),
    ];
    return words.join(' ');
  }

  #headersOf({ headers = {}, body }: RecipeCall): string[] {
    const told = Object.entries(headers).map(([name, value]) => (value === '' ? `${name};` : `${name}: ${value}`));
    const typed = Object.keys(headers).some((name) => name.toLowerCase() === 'content-type');
    if (typed || body === undefined || typeof body === 'string') return told;
    return ['content-type: application/json', ...told];
  }

  #tokenOf(request: TokenRequest): string {
    return nameOfToken(this.#tokens.findIndex((one) => isSameToken(one, request)));
  }

  // Plain words stay bare; all else stands in single quotes, but for what an earlier command kept.
  #quoted(text: string): string {
    const told = text.replace(/\{(clientId|clientSecret)\}/g, (_mark, name: keyof Credentials) => this.#who[name]);
    const parts = told.split(/(\{\w+\})/).map((part) => {
      const name = /^\{(\w+)\}$/.exec(part)?.[1];
      return name !== undefined && this.#kept.has(name) ? `"$${name}"` : bare(part);
    });
    return parts.join('') || "''";
  }
}

function nameOfToken(index: number): string {
  return index === 0 ? 'token' : `token${index + 1}`;
}

function bare(text: string): string {
  return /^[\w./:=,+@%-]*$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}

function partOf({ field, name, text = '', bytes }: RecipeFile): string {
  return bytes === undefined ? `${field}=${text};filename=${name}` : `${field}=@-;filename=${name}`;
}
