/** Mailboxes read by a provider's API: nothing is entered, a person has signed in there. */
import { z } from 'zod';
import { asLiveMailbox } from '../../connect/changes/as-live-mailbox.ts';
import type { Callbacks, ProviderMailbox } from '../../connect/changes/changes.ts';
import type { Tokens } from '../../connect/oauth/tokens.ts';
import { PulsoError } from '../../errors.ts';
import { checkedSettings } from './checked-settings.ts';
import type { Connector, Opening } from './connectors.ts';
import { say } from './errors.data.ts';
import { clientOf, type ProviderKind } from './providers.ts';

const shape = z.strictObject({});
const tokensShape = z.object({
  access: z.string(),
  refresh: z.string().nullable(),
  expiresAt: z.number(),
});

function tokensIn(secret: string | null, address: string): Tokens {
  if (secret === null) throw new PulsoError('source-failed', say.signInForAccess(address));
  return tokensShape.parse(JSON.parse(secret));
}

async function opened(
  kind: ProviderKind,
  { address, secret, saveSecret, registrations, publicUrl }: Opening,
  stored: Callbacks['stored'],
): Promise<ProviderMailbox<unknown>> {
  const { client, api } = clientOf(registrations, kind, publicUrl);
  const settings = { name: address, client, bodies: true, ...(api === null ? {} : { api }) };
  const callbacks: Callbacks = { stored, onTokens: tokens => saveSecret(JSON.stringify(tokens)) };
  const tokens = tokensIn(secret, address);
  if (kind === 'gmail') {
    const { openGmail } = await import('../../connect/gmail/open-gmail.ts');
    return openGmail(settings, tokens, callbacks);
  }
  const { openGraph } = await import('../../connect/graph/open-graph.ts');
  return openGraph(settings, tokens, callbacks);
}

export const providerConnector = (kind: ProviderKind): Connector => ({
  settings: async given => checkedSettings(shape, given),
  async open(opening) {
    const { address, placesIn } = opening;
    // Opening is asked for what is stored, and what is stored is only known once it is open.
    const late: { stored: Callbacks['stored'] | null } = { stored: null };
    const mailbox = await opened(kind, opening, {
      has: offsets => late.stored?.has(offsets) ?? Promise.resolve(new Set()),
      all: () => late.stored?.all() ?? nothing(),
    });
    return asLiveMailbox(
      stored => {
        late.stored = stored;
        return mailbox;
      },
      { identity: `${kind}\n${address}`, name: address, placesIn },
    );
  },
  async try(opening) {
    const mailbox = await opened(kind, opening, { has: async () => new Set(), all: nothing });
    try {
      await mailbox.address(new AbortController().signal);
      return { folders: [], messages: 0 };
    } finally {
      await mailbox.close();
    }
  },
});

async function* nothing(): AsyncGenerator<number[]> {}

/** Whose mailbox it is, as the provider says. */
export async function addressBehind(
  kind: ProviderKind,
  opening: Opening,
  signal: AbortSignal,
): Promise<string> {
  const mailbox = await opened(kind, opening, { has: async () => new Set(), all: nothing });
  try {
    return await mailbox.address(signal);
  } finally {
    await mailbox.close();
  }
}
