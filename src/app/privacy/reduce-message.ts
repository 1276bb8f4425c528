/** A message before it is written under `privacy = "aggregates"`: what figures need, and nothing that says who wrote about what. */
import type { KindRule } from '../../derive/rules.ts';
import { kindByRules } from '../../derive/rules.ts';
import type { Address, MailCommands, Message } from '../../mail/message.ts';
import type { Hide } from './hidden-address.ts';

export interface Reducing {
  hide: Hide;
  /** Null: not known yet who is ours, so addresses are hidden afterwards (reduce-stored.ts). */
  isInternal: ((email: string) => boolean) | null;
  rules: readonly KindRule[];
}

/** Ids and references stay: of them only hashes are written. Rules look at what goes away, so they are applied now. */
export function reducedMessage(message: Message, { hide, isInternal, rules }: Reducing): Message {
  const kept = (address: Address): Address =>
    isInternal === null || isInternal(address.email) ? address : { email: hide(address.email), name: '' };
  const ruled = settledKind(
    rules,
    { address: message.author.email, subject: message.subject, labels: message.labels },
    isInternal?.(message.author.email) ?? false,
  );
  return {
    ...message,
    ...(ruled === null ? {} : { kind: ruled, kindWithoutList: ruled }),
    author: kept(message.author),
    sender: message.sender === null ? null : kept(message.sender),
    listAddress: message.listAddress === null ? null : kept({ email: message.listAddress, name: '' }).email,
    to: message.to.map(kept),
    cc: message.cc.map(kept),
    bcc: message.bcc.map(kept),
    subject: '',
    ...(message.commands === undefined ? {} : { commands: reducedCommands(message.commands) }),
  };
}

/** What is no command, and notes, change no figure. */
const reducedCommands = ({ lines, proof }: MailCommands): MailCommands => ({
  lines: lines.filter(one => one.command !== null && one.command !== 'note'),
  proof,
});

/**
 * What a rule about subjects or people from outside says; null where none fits, or the first that does looks at what stays known: labels,
 * and addresses of ours. Such a rule that stands behind one that was settled is believed from now on.
 */
export function settledKind(
  rules: readonly KindRule[],
  message: Parameters<typeof kindByRules>[1],
  isOurs: boolean,
): ReturnType<typeof kindByRules> {
  const first = rules.find(rule => kindByRules([rule], message) !== null);
  if (first === undefined) return null;
  const stays = first.field === 'label' || (isOurs && first.field !== 'subject');
  return stays ? null : first.kind;
}
