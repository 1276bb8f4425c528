/** Pages follow what happens on the server. */
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';

/** What changed → which of the things fetched are old now; `facts` are figures, and who can be chosen. */
const OLD: Record<string, readonly string[]> = {
  facts: ['facts', 'choices', 'people', 'when'],
  surveys: ['surveys', 'facts'],
  settings: ['settings', 'me', 'choices', 'facts'],
};

/** A running import tells a change every second or so; figures need not follow each. */
const PAUSE_MS = 2000;

export function useLive(): void {
  const client = useQueryClient();
  useEffect(() => {
    const waiting = new Set<string>();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const renew = (): void => {
      timer = undefined;
      for (const key of waiting) void client.invalidateQueries({ queryKey: [key] });
      waiting.clear();
    };
    const source = new EventSource('/api/v1/events');
    const onChange = (event: MessageEvent<string>): void => {
      const what = whatOf(event.data);
      for (const key of OLD[what] ?? [what]) waiting.add(key);
      timer ??= setTimeout(renew, waiting.has('facts') ? PAUSE_MS : 200);
    };
    source.addEventListener('change', onChange);
    source.addEventListener('message', onChange);
    return () => {
      clearTimeout(timer);
      source.close();
    };
  }, [client]);
}

function whatOf(data: string): string {
  try {
    const { what }: { what?: unknown } = JSON.parse(data);
    return typeof what === 'string' ? what : '';
  } catch {
    return '';
  }
}
