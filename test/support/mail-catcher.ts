import type { AddressInfo } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

/** A mail server on loopback that keeps what it gets. */
export class MailCatcher {
  readonly #server: SMTPServer;
  readonly #waiting: (() => void)[] = [];
  readonly mails: ParsedMail[] = [];

  private constructor(options: SMTPServerOptions) {
    this.#server = new SMTPServer({
      disabledCommands: ['STARTTLS', 'AUTH'],
      onData: (stream, _session, done) => {
        simpleParser(stream).then((mail) => {
          this.mails.push(mail);
          done();
          for (const look of this.#waiting) look();
        }, done);
      },
      ...options,
    });
  }

  static async start(options: SMTPServerOptions = {}): Promise<MailCatcher> {
    const catcher = new MailCatcher(options);
    // a client that leaves early is no failure of the server
    catcher.#server.on('error', () => undefined);
    await new Promise<void>((resolve) => catcher.#server.listen(0, '127.0.0.1', resolve));
    return catcher;
  }

  get url(): string {
    return `smtp://127.0.0.1:${(this.#server.server.address() as AddressInfo).port}`;
  }

  /** Resolves once so many mails are there. */
  async received(count: number): Promise<readonly ParsedMail[]> {
    await new Promise<void>((resolve) => {
      const look = (): void => {
        if (this.mails.length >= count) resolve();
      };
      this.#waiting.push(look);
      look();
    });
    return this.mails;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await new Promise<void>((resolve) => this.#server.close(() => resolve()));
  }
}
