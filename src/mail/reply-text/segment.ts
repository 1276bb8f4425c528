/** What each stretch of a mail's text is. Segments follow one another without gaps; blank lines belong to the one before. */
const SEGMENT_KINDS = [
  /** Written by the author of this mail. */
  'new',
  /** Lines of an earlier mail behind a quote mark (`>`). */
  'quote',
  /** "On …, … wrote:" and its translations. */
  'attribution',
  /** "-----Original Message-----", "Begin forwarded message:", a rule above a header block. */
  'separator',
  /** From:/Sent:/To:/Subject: of an earlier mail, repeated in the text. */
  'headers',
  /** Text of an earlier mail without quote marks, as Outlook and mobile apps leave it. */
  'embedded',
  /** Behind "-- ", a mobile signature, or a block of contact details. */
  'signature',
  /** Legal notices and virus-scanner notes. */
  'disclaimer',
  /** What a mailing list appended. */
  'footer',
] as const;

export type SegmentKind = (typeof SEGMENT_KINDS)[number];

/** Half-open range of UTF-16 units in the text the segments were made from; starts and ends at line starts. */
export interface Segment {
  kind: SegmentKind;
  start: number;
  end: number;
}

/** Appends a segment, joining it to the last one where the kind is the same. */
export function append(segments: Segment[], kind: SegmentKind, start: number, end: number): void {
  if (start >= end) return;
  const last = segments[segments.length - 1];
  if (last !== undefined && last.kind === kind && last.end === start) last.end = end;
  else segments.push({ kind, start, end });
}
