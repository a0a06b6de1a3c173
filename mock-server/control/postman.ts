import type { Transporter } from 'nodemailer';
import type { operations } from '../../openapi/types/control.d.ts';
import type { Api } from '../core/api.ts';
import type { Mail } from '../core/provider.ts';
import { SetupError } from '../core/refusal.ts';
import { count, objectOf } from '../core/row-shape.ts';
import type { Table } from '../core/store.ts';
import type { World } from '../core/world.ts';
import type { House } from './house.ts';
import { mailsOf } from './mailbox-verbs.ts';

/** Milliseconds between two looks at worlds whose clocks run. */
const rounds = 1000;

/** Milliseconds that a silent mail server is waited for. */
const patience = { connectionTimeout: 5000, greetingTimeout: 5000, socketTimeout: 10_000 } as const;

/** What was sent of a mail. It is kept in its world, so that a reset or a snapshot takes it along. */
interface Sent {
  /** How many rights it was about; one that has grown since is sent again. */
  readonly about: number;
}

/**
 * Really sends the mails of all worlds, each once, to the server of a URL such as `smtp://localhost:1025`.
 *
 * A server that fails breaks nothing: it is told once, and tried again at the next delivery.
 */
export class Postman {
  readonly #url: URL;
  readonly #house: Pick<House, 'providers' | 'worlds'>;
  readonly #complain: (sentence: string) => void;
  readonly #refused = new WeakMap<World, Set<string>>();
  #timer: NodeJS.Timeout | undefined;
  #origin = '';
  #transport: Transporter | undefined;
  #running: Promise<void> | undefined;
  #isWanted = false;
  #isClosed = false;
  #isTroubled = false;

  /** @throws SetupError when the URL is no address of a mail server */
  constructor(
    url: string,
    house: Pick<House, 'providers' | 'worlds'>,
    complain = (sentence: string): void => void process.stderr.write(`wattif: ${sentence}\n`),
  ) {
    this.#url = mailServerOf(url);
    this.#house = house;
    this.#complain = complain;
  }

  /** Begins to look at the worlds. Links begin with the origin until a caller shows how the simulator is reached. */
  open(origin: string): void {
    this.#origin = origin;
    this.#timer = setInterval(() => void this.deliver(), rounds).unref();
  }

  /** Sends what is due and new. Never rejects. */
  deliver(origin = this.#origin): Promise<void> {
    if (this.#isClosed) return Promise.resolve();
    this.#origin = origin;
    this.#isWanted = true;
    this.#running ??= this.#run();
    return this.#running;
  }

  /** Stops; a mail that is being sent is sent first. */
  async close(): Promise<void> {
    this.#isClosed = true;
    clearInterval(this.#timer);
    await this.#running;
    this.#transport?.close();
  }

  // One at a time; what is asked for meanwhile is another round.
  async #run(): Promise<void> {
    while (this.#isWanted) {
      this.#isWanted = false;
      try {
        for (const world of this.#house.worlds.list()) await this.#deliverIn(world);
        this.#isTroubled = false;
      } catch (error) {
        this.#tell(error);
      }
    }
    this.#running = undefined;
  }

  async #deliverIn(world: World): Promise<void> {
    const table = sentOf(world);
    for (const mail of await mailsOf(this.#house, world, this.#origin)) {
      const key = `${mail.provider}/${mail.id}`;
      const sent = await table.get(key);
      const about = mail.accessRightIds.length;
      if (this.#isClosed) return;
      if ((sent && sent.about >= about) || this.#refused.get(world)?.has(`${key}/${about}`)) continue;
      if (await this.#send(mail, world, sent !== undefined)) await table.put(key, { about });
      else this.#giveUp(world, `${key}/${about}`);
    }
  }

  /** Whether the server took the mail; throws when it cannot be spoken to. */
  async #send(mail: Mail, world: World, again: boolean): Promise<boolean> {
    this.#transport ??= await transportTo(this.#url);
    try {
      await this.#transport.sendMail(messageOf(mail, world, again));
      return true;
    } catch (error) {
      const { responseCode = 0 } = error as { responseCode?: number };
      if (!isAboutMail(error) || responseCode < 500) throw error;
      this.#complain(`The mail server refuses mail ${mail.id} to ${mail.to}: ${sentenceOf(error)}`);
      return false;
    }
  }

  #giveUp(world: World, key: string): void {
    const refused = this.#refused.get(world) ?? new Set();
    this.#refused.set(world, refused.add(key));
  }

  #tell(error: unknown): void {
    if (this.#isTroubled) return;
    this.#isTroubled = true;
    this.#complain(
      `Mails are not sent, ${this.#url.protocol}//${this.#url.host} says: ${sentenceOf(error)}. Start a mail server there, ` +
        'change SMTP_URL, or unset it; the mails stay in the mailbox and are tried again.',
    );
  }
}

/** An API after whose verbs that move the clock, bring something about or look at mails, the mails go out. */
export function delivering(api: Api, postman: Postman): Api {
  return {
    routes: api.routes,
    async answer(request) {
      const reply = await api.answer(request);
      // nobody waits for a mail server
      if (stirring.has(request.operation)) void postman.deliver(request.origin);
      return reply;
    },
  };
}

const stirring = new Set<string>([
  'setClock',
  'advanceClock',
  'bringAbout',
  'readMailbox',
  'showMail',
  'answerAsHolder',
  'restoreSnapshot',
] satisfies (keyof operations)[]);

function mailServerOf(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url && /^smtps?:$/.test(url.protocol) && url.hostname !== '') return url;
  // what was given may hold a password
  throw new SetupError('SMTP_URL is no address of a mail server; give one such as smtp://localhost:1025, or unset it.');
}

// Loaded here, so that a simulator that sends nothing does not load it.
async function transportTo(url: URL): Promise<Transporter> {
  const { createTransport } = await import('nodemailer');
  return createTransport({ url: url.href, ...patience, disableFileAccess: true, disableUrlAccess: true });
}

function messageOf(mail: Mail, world: World, again: boolean) {
  const { id, sentAt, from, to, subject, text, html, accessRightIds } = mail;
  const home = `${encodeURIComponent(world.id)}.wattif.example`;
  const first = `<${id}@${home}>`;
  return {
    ...(again ? { messageId: `<${id}.${accessRightIds.length}@${home}>`, references: first } : { messageId: first }),
    date: sentAt,
    // an address list in either of them would be read as several addresses
    from: { name: 'wattif', address: from },
    to: { name: '', address: to },
    subject,
    text,
    html,
    headers: { 'X-Wattif-World': world.id },
  };
}

/** What is kept of sent mails in a world. */
export const postmanTables = { 'postman.sent': { row: objectOf({ about: count }) } };

function sentOf(world: World): Table<Sent> {
  return world.store.table<Sent>('postman.sent');
}

function isAboutMail(error: unknown): boolean {
  const { code } = error as { code?: string };
  return code === 'EENVELOPE' || code === 'EMESSAGE';
}

function sentenceOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
