/** Days off from calendars on the web: read every day, kept, and put in force where they changed. */
import { PulsoError } from '../../errors.ts';
import type { Sentence } from '../../sentence.ts';
import { holidaysIn } from '../calendars.ts';
import type { AppContext } from '../context.ts';
import { say } from '../errors.data.ts';
import { loadSettings, saveSettings } from '../open-workspace.ts';
import { outgoingFetch } from '../outgoing.ts';
import { configOf, openSaved } from '../settings.ts';

/** A year of holidays of every country on earth is smaller. */
const MOST_BYTES = 2_000_000;

export interface FeedProblem {
  url: string;
  /** With what to do. */
  said: Sentence;
}

/** Returns whether anything changed, and what could not be read; of that the days known before stay in force. */
export async function refreshHolidays(
  context: AppContext,
  workspaceId: number,
): Promise<{ changed: boolean; problems: FeedProblem[] }> {
  const { store } = context;
  const config = await configOf(store.db, workspaceId);
  const urls = new Set(
    [config, ...config.team, ...config.mailbox].flatMap(one => one.calendar?.holidays_url ?? []),
  );
  const settings = await loadSettings(store.db, workspaceId);
  const before = (settings.holiday_feeds ?? {}) as Record<string, string[]>;
  const feeds: Record<string, string[]> = {};
  const problems: FeedProblem[] = [];
  for (const url of urls) {
    try {
      feeds[url] = await daysOffAt(url, context.allowedHosts);
    } catch (error) {
      problems.push({ url, said: error instanceof PulsoError ? error.said : say.noFeed(url) });
      if (before[url] !== undefined) feeds[url] = before[url];
    }
  }
  const changed = JSON.stringify(feeds) !== JSON.stringify(before);
  // Whatever else was worked out meanwhile stays.
  await saveSettings(store.db, workspaceId, {
    ...(await loadSettings(store.db, workspaceId)),
    holiday_feeds: feeds,
    holiday_problems: problems,
  });
  if (changed) await openSaved(store, workspaceId, Math.floor(context.now().epochMilliseconds / 1000));
  return { changed, problems };
}

async function daysOffAt(url: string, allowed: readonly string[]): Promise<string[]> {
  const { status, body } = await outgoingFetch(url, { maxBytes: MOST_BYTES }, allowed);
  if (status !== 200) throw new PulsoError('source-failed', say.feedAnswered(url, status));
  return holidaysIn(body.toString());
}
