/** Whose mail is support: mailboxes that say so; where none does, the shared ones. */
import type { Config } from '../../config.ts';

export function supportAddresses({ mailbox }: Pick<Config, 'mailbox'>): Set<string> {
  const said = mailbox.filter(box => box.support === true);
  const meant = said.length > 0 ? said : mailbox.filter(box => box.kind === 'shared');
  return new Set(meant.map(box => box.address));
}
