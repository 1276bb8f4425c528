/** Access that renews itself, shared by all requests of a mailbox. */
import type { Bearer } from '../http/sender.ts';
import type { World } from '../http/world.ts';
import type { OAuthClient } from './providers.data.ts';
import { refreshTokens, type Tokens } from './tokens.ts';

/** Renewed this long before its end, so that no request sets out with a token that ends on the way. */
const BEFORE_END_SECONDS = 60;

/**
 * `onTokens` is awaited before new tokens are used: a refresh token that was exchanged and not stored would lock the mailbox
 * out the next time.
 */
export function openBearer(
  client: OAuthClient,
  tokens: Tokens,
  onTokens: (tokens: Tokens) => Promise<void> | void,
  world: World,
): Bearer {
  let current = tokens;
  let renewing: Promise<void> | null = null;

  const renewOnce = (signal: AbortSignal): Promise<void> => {
    renewing ??= (async () => {
      try {
        const fresh = await refreshTokens(client, current, world, signal);
        try {
          await onTokens(fresh);
        } finally {
          // Even if it could not be stored: the old one is void.
          current = fresh;
        }
      } finally {
        renewing = null;
      }
    })();
    return renewing;
  };

  return {
    async token(signal) {
      const ends = current.expiresAt - BEFORE_END_SECONDS <= world.now() / 1000;
      if (ends && current.refresh !== null) await renewOnce(signal);
      return current.access;
    },
    async renew(refused, signal) {
      if (current.access === refused) await renewOnce(signal);
    },
  };
}
