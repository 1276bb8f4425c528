/** The test button beside the mail server's settings: a short mail to whoever presses it. */
import type { Language } from '../../report/language.ts';
import type { AppContext } from '../context.ts';
import { type OutgoingMail, type SentMail, sendMail } from './send-mail.ts';

const WORDS = {
  en: {
    subject: 'Pulso can send mail',
    line: 'This mail shows that the mail server you entered works. Reports and alerts will leave the same way.',
  },
  es: {
    subject: 'Pulso puede enviar correo',
    line: 'Este correo muestra que el servidor de correo que has indicado funciona. Los informes y avisos saldrán igual.',
  },
} as const;

/** Throws what `sendMail` throws: the sentence is for the person who pressed the button. */
export async function testSmtp(
  context: AppContext,
  workspaceId: number,
  to: { address: string; name?: string; language: Language },
): Promise<SentMail> {
  const { subject, line } = WORDS[to.language];
  const mail: OutgoingMail = {
    to: to.name === undefined ? { address: to.address } : { address: to.address, name: to.name },
    subject,
    text: `${line}\n\n${context.publicUrl}\n`,
    html: `<!DOCTYPE html><html lang="${to.language}"><head><meta charset="utf-8"><title>${subject}</title></head><body style="font:16px/1.5 Arial,sans-serif"><p>${line}</p><p><a href="${encodeURI(context.publicUrl)}">${encodeURI(context.publicUrl)}</a></p></body></html>`,
  };
  return sendMail(context, workspaceId, mail);
}
