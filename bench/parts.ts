/** What the bench can measure alone. What is compared with each other lies in one part, so that it is measured in one run. */
export const PARTS = {
  parsing: 'Parsing',
  report: 'The report',
  import: 'Imports',
  company: 'The made-up company',
  questions: 'Questions',
} as const;

export type Part = keyof typeof PARTS;

export const ALL_PARTS = Object.keys(PARTS) as [Part, ...Part[]];

const FAMILIES: Record<string, Part> = {
  parse: 'parsing',
  whole: 'report',
  line: 'report',
  import: 'import',
  demo: 'company',
};

/** Of a measure's id, like `parse.everything`. */
export function partOf(id: string): Part {
  const part = FAMILIES[id.split('.')[0] ?? ''];
  if (part === undefined) throw new Error(`no part of the bench: ${id}`);
  return part;
}
