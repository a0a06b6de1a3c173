import { afterEach, describe, expect, test, vi } from 'vitest';
import { Postman } from '../../mock-server/control/postman.ts';
import type { Mail } from '../../mock-server/core/provider.ts';
import { Worlds } from '../../mock-server/core/worlds.ts';
import { createSimulator } from '../../mock-server/index.ts';
import { sourcesOf } from '../architecture/source.ts';
import { fakeProvider } from '../core/fake-provider.ts';
import { declarationOf, startSimulator } from '../support/adict.ts';
import { MailCatcher } from '../support/mail-catcher.ts';

const sentAt = new Date('2026-01-15T08:00:00Z');

function mailTo(to: string, id: string, accessRightIds = ['right-1']): Mail {
  const words = { from: 'operator@grid.example', to, subject: 'Été', text: 'Été\n', html: '<p>Été</p>' };
  return { id, sentAt, ...words, provider: 'fake', kind: 'information', accessRightIds };
}

/** A postman for one world with these mails, and what he complained of. */
async function posted(url: string, mails: Mail[]) {
  const complaints: string[] = [];
  const providers = [fakeProvider({ mails: async () => mails })];
  const worlds = new Worlds(providers);
  await worlds.create({}, 'default');
  const postman = new Postman(url, { providers, worlds }, (sentence) => complaints.push(sentence));
  return { postman, worlds, complaints, [Symbol.asyncDispose]: () => postman.close() };
}

describe('the postman', () => {
  test('sends each mail once, with the world’s time, an id that stays and the name of the world', async () => {
    await using catcher = await MailCatcher.start();
    await using it = await posted(catcher.url, [mailTo('jeanne@example.com', 'abc')]);
    await it.postman.deliver();
    await it.postman.deliver();
    expect(catcher.mails).toHaveLength(1);
    const [mail] = catcher.mails;
    expect(mail).toMatchObject({
      messageId: '<abc@default.wattif.example>',
      date: sentAt,
      subject: 'Été',
      text: 'Été\n',
    });
    expect(mail?.from?.value).toEqual([{ name: 'wattif', address: 'operator@grid.example' }]);
    expect(mail?.headers.get('x-wattif-world')).toBe('default');
  });

  test('sends a mail again that has grown since, as a follow-up', async () => {
    await using catcher = await MailCatcher.start();
    const mails = [mailTo('jeanne@example.com', 'abc')];
    await using it = await posted(catcher.url, mails);
    await it.postman.deliver();
    mails[0] = mailTo('jeanne@example.com', 'abc', ['right-1', 'right-2']);
    await it.postman.deliver();
    await it.postman.deliver();
    expect(catcher.mails.map(({ messageId, references }) => [messageId, references])).toEqual([
      ['<abc@default.wattif.example>', undefined],
      ['<abc.2@default.wattif.example>', '<abc@default.wattif.example>'],
    ]);
  });

  test('begins anew in a world that was reset', async () => {
    await using catcher = await MailCatcher.start();
    await using it = await posted(catcher.url, [mailTo('jeanne@example.com', 'abc')]);
    await it.postman.deliver();
    await it.worlds.reset('default');
    await it.postman.deliver();
    expect(catcher.mails).toHaveLength(2);
  });

  test('takes what is asked for meanwhile along', async () => {
    await using catcher = await MailCatcher.start();
    const mails = [mailTo('jeanne@example.com', 'abc')];
    await using it = await posted(catcher.url, mails);
    const first = it.postman.deliver();
    mails.push(mailTo('jeanne@example.com', 'def'));
    await Promise.all([first, it.postman.deliver()]);
    expect(catcher.mails).toHaveLength(2);
  });

  test('tells once that the server fails, without its password', async () => {
    await using catcher = await MailCatcher.start({
      onConnect: (_session, done) => done(new Error('closed for lunch')),
    });
    const url = catcher.url.replace('//', '//user:secret@');
    await using it = await posted(url, [mailTo('jeanne@example.com', 'abc')]);
    await it.postman.deliver();
    await it.postman.deliver();
    expect(it.complaints).toEqual([expect.stringMatching(/closed for lunch.*SMTP_URL.*tried again/)]);
    expect(it.complaints[0]).not.toContain('secret');
  });

  test('sends what failed at the next delivery, and tells of the next failure too', async () => {
    let isOpen = false;
    await using catcher = await MailCatcher.start({
      onConnect: (_session, done) => done(isOpen ? null : new Error('closed')),
    });
    const mails = [mailTo('jeanne@example.com', 'abc')];
    await using it = await posted(catcher.url, mails);
    await it.postman.deliver();
    isOpen = true;
    await it.postman.deliver();
    expect(catcher.mails).toHaveLength(1);
    isOpen = false;
    mails.push(mailTo('jeanne@example.com', 'def'));
    await it.postman.deliver();
    expect(it.complaints).toHaveLength(2);
  });

  test('goes on with the others when the server refuses one for good', async () => {
    await using catcher = await MailCatcher.start({
      onRcptTo: ({ address }, _session, done) =>
        done(address.startsWith('nobody') ? Object.assign(new Error('no such box'), { responseCode: 550 }) : null),
    });
    await using it = await posted(catcher.url, [
      mailTo('nobody@example.com', 'abc'),
      mailTo('jeanne@example.com', 'def'),
    ]);
    await it.postman.deliver();
    await it.postman.deliver();
    expect(catcher.mails).toHaveLength(1);
    expect(it.complaints).toEqual([expect.stringMatching(/refuses mail abc to nobody@example\.com: .*no such box/)]);
  });

  test('sends to one addressee, whatever the address holds', async () => {
    const addressees: string[] = [];
    await using catcher = await MailCatcher.start({
      onRcptTo({ address }, _session, done) {
        addressees.push(address);
        done();
      },
    });
    await using it = await posted(catcher.url, [mailTo('jeanne@example.com, other@example.com', 'abc')]);
    await it.postman.deliver();
    expect(addressees).not.toContain('other@example.com');
    expect(addressees.length).toBeLessThan(2);
  });
});

