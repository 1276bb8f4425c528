/** An alert to one address. */
import { alertMail } from '../../report/email/alert-mail.ts';
import type { AppContext } from '../context.ts';
import { sendMail } from '../mail-out/send-mail.ts';
import { type Batch, MOST_SHOWN } from './batch.ts';
import { placeOfAll, urlOf } from './links.ts';
import { alertWordsOf } from './words.data.ts';

/** Throws what `sendMail` throws. */
export async function sendAlertMail(context: AppContext, batch: Batch): Promise<void> {
  const { channel, workspace, rule, notices } = batch;
  if (channel.kind !== 'email') throw new TypeError('only an e-mail channel has an address');
  const words = alertWordsOf(rule.language);
  const [first] = notices;
  const label = (over: boolean): string => (over ? words.over : words.alert);
  const subject =
    notices.length === 1 && first !== undefined
      ? `${label(first.over)}: ${first.title}`
      : `${rule.name}: ${words.several(String(notices.length))}`;
  const rest = notices.length - MOST_SHOWN;
  const body = alertMail({
    lang: rule.language,
    // No-break spaces are for paragraphs; subjects have no lines.
    subject: subject.replaceAll('\u00a0', ' '),
    about: [workspace.name, rule.name].filter(name => name !== '').join(' · '),
    items: notices
      .slice(0, MOST_SHOWN)
      .map(({ over, title, lines }) => ({ label: label(over), over, title, lines })),
    more: rest > 0 ? words.more(String(rest)) : null,
    open: {
      label: words.open,
      url: urlOf(context, placeOfAll(notices.map(notice => notice.detail))),
    },
    why: words.why(rule.name),
  });
  await sendMail(context, workspace.id, {
    to: { address: channel.address },
    subject: subject.replaceAll('\u00a0', ' '),
    ...body,
  });
}
