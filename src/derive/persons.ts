/** Which addresses found in one mailbox are one person's, where nobody has said so. */

export interface NamedAddress {
  /** Lower case. */
  email: string;
  /** Display name it writes under; empty where it has none. */
  name: string;
}

export interface Person {
  name: string;
  addresses: string[];
}

/**
 * Addresses are one person's when they write under the same name, in whatever order its words stand, or share the part
 * before the `@` (tags aside). Credit belongs to who sent (METRICS §4), so anything less leaves them apart. In the order
 * given; a person is called by the first name there is, else by the first address. Linear.
 */
export function personsOf(addresses: readonly NamedAddress[]): Person[] {
  const byKey = new Map<string, Person>();
  const persons: Person[] = [];
  for (const { email, name } of addresses) {
    const keys = [`@${localPart(email)}`, ...(name === '' ? [] : [nameKey(name)])];
    let person = keys.map(key => byKey.get(key)).find(found => found !== undefined);
    if (person === undefined) {
      person = { name: '', addresses: [] };
      persons.push(person);
    }
    person.addresses.push(email);
    if (person.name === '') person.name = name;
    for (const key of keys) if (!byKey.has(key)) byKey.set(key, person);
  }
  return persons.map(person => ({ ...person, name: person.name || (person.addresses[0] ?? '') }));
}

const localPart = (email: string): string =>
  email.slice(0, Math.max(0, email.lastIndexOf('@'))).split('+', 1)[0] ?? '';

/** `Ruiz, Ana` and `ana ruiz` are one. */
const nameKey = (name: string): string =>
  name
    .toLowerCase()
    .split(/[\s,]+/)
    .filter(word => word !== '')
    .sort()
    .join(' ');
