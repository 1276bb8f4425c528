/** The settings as they are being changed, and saved as one document. */
import { notifications } from '@mantine/notifications';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type Config, saveSettings, settingsQuery } from '../../api/settings.ts';
import { useAct } from '../../ui/use-act.ts';
import { useSettingsWords } from './use-settings-words.ts';

export interface Draft {
  config: Config;
  set(change: Partial<Config>): void;
  /** The whole document: for what is taken out of it. */
  put(config: Config): void;
  changeable: boolean;
}

export function useDraft() {
  const words = useSettingsWords();
  const client = useQueryClient();
  const { data, error, refetch } = useQuery(settingsQuery);
  const [changed, setChanged] = useState<{ etag: string; config: Config } | null>(null);
  const save = useAct(async () => {
    if (changed === null) return;
    client.setQueryData(settingsQuery.queryKey, await saveSettings(changed));
    setChanged(null);
    notifications.show({ message: words.saved, color: 'green' });
    await client.invalidateQueries({
      predicate: ({ queryKey }) =>
        ['me', 'choices', 'catalogue', 'conversations', 'facts'].includes(String(queryKey[0])),
    });
  });
  const from = changed ?? data;
  // The etag is that of what the first change was made from: whoever saved meanwhile is not overwritten.
  const put = (config: Config): void => {
    if (from !== undefined) setChanged({ etag: from.etag, config });
  };
  const set = (change: Partial<Config>): void => {
    if (from !== undefined) put({ ...from.config, ...change });
  };
  return {
    config: changed?.config ?? data?.config,
    error,
    retry: () => void refetch(),
    set,
    put,
    dirty: changed !== null,
    save,
    discard: () => {
      setChanged(null);
      void refetch();
    },
  };
}
