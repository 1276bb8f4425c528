/** Colours of the terminal report: named by what they mean. */
import { styleText } from 'node:util';

export type Tone = 'strong' | 'dim' | 'good' | 'bad' | 'first' | 'second' | 'title';
type Style = Parameters<typeof styleText>[0];

const STYLES: Record<Tone, Style> = {
  strong: 'bold',
  dim: 'dim',
  good: 'green',
  bad: 'red',
  first: 'cyan',
  second: 'yellow',
  title: ['bold', 'cyan'],
};

export type Paint = (tone: Tone, text: string) => string;

/** Without colours every tone is plain text. */
export function paintWith(colour: boolean): Paint {
  if (!colour) return (_, text) => text;
  return (tone, text) => (text === '' ? '' : styleText(STYLES[tone], text, { validateStream: false }));
}

/** Whether a stream shows colours: a terminal, and nobody said NO_COLOR (no-color.org) or asked for a dumb one. */
export function wantsColour(stream: { isTTY?: boolean }, env: NodeJS.ProcessEnv): boolean {
  if (env.NO_COLOR !== undefined && env.NO_COLOR !== '') return false;
  if (env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== '0') return true;
  return stream.isTTY === true && env.TERM !== 'dumb';
}
