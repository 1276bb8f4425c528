/** Where an alert goes: how a channel is kept (its secret sealed), shown (without) and used. */
import { z } from 'zod';
import { PulsoError } from '../../errors.ts';
import type { AppContext } from '../context.ts';
import type { ChannelBody } from './alert-body.ts';
import { say } from './errors.data.ts';
import { newHookSecret } from './sign.ts';

const storedSchema = z.discriminatedUnion('kind', [
  z.object({ id: z.string(), kind: z.literal('email'), address: z.string() }),
  z.object({ id: z.string(), kind: z.literal('webhook'), url: z.string(), sealed: z.string() }),
  z.object({ id: z.string(), kind: z.literal('slack'), host: z.string(), sealed: z.string() }),
]);
export type StoredChannel = z.infer<typeof storedSchema>;

export type ChannelShown =
  | { id: string; kind: 'email'; address: string }
  | { id: string; kind: 'webhook'; url: string }
  | { id: string; kind: 'slack'; host: string };

/** What a channel's secret is bound to. */
export const channelSeal = (workspaceId: number, channelId: string): string =>
  `alert channel ${workspaceId} ${channelId}`;

export const readChannels = (stored: unknown): StoredChannel[] => z.array(storedSchema).parse(stored);

export function shownChannel(channel: StoredChannel): ChannelShown {
  const { id, kind } = channel;
  if (kind === 'email') return { id, kind, address: channel.address };
  return kind === 'webhook' ? { id, kind, url: channel.url } : { id, kind, host: channel.host };
}

/** A webhook's signing secret, or the address of a Slack hook. Throws `bad-secret`. */
export function secretOf(
  { secrets }: Pick<AppContext, 'secrets'>,
  workspaceId: number,
  channel: Exclude<StoredChannel, { kind: 'email' }>,
): string {
  return secrets.open(channel.sealed, channelSeal(workspaceId, channel.id));
}

export interface MadeChannels {
  stored: StoredChannel[];
  /** By channel id: secrets of new webhooks, to be shown this once. */
  secrets: Record<string, string>;
}

/** `before`: those of the rule that is saved again; a channel that names one of them keeps its secret. Throws `bad-input`. */
export function makeChannels(
  { secrets }: Pick<AppContext, 'secrets'>,
  workspaceId: number,
  bodies: readonly ChannelBody[],
  before: readonly StoredChannel[],
): MadeChannels {
  const made: MadeChannels = { stored: [], secrets: {} };
  const taken = new Set(before.map(one => one.id));
  let next = 0;
  const freshId = (): string => {
    do next++;
    while (taken.has(`c${next}`));
    return `c${next}`;
  };
  for (const body of bodies) {
    const known = before.find(one => one.id === body.id && one.kind === body.kind);
    const id = known?.id ?? freshId();
    if (body.kind === 'email') made.stored.push({ id, kind: 'email', address: body.address });
    else if (body.kind === 'webhook') {
      // A secret belongs to one receiver: another address gets another one.
      if (known?.kind === 'webhook' && known.url === body.url) made.stored.push(known);
      else {
        const secret = newHookSecret();
        made.secrets[id] = secret;
        const sealed = secrets.seal(secret, channelSeal(workspaceId, id));
        made.stored.push({ id, kind: 'webhook', url: body.url, sealed });
      }
    } else if (body.url !== undefined) {
      const sealed = secrets.seal(body.url, channelSeal(workspaceId, id));
      made.stored.push({ id, kind: 'slack', host: new URL(body.url).host, sealed });
    } else if (known?.kind === 'slack') made.stored.push(known);
    else throw new PulsoError('bad-input', say.slackNeedsUrl);
  }
  return made;
}
