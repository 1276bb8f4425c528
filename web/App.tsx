import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { Problem } from './api/problem.ts';
import { router } from './router.tsx';
import { nonce } from './ui/nonce.ts';
import { cssVariables, theme } from './ui/theme.ts';
import { browserLanguage, browserZone, ReaderProvider } from './words/words.tsx';

/** What the server has understood and refused is not asked again. */
const worthTrying = (error: Error): boolean =>
  !(error instanceof Problem) || error.status === 0 || error.status >= 500;

const client = new QueryClient({
  defaultOptions: {
    queries: { retry: (failures, error) => failures < 2 && worthTrying(error), refetchOnWindowFocus: false },
  },
});

export function App() {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      defaultColorScheme="auto"
      getStyleNonce={nonce}
    >
      <QueryClientProvider client={client}>
        <ReaderProvider language={browserLanguage()} zone={browserZone()}>
          <RouterProvider router={router} />
          <Notifications position="bottom-right" limit={3} />
        </ReaderProvider>
      </QueryClientProvider>
    </MantineProvider>
  );
}
