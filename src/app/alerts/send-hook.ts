/** An alert as a signed POST, and for chat programs as text and blocks. */
import { PulsoError } from '../../errors.ts';
import { version } from '../../version.ts';
import type { AppContext } from '../context.ts';
import { outgoingFetch } from '../outgoing.ts';
import { type Batch, MOST_SHOWN } from './batch.ts';
import { secretOf } from './channels.ts';
import { say } from './errors.data.ts';
import { placeOf, placeOfAll, urlOf } from './links.ts';
import { SIGNATURE_HEADER, signatureOf } from './sign.ts';
import { alertWordsOf } from './words.data.ts';

/** The receiver answered, but not with success. */
export class HookRefused extends PulsoError {
  readonly status: number;
  constructor(host: string, status: number) {
    super('source-failed', say.hookAnswered(host, status));
    this.name = 'HookRefused';
    this.status = status;
  }
}

const TIMEOUT_MS = 10_000;

/** Gives the status. Throws `HookRefused`, `not-allowed`, `source-failed`, `bad-secret`. */
export async function sendHook(context: AppContext, batch: Batch, signal?: AbortSignal): Promise<number> {
  const { channel, workspace } = batch;
  if (channel.kind === 'email') throw new TypeError('an e-mail channel is no webhook');
  const secret = secretOf(context, workspace.id, channel);
  const body = JSON.stringify(
    channel.kind === 'slack' ? slackBody(context, batch) : hookBody(context, batch),
  );
  const seconds = Math.floor(context.now().epochMilliseconds / 1000);
  const url = channel.kind === 'slack' ? secret : channel.url;
  const response = await outgoingFetch(
    url,
    {
      method: 'POST',
      body,
      headers: {
        'content-type': 'application/json',
        'user-agent': `Pulso/${version}`,
        ...(channel.kind === 'slack'
          ? {}
          : { [SIGNATURE_HEADER]: signatureOf(secret, body, seconds), 'Pulso-Delivery': batch.id }),
      },
      timeoutMs: TIMEOUT_MS,
      maxBytes: 65_536,
      // A redirect would take the signed body elsewhere: whoever moved says so by changing the address here.
      maxRedirects: 0,
      ...(signal === undefined ? {} : { signal }),
    },
    context.allowedHosts,
  );
  if (response.status < 200 || response.status >= 300)
    throw new HookRefused(new URL(url).host, response.status);
  return response.status;
}

export function hookBody({ publicUrl, now }: Pick<AppContext, 'publicUrl' | 'now'>, batch: Batch) {
  const { id, workspace, rule, notices } = batch;
  return {
    type: 'alerts',
    id,
    sent_at: now().toString(),
    workspace,
    rule: { id: rule.id, name: rule.name },
    alerts: notices.map(notice => ({
      event: notice.event,
      state: notice.over ? 'over' : 'began',
      title: notice.title,
      lines: notice.lines,
      started_at: notice.startedAt,
      ended_at: notice.endedAt,
      detail: notice.detail,
      link: urlOf({ publicUrl }, placeOf(notice.detail)),
    })),
    link: linkOf({ publicUrl }, batch),
  };
}

const linkOf = (context: Pick<AppContext, 'publicUrl'>, { notices }: Pick<Batch, 'notices'>): string =>
  urlOf(context, placeOfAll(notices.map(notice => notice.detail)));

/** Slack, "Formatting text for app surfaces": these three carry meaning. */
const plain = (text: string): string =>
  text.replace(/[&<>]/g, char => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[char] ?? '');

export function slackBody({ publicUrl }: Pick<AppContext, 'publicUrl'>, { rule, notices }: Batch) {
  const words = alertWordsOf(rule.language);
  const shown = notices.slice(0, MOST_SHOWN);
  const rest = notices.length - shown.length;
  const mark = (over: boolean): string => (over ? ':white_check_mark:' : ':warning:');
  const [first] = shown;
  return {
    text: plain(
      notices.length === 1 && first !== undefined
        ? first.title
        : `${rule.name}: ${words.several(String(notices.length))}`,
    ),
    blocks: [
      ...shown.map(({ over, title, lines }) => ({
        type: 'section',
        text: {
          type: 'mrkdwn',
          text: [`${mark(over)} *${plain(title)}*`, ...lines.map(plain)].join('\n').slice(0, 2900),
        },
      })),
      {
        type: 'context',
        elements: [
          {
            type: 'mrkdwn',
            text: `${rest > 0 ? `${words.more(String(rest))} · ` : ''}${plain(rule.name)} · <${linkOf({ publicUrl }, { notices })}|${words.open}>`,
          },
        ],
      },
    ],
  };
}
