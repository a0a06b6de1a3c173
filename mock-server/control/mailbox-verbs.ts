import type { ControlRequest } from '../core/api.ts';
import { json, type Reply } from '../core/exchange.ts';
import type { Mail, Provider } from '../core/provider.ts';
import { SetupError } from '../core/refusal.ts';
import type { World } from '../core/world.ts';
import type { House } from './house.ts';
import { wantsPage } from './page.ts';
import { paramOf } from './world-verbs.ts';

export async function readMailbox(request: ControlRequest, house: House): Promise<Reply> {
  const mails = await mailsOf(house, house.worlds.get(paramOf(request, 'id')), request.origin);
  return json({ mails: mails.map(mailView) });
}

export async function showMail(request: ControlRequest, house: House): Promise<Reply> {
  const mail = await findMail(request, house);
  if (!wantsPage(request)) return json(mailView(mail));
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'",
  };
  return { kind: 'text', status: 200, text: mail.html, headers };
}

export function showHolderPage(request: ControlRequest, house: House): Promise<Reply> {
  return holderPage(request, house);
}

export function answerAsHolder(request: ControlRequest, house: House): Promise<Reply> {
  return holderPage(request, house, request.body.kind === 'form' ? request.body.value : new URLSearchParams());
}

/** What the operators had sent by a world's present, oldest first. */
export async function mailsOf(house: Pick<House, 'providers'>, world: World, origin: string): Promise<Mail[]> {
  const mails = (await Promise.all(house.providers.map((provider) => provider.mails(world, origin)))).flat();
  return mails.sort((one, other) => one.sentAt.getTime() - other.sentAt.getTime());
}

async function findMail(request: ControlRequest, house: House): Promise<Mail> {
  const world = house.worlds.get(paramOf(request, 'id'));
  const id = paramOf(request, 'mail');
  const mails = await mailsOf(house, world, request.origin);
  const mail = mails.find((one) => one.id === id);
  if (mail) return mail;
  throw new SetupError(
    `There is no mail "${id}" at this instant of the world; its mailbox lists those there are.`,
    404,
  );
}

// Each provider knows its own mails, and says so when there is none of an id.
async function holderPage(request: ControlRequest, house: House, answers?: URLSearchParams): Promise<Reply> {
  const world = house.worlds.get(paramOf(request, 'id'));
  const id = paramOf(request, 'mail');
  let unknown = new SetupError('No operator asks holders anything by mail.', 404);
  for (const { holderPage: show } of house.providers as readonly Provider[]) {
    try {
      if (show) return await show(world, id, answers);
    } catch (error) {
      if (!(error instanceof SetupError) || error.status !== 404) throw error;
      unknown = error;
    }
  }
  throw unknown;
}

function mailView(mail: Mail) {
  return { ...mail, sentAt: mail.sentAt.toISOString() };
}
