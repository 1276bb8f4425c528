/** Mails about somebody's own account: an invitation, a new password. */
import { alertMail } from '../../report/email/alert-mail.ts';
import type { Language } from '../../report/language.ts';
import type { AppContext } from '../context.ts';
import { sendMail, sendThrough } from '../mail-out/send-mail.ts';
import { smtpOf } from '../mail-out/settings.ts';
import { smtpFromEnvironment } from '../mail-out/smtp.ts';

const WORDS = {
  en: {
    invitation: 'Invitation',
    invited: (company: string) => `You are invited to ${company}`,
    invitedLine: 'Pulso shows how fast your team answers its mail, who is waiting, and when to write.',
    join: 'Accept the invitation',
    invitedWhy:
      'Somebody of the team has entered your address. If you do not know them, leave this mail alone.',
    password: 'Your account',
    reset: 'Choose a new password',
    resetLine: 'The link works for one hour, once. Other sessions end when the password changes.',
    choose: 'Choose a new password',
    resetWhy:
      'Somebody has asked for this on the sign-in page. If it was not you, leave this mail alone: nothing changes.',
  },
  es: {
    invitation: 'Invitación',
    invited: (company: string) => `Te invitan a ${company}`,
    invitedLine: 'Pulso muestra lo rápido que tu equipo responde el correo, quién espera y cuándo escribir.',
    join: 'Aceptar la invitación',
    invitedWhy:
      'Alguien del equipo ha escrito tu dirección. Si no conoces a esa persona, no hagas caso de este correo.',
    password: 'Tu cuenta',
    reset: 'Elige una contraseña nueva',
    resetLine:
      'El enlace sirve durante una hora y una sola vez. Al cambiar la contraseña se cierran las demás sesiones.',
    choose: 'Elegir contraseña',
    resetWhy:
      'Alguien lo ha pedido en la página de acceso. Si no has sido tú, no hagas caso: no cambia nada.',
  },
} as const;

/** Returns false where no mail can be sent; then the link is passed on by hand. Throws `MailRefused`. */
export async function mailInvitation(
  context: AppContext,
  workspaceId: number,
  to: { email: string; language: Language },
  url: string,
): Promise<boolean> {
  if ((await smtpOf(context, workspaceId)) === null) return false;
  const words = WORDS[to.language];
  const { name } = await context.store.db
    .selectFrom('workspace')
    .select('name')
    .where('workspace_id', '=', workspaceId)
    .executeTakeFirstOrThrow();
  const subject = words.invited(name);
  const mail = alertMail({
    lang: to.language,
    subject,
    about: name,
    items: [{ label: words.invitation, over: true, title: subject, lines: [words.invitedLine] }],
    more: null,
    open: { label: words.join, url },
    why: words.invitedWhy,
  });
  await sendMail(context, workspaceId, { to: { address: to.email }, subject, ...mail });
  return true;
}

/** By the mail server of a workspace of theirs, else by the administrator's. Throws what `sendMail` throws. */
export async function mailReset(
  context: AppContext,
  to: { email: string; name: string; userId: string },
  url: string,
): Promise<void> {
  const membership = await context.store.db
    .selectFrom('member')
    .select(['workspace_id', 'language'])
    .where('user_id', '=', to.userId)
    .orderBy('workspace_id')
    .executeTakeFirst();
  const language = membership?.language ?? 'en';
  const words = WORDS[language];
  const subject = words.reset;
  const mail = {
    to: { address: to.email, name: to.name },
    subject,
    ...alertMail({
      lang: language,
      subject,
      about: to.email,
      items: [{ label: words.password, over: true, title: subject, lines: [words.resetLine] }],
      more: null,
      open: { label: words.choose, url },
      why: words.resetWhy,
    }),
  };
  if (membership !== undefined) {
    await sendMail(context, membership.workspace_id, mail);
    return;
  }
  const server = smtpFromEnvironment(process.env);
  if (server !== null) await sendThrough(server, context, mail);
}

/** Is there any mail server at all that a new password could be asked through? */
export async function canMail({ store }: Pick<AppContext, 'store'>): Promise<boolean> {
  if (smtpFromEnvironment(process.env) !== null) return true;
  return (await store.db.selectFrom('smtp_setting').select('workspace_id').limit(1).execute()).length > 0;
}
