import { Button, type ButtonProps } from '@mantine/core';
import type { ComponentPropsWithoutRef, CSSProperties } from 'react';

/** In the product's own red, whose text stands out in the dark, too. */
const COLOURS = {
  '--button-bg': 'var(--bad)',
  '--button-hover': 'color-mix(in srgb, var(--bad) 88%, var(--ink))',
  '--button-color': 'var(--card)',
} as CSSProperties;

/** For what cannot be taken back. */
export function DangerButton(props: ButtonProps & ComponentPropsWithoutRef<'button'>) {
  return <Button {...props} style={COLOURS} />;
}
