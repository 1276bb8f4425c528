/** One email in several mailboxes: the lines above it that say whose copy it is. */
import type { Company } from '../company/company.ts';
import { chance, pick, type Random, random } from '../random.ts';
import type { Step } from '../script/step.ts';
import { encodedWords } from './encode.ts';

export interface DemoCopy {
  /** Address of the mailbox. */
  mailbox: string;
  sent: boolean;
  labels: string[];
  /** Header lines that only this copy has; LF line ends, before the common content. */
  head: string;
}

const TOPICS = [
  'Customers',
  'Follow up',
  'Facturación',
  'Integrações',
  'Renewals, 2025',
  'Projects/Calendar',
];

export function copiesOf(company: Company, step: Step): DemoCopy[] {
  const chooser = random(company.seed, 8, step.thread.number, step.index);
  return step.mailboxes.map((mailbox, i) => {
    const sent = step.sent && i === 0;
    const labels = sent ? ['Sent', 'Opened'] : inboxLabels(step, chooser);
    const delivered = sent ? '' : `Delivered-To: ${mailbox}\n`;
    return { mailbox, sent, labels, head: `X-Gmail-Labels: ${labelHeader(labels)}\n${delivered}` };
  });
}

function inboxLabels(step: Step, chooser: Random): string[] {
  const place =
    step.kind === 'bulk'
      ? chance(chooser, 0.3)
        ? 'Trash'
        : 'Inbox'
      : chance(chooser, 0.55)
        ? 'Archived'
        : 'Inbox';
  const labels = [place, chance(chooser, 0.93) ? 'Opened' : 'Unread'];
  if (step.kind === 'bulk') labels.push('Category Promotions');
  else if (step.kind === 'notification') labels.push('Category Updates');
  else if (chance(chooser, 0.3)) labels.push('Important');
  if (step.kind === 'human' && chance(chooser, 0.05)) labels.push('Starred');
  if (step.kind === 'human' && chance(chooser, 0.08)) labels.push(pick(chooser, TOPICS));
  return labels;
}

/** A comma list; labels with a comma are quoted, and the whole is encoded when it is not ASCII, as Takeout does. */
function labelHeader(labels: readonly string[]): string {
  return encodedWords(labels.map(label => (label.includes(',') ? `"${label}"` : label)).join(','), false);
}
