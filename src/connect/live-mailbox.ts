/** What goes on in a mailbox on a server, in parts that are read one after another: the newest first. */
import type { Marks } from '../mail/marks.ts';
import type { Source } from '../mail/readers/raw.ts';

export interface LiveMailbox {
  /** The next part, given what the part before left as its cursor; null when everything is read, until something comes. */
  next(cursor: unknown, mostMessages: number): Promise<Slice | null>;
  /** Resolves when something may have come, at the latest after so many milliseconds. Rejects when the connection ends. */
  wait(milliseconds: number, signal: AbortSignal): Promise<void>;
  close(): Promise<void>;
}

/** Sources are read first, then what is gone is forgotten, then labels and marks are set. */
export interface Slice {
  /** Live sources, whose `folderKey` says which folder they are a part of. */
  sources: Source[];
  /** What to ask with the next time, once this part is read. JSON. */
  cursor: unknown;
  /** Messages in the folders that are read, and how many of them were not read before this part. */
  total: number;
  left: number;
  gone: GoneOffsets[];
  /** The `folderKey` of every folder there still is; null where this part does not say. What lay in others lies there no more. */
  folderKeys: string[] | null;
  /** Messages given before that have other labels now, where labels are not the folder's. */
  relabelled?: LabelsNow[];
  /** Messages given before that were read, starred, or the reverse. What is so already may be among them. */
  marked?: MarksNow[];
}

export interface LabelsNow {
  /** `identity` of the live source. */
  identity: string;
  offset: number;
  /** All of them, in place of those it had. */
  labels: string[];
}

/** Of a message where it lies. */
export interface MarksNow extends Marks {
  /** `identity` of the live source. */
  identity: string;
  offset: number;
}

/** Messages that lay in a source and do not any more: deleted or moved. */
export interface GoneOffsets {
  /** `identity` of the live source. */
  identity: string;
  /** Both included; others among them may never have been there. */
  from: number;
  to: number;
}
