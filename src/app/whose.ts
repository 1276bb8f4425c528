/** Whose mailbox it is: as the person says, as the store remembers, or as the mail itself shows. */
import type { Config } from '../config.ts';
import { isConsumerDomain } from '../derive/consumer-domains.ts';
import { type AddressEvidence, type IdentityReason, whoseMailbox } from '../derive/identity.ts';
import type { Store } from '../store/store.ts';
import type { Identity } from './apply-identity.ts';
import { loadSettings, saveSettings } from './open-workspace.ts';

export interface Whose extends Identity {
  /** `given`: by option or configuration. */
  reason: IdentityReason | 'given';
  /** Messages that speak for each address, where it was worked out. */
  taken: { email: string; messages: number }[];
}

function given(config: Config): Whose | null {
  const said = [config.me, config.domains, config.teammate, config.mailbox].some(list => list.length > 0);
  if (!said) return null;
  // Who says only an address means the company behind it too, unless the address is at a consumer provider.
  const own = config.me
    .map(email => email.slice(email.lastIndexOf('@') + 1))
    .filter(name => !isConsumerDomain(name));
  const domains = config.domains.length > 0 ? config.domains : [...new Set(own)];
  return { me: config.me, domains, reason: 'given', taken: [] };
}

/** Was it neither said nor worked out before? Then the whole mail has to be looked at, also what a killed run had read. */
export async function whoseIsOpen(store: Store, workspaceId: number, config: Config): Promise<boolean> {
  return given(config) === null && (await loadSettings(store.db, workspaceId)).identity === undefined;
}

/** What is known before any mail is read; null: it will be worked out from the mail. */
export async function knownWhose(store: Store, workspaceId: number, config: Config): Promise<Whose | null> {
  const said = given(config);
  if (said !== null) return said;
  const remembered = (await loadSettings(store.db, workspaceId)).identity as Whose | undefined;
  return remembered === undefined || remembered.reason === 'none' ? null : remembered;
}

/** What was worked out once stays, so that figures do not change by themselves; options and configuration override it. */
export async function whoseIsIt(
  store: Store,
  workspaceId: number,
  config: Config,
  evidence: AddressEvidence[],
): Promise<Whose> {
  const said = given(config);
  if (said !== null) return said;
  const settings = await loadSettings(store.db, workspaceId);
  const remembered = settings.identity as Whose | undefined;
  if (remembered !== undefined && remembered.reason !== 'none') return remembered;
  const { me, domains, reason, taken } = whoseMailbox(evidence);
  const found: Whose = { me, domains, reason, taken };
  await saveSettings(store.db, workspaceId, { ...settings, identity: found });
  return found;
}
