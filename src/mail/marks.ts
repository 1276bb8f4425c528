/** What a mailbox says of a message beside where it lies: nobody has read it yet, somebody has starred it. Both count as labels. */
import type { Flag } from './message.ts';

export interface Marks {
  unread: boolean;
  starred: boolean;
}

/** As Gmail and its Takeout call them, so that one label is not two. */
export const MARK_LABELS: Readonly<Record<keyof Marks, string>> = { unread: 'Unread', starred: 'Starred' };

export const NO_MARKS: Marks = { unread: false, starred: false };

export const marksOf = (flags: readonly Flag[]): Marks => ({
  unread: flags.includes('unread'),
  starred: flags.includes('flagged'),
});

export const marksAmong = (labels: readonly string[]): Marks => ({
  unread: labels.includes(MARK_LABELS.unread),
  starred: labels.includes(MARK_LABELS.starred),
});

export const labelsOfMarks = ({ unread, starred }: Marks): string[] => [
  ...(unread ? [MARK_LABELS.unread] : []),
  ...(starred ? [MARK_LABELS.starred] : []),
];

export const isMark = (label: string): boolean =>
  label === MARK_LABELS.unread || label === MARK_LABELS.starred;

export const sameMarks = (a: Marks, b: Marks): boolean => a.unread === b.unread && a.starred === b.starred;
