/** Mantine in our colours. Its variables and ours come from one palette. */
import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';
import { PALETTE, type Palette } from './palette.data.ts';

const pulse: MantineColorsTuple = [
  '#eef1fd',
  '#dbe2fb',
  '#b9c6f7',
  '#a3b7ff',
  '#8ba4ff',
  '#4a67dd',
  '#3155d4',
  '#2a49ba',
  '#223c9b',
  '#1a2f7c',
];

/** Mantine's greys of the dark, in the blue of ours. */
const dark: MantineColorsTuple = [
  '#e9ecf1',
  '#c3cad6',
  '#a0a9b7',
  '#6f7988',
  '#3a424e',
  '#2a303a',
  '#1e232c',
  '#171b22',
  '#12161c',
  '#0e1116',
];

export const FONT = "Roboto, system-ui, -apple-system, 'Segoe UI', sans-serif";

export const theme = createTheme({
  primaryColor: 'pulse',
  primaryShade: { light: 6, dark: 5 },
  colors: { pulse, dark },
  fontFamily: FONT,
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '20px' },
  headings: { fontFamily: FONT, fontWeight: '600' },
  defaultRadius: 'md',
  cursorType: 'pointer',
  focusRing: 'auto',
});

const kebab = (name: string): string => name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`);

const variables = (palette: Palette): Record<string, string> => ({
  ...Object.fromEntries(Object.entries(palette).map(([name, value]) => [`--${kebab(name)}`, value])),
  '--mantine-color-body': palette.card,
  '--mantine-color-text': palette.ink,
  '--mantine-color-dimmed': palette.muted,
  '--mantine-color-placeholder': palette.muted,
  '--mantine-color-default': palette.card,
  '--mantine-color-default-hover': palette.tint,
  '--mantine-color-default-color': palette.ink,
  '--mantine-color-default-border': palette.line,
  '--mantine-color-error': palette.bad,
  '--mantine-color-anchor': palette.firstText,
  '--mantine-primary-color-light-color': palette.firstText,
  '--mantine-color-pulse-light-color': palette.firstText,
  '--mantine-color-pulse-text': palette.firstText,
});

export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: variables(PALETTE.light),
  dark: variables(PALETTE.dark),
});