describe('a simulator with SMTP_URL', () => {
  afterEach(() => vi.unstubAllEnvs());

  test('really sends the mail to the holder: accents survive, the link leads to the page (adict.md 3.4)', async () => {
    await using catcher = await MailCatcher.start();
    vi.stubEnv('SMTP_URL', catcher.url);
    await using it = await startSimulator({ parks: ['syndicat'], rights: 'none' });
    const point = (await it.world.points()).find(({ holder }) => holder.kind === 'person');
    if (!point) throw new Error('no person');
    const declaration = { ...declarationOf(point), nom_titulaire: 'Zoé Lefèvre' };
    await it.adict.declare(point.meteringPointId, declaration);
    const body = JSON.stringify({ by: 'PT1M' });
    const headers = { 'content-type': 'application/json' };
    await fetch(`${it.simulator.url}/_wattif/worlds/default/clock/advance`, { method: 'POST', body, headers });
    const [mail] = await catcher.received(1);
    expect(mail?.subject).toBe('Accès à vos données de gaz : WATTIF attend votre validation');
    expect(mail?.text).toContain('Titulaire déclaré : Zoé Lefèvre');
    expect(mail?.html).toContain('Titulaire déclaré : Zoé Lefèvre');
    expect(mail?.date).toEqual(sentAt);
    const [link = ''] = /http:\S+/.exec(mail?.text ?? '') ?? [];
    expect(mail?.html).toContain(`href="${link}"`);
    expect(await (await fetch(link)).text()).toContain('Zoé Lefèvre');
  });

  test('that is no address of a mail server does not start, and says how to mend it, without what was given', async () => {
    for (const smtpUrl of ['localhost:1025', 'http://user:secret@localhost', 'nonsense']) {
      await expect(createSimulator({ smtpUrl })).rejects.toThrow(/^SMTP_URL is no address of a mail server; give one/);
    }
    await expect(createSimulator({ smtpUrl: 'http://user:secret@localhost' })).rejects.not.toThrow('secret');
  });

  test('or without: nothing loads the mailer before a mail is to be sent', () => {
    const mailers = sourcesOf(['mock-server/control']).flatMap(({ imports }) =>
      imports.filter(({ target }) => target.startsWith('nodemailer')),
    );
    expect([...new Set(mailers.map(({ loads }) => loads))].sort()).toEqual(['later', 'never']);
  });
});
