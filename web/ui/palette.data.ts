/** The colours of the product: those of the report (src/report/html/report.css), plus what only screens have. */
import type { COLOUR } from '../../src/report/html/draw.ts';

type Ink = keyof typeof COLOUR;

export interface Palette extends Record<Ink, string> {
  page: string;
  raised: string;
  firstText: string;
  secondText: string;
  good: string;
  bad: string;
  tint: string;
  goodTint: string;
  badTint: string;
}

export const PALETTE: Record<'light' | 'dark', Palette> = {
  light: {
    page: '#f5f6f8',
    card: '#ffffff',
    raised: '#ffffff',
    ink: '#161a22',
    muted: '#566070',
    line: '#e2e5ea',
    first: '#3155d4',
    firstText: '#2a49ba',
    second: '#d9752b',
    secondText: '#a4510f',
    third: '#0f8a80',
    good: '#12724a',
    bad: '#b3261e',
    target: '#7a3fb0',
    tint: '#eef1fd',
    goodTint: '#e6f4ed',
    badTint: '#fdeceb',
  },
  dark: {
    page: '#0e1116',
    card: '#171b22',
    raised: '#1e232c',
    ink: '#e9ecf1',
    muted: '#a0a9b7',
    line: '#2a303a',
    first: '#8ba4ff',
    firstText: '#a3b7ff',
    second: '#eda063',
    secondText: '#eda063',
    third: '#57c7bb',
    good: '#62cf95',
    bad: '#ff8f84',
    target: '#cf9dff',
    tint: '#1d2437',
    goodTint: '#14291f',
    badTint: '#331c1b',
  },
};
