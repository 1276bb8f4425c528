/** What mail and alerts keep sealed, under another secret. */
import type { Store } from '../../store/store.ts';
import { sealedFor } from '../mail-out/settings.ts';
import type { Secrets } from '../secrets.ts';
import { channelSeal, readChannels } from './channels.ts';

/** Inside the transaction that changes the others too. Gives how many. Throws `bad-secret`. */
export async function resealOutgoing(db: Store['db'], from: Secrets, to: Secrets): Promise<number> {
  let count = 0;
  const anew = (sealed: string, about: string): string => {
    count++;
    return to.seal(from.open(sealed, about), about);
  };
  for (const { workspace_id: id, host, username, password_sealed } of await db
    .selectFrom('smtp_setting')
    .selectAll()
    .execute()) {
    if (password_sealed === null) continue;
    await db
      .updateTable('smtp_setting')
      .set({ password_sealed: anew(password_sealed, sealedFor(id, host, username)) })
      .where('workspace_id', '=', id)
      .execute();
  }
  for (const { workspace_id: id, rule_id, channels } of await db
    .selectFrom('alert_rule')
    .select(['workspace_id', 'rule_id', 'channels'])
    .execute()) {
    const fresh = readChannels(channels).map(channel =>
      channel.kind === 'email'
        ? channel
        : { ...channel, sealed: anew(channel.sealed, channelSeal(id, channel.id)) },
    );
    await db
      .updateTable('alert_rule')
      .set({ channels: JSON.stringify(fresh) })
      .where('workspace_id', '=', id)
      .where('rule_id', '=', rule_id)
      .execute();
  }
  return count;
}
