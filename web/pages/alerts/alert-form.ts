/** A rule as it is being written, and as the server takes it. Pure. */
import type { Language } from '../../../src/report/language.ts';
import type { AlertBody, AlertShown, ChannelBody, ChannelShown, Watch } from '../../api/alerts.ts';

export const WATCHES: { readonly [Kind in Watch['kind']]: Extract<Watch, { kind: Kind }> } = {
  waiting: { kind: 'waiting', hours: 4 },
  target: {
    kind: 'target',
    metric: 'first_reply_time',
    time: 'business',
    share: 0.8,
    window: 'day',
    least: 10,
  },
  volume: { kind: 'volume', metric: 'messages_received', k: 3.5 },
  sync: { kind: 'sync', minutes: 60 },
  due: { kind: 'due', minutes: null },
  missed: { kind: 'missed' },
  open_tickets: { kind: 'open_tickets', most: 50 },
  csat: { kind: 'csat', share: 0.8, days: 30, least: 10 },
};
export const WATCH_KINDS = [
  'waiting',
  'target',
  'volume',
  'sync',
  'due',
  'missed',
  'open_tickets',
  'csat',
] as const;

/** A channel being written; `kept`: it is stored, with this host or address. */
export type ChannelDraft =
  | { kind: 'email'; id?: string | undefined; address: string }
  | { kind: 'webhook' | 'slack'; id?: string | undefined; url: string; kept: string | null };

export type AlertDraft = Omit<AlertBody, 'channels'> & { channels: ChannelDraft[] };

interface Writer {
  name: string;
  email: string;
  language: Language;
  zone: string;
}

/** Named after what it watches until somebody says otherwise. */
export const newAlert = ({ name, email, language, zone }: Writer): AlertDraft => ({
  name,
  watch: WATCHES.waiting,
  scope: { of: 'everything', id: null, filters: [] },
  channels: [{ kind: 'email', address: email }],
  quiet: null,
  digest: { every: 'none' },
  language,
  zone,
  active: true,
});

export function draftOf(rule: AlertShown): AlertDraft {
  const { name, watch, scope, quiet, digest, language, zone, active } = rule;
  return {
    ...{ name, watch, scope, quiet, digest, language, zone, active },
    channels: rule.channels.map(channelDraft),
  };
}

function channelDraft(channel: ChannelShown): ChannelDraft {
  const { id, kind } = channel;
  if (kind === 'email') return { kind, id, address: channel.address };
  return kind === 'webhook'
    ? { kind, id, url: channel.url, kept: channel.url }
    : { kind, id, url: '', kept: channel.host };
}

/** A stored Slack address is never shown: left empty it stays. */
function channelBody(channel: ChannelDraft): ChannelBody {
  const id = channel.id === undefined ? {} : { id: channel.id };
  if (channel.kind === 'email')
    return { ...id, kind: 'email', address: channel.address.trim().toLowerCase() };
  const url = channel.url.trim();
  if (channel.kind === 'webhook') return { ...id, kind: 'webhook', url };
  return { ...id, kind: 'slack', ...(url === '' ? {} : { url }) };
}

export const bodyOf = (draft: AlertDraft): AlertBody => ({
  ...draft,
  name: draft.name.trim(),
  channels: draft.channels.map(channelBody),
});

/** As people recognise it: the address, or the receiver's host. */
export function channelName(channel: ChannelShown): string {
  if (channel.kind === 'email') return channel.address;
  return channel.kind === 'slack' ? channel.host : (URL.parse(channel.url)?.host ?? channel.url);
}

/** Channels of a saved rule with the secrets that were made for them, by the order in which they were sent. */
export const secretsOf = (
  rule: AlertShown | undefined,
  secrets: Record<string, string>,
): { where: string; secret: string }[] =>
  Object.entries(secrets).map(([id, secret]) => {
    const channel = rule?.channels.find(one => one.id === id);
    return { where: channel === undefined ? id : channelName(channel), secret };
  });
