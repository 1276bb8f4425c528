import { MantineThemeProvider } from '@mantine/core';
import { type ReactNode, useMemo } from 'react';
import { useWords } from '../words/words.tsx';

/** The cross of every window below says what it does, in the reader's language. */
export function CloseButtons({ children }: { children: ReactNode }) {
  const { close } = useWords().waiting;
  const theme = useMemo(() => {
    const named = { defaultProps: { closeButtonProps: { 'aria-label': close } } };
    return { components: { Modal: named, Drawer: named } };
  }, [close]);
  return <MantineThemeProvider theme={theme}>{children}</MantineThemeProvider>;
}
