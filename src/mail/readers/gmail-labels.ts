/** Gmail's labels as Takeout writes them, and the role that a label or folder name of any mail program plays. */
import { decodeWords } from '../decode/encoded-words.ts';
import {
  CATEGORY_WORDS,
  FOLDER_ROOTS,
  LABEL_NAMES,
  LABEL_ROLES,
  type LabelRole,
} from './gmail-labels.data.ts';

export type { LabelRole } from './gmail-labels.data.ts';

/**
 * Labels of an X-Gmail-Labels value, unfolded or still folded: a comma list of RFC 2047 words, with quotes around a label
 * that holds a comma. Quotes inside a label (`Kategorie: "Neuigkeiten"`) stay. Each label once, in the order given.
 */
export function parseGmailLabels(headerValue: string): string[] {
  const text = decodeWords(headerValue.replace(/\r?\n[ \t]*/g, ' '));
  const labels = new Set<string>();
  let at = 0;
  while (at < text.length) {
    while (text[at] === ' ' || text[at] === '\t') at++;
    const item = text[at] === '"' ? quotedLabel(text, at) : plainLabel(text, at);
    if (item.label !== '') labels.add(item.label);
    at = item.end + 1;
  }
  return [...labels];
}

interface Item {
  label: string;
  /** Index of the comma after it, or the end. */
  end: number;
}

function plainLabel(text: string, at: number): Item {
  const comma = text.indexOf(',', at);
  const end = comma < 0 ? text.length : comma;
  return { label: trimSpace(text.slice(at, end)), end };
}

/** `"a, b"`, with `\"` or `""` for a quote; without a closing quote it is a plain label. */
function quotedLabel(text: string, at: number): Item {
  let label = '';
  for (let i = at + 1; i < text.length; i++) {
    const char = text[i];
    if ((char === '\\' || char === '"') && text[i + 1] === '"') label += text[++i];
    else if (char !== '"') label += char;
    else {
      const rest = plainLabel(text, i + 1);
      return { label: trimSpace(label) + (rest.label === '' ? '' : ` ${rest.label}`), end: rest.end };
    }
  }
  return plainLabel(text, at);
}

/** Not String.trim: a no-break space belongs to the label (French puts one before the colon). */
function trimSpace(text: string): string {
  let start = 0;
  let end = text.length;
  while (text[start] === ' ' || text[start] === '\t') start++;
  while (end > start && (text[end - 1] === ' ' || text[end - 1] === '\t')) end--;
  return text.slice(start, end);
}

const ROLES = new Map<string, LabelRole>(
  LABEL_ROLES.flatMap(role =>
    role === 'category' ? [] : LABEL_NAMES[role].map(name => [name, role] as const),
  ),
);
const CATEGORY = new RegExp(`^(?:${CATEGORY_WORDS.join('|')})(?: ?[:：]| )`);
const ROOT = new RegExp(`^(?:${FOLDER_ROOTS.map(root => root.replace(/[[\]]/g, '\\$&')).join('|')})[/.]`);

/** What a label or folder is for, whatever the language: `Gesendet`, `INBOX.Sent`, `[Gmail]/Sent Mail`. Null: a name of its owner's. */
export function labelRole(label: string): LabelRole | null {
  let role = known.get(label);
  if (role === undefined) {
    role = roleOf(label);
    // Mailboxes have some hundred labels at most; whoever makes up more gets no more memory for them.
    if (known.size < 10_000) known.set(label, role);
  }
  return role;
}

/** Every message asks again for the same few labels. */
const known = new Map<string, LabelRole | null>();

function roleOf(label: string): LabelRole | null {
  const name = label
    .normalize('NFC')
    .replace(/[\s_\u00a0]+/g, ' ')
    .trim()
    .toLowerCase();
  const role = ROLES.get(name) ?? ROLES.get(name.replace(ROOT, ''));
  if (role !== undefined) return role;
  return CATEGORY.test(name) ? 'category' : null;
}
