/** Contacts whose day of the quarter has come are asked for an NPS (METRICS §7: planned per person, spread over the quarter). */
import type { Config } from '../../config.ts';
import type { Suppressed } from '../../derive/surveys/fatigue.ts';
import { isSampled, plannedDay } from '../../derive/surveys/nps-plan.ts';
import { withinQuota } from '../../derive/surveys/quota.ts';
import { accountOf } from '../accounts.ts';
import type { AppContext } from '../context.ts';
import { activeContacts } from './active-contacts.ts';
import { languageAmong } from './language-of.ts';
import type { Survey } from './surveys.ts';

/** A server that was off for some days asks those it has missed; those of longer ago wait for the next quarter. */
const CATCH_UP_DAYS = 6;
const ROWS_AT_ONCE = 1000;

/** Returns how many were planned or, being too many, noted as suppressed. Twice is once. */
export async function planQuarter(
  { store, now }: AppContext,
  workspaceId: number,
  survey: Survey,
  { config, zone }: { config: Config; zone: string },
): Promise<number> {
  const { trigger, languages } = survey.settings;
  if (trigger.on !== 'plan' || survey.opened_at === null) return 0;
  const { share, active_days: active, per_day: perDay, per_account: perAccount } = trigger;
  const at = now();
  const today = at.toZonedDateTimeISO(zone).toPlainDate();
  const opened = Temporal.Instant.from(survey.opened_at).toZonedDateTimeISO(zone).toPlainDate();
  const since =
    [opened, today.subtract({ days: CATCH_UP_DAYS })].toSorted(Temporal.PlainDate.compare)[1] ?? today;
  const rows = await activeContacts(store.db, workspaceId, at.subtract({ hours: 24 * active }));
  const seed = `${workspaceId} ${survey.id}`;
  const { quarter } = plannedDay(seed, '', today);
  const due = rows.filter(({ email }) => {
    if (!isSampled(seed, email, share)) return false;
    const { day } = plannedDay(seed, email, today);
    return Temporal.PlainDate.compare(day, since) >= 0 && Temporal.PlainDate.compare(day, today) <= 0;
  });
  if (due.length === 0) return 0;
  const before = await askedIn(store.db, workspaceId, survey.id, quarter);
  const asked = new Set(before.map(one => one.email));
  let todays = before.filter(
    one => one.created_at >= startOf(today, zone) && one.reason !== 'over_quota',
  ).length;
  const ofAccount = new Map<string, number>();
  const count = (account: string | null) =>
    account !== null && ofAccount.set(account, (ofAccount.get(account) ?? 0) + 1);
  for (const one of before) if (one.reason !== 'over_quota') count(one.account);
  const fresh = due
    .filter(({ email }) => !asked.has(email))
    .map(contact => {
      const account = accountOf(config, contact.email);
      const counted = { today: todays, ofAccount: account === null ? 0 : (ofAccount.get(account) ?? 0) };
      const may = withinQuota({ perDay, perAccount }, account, counted);
      if (may) {
        todays++;
        count(account);
      }
      return {
        workspace_id: workspaceId,
        survey_id: survey.id,
        version: survey.version,
        occasion: quarter,
        email: contact.email,
        name: contact.name === '' ? null : contact.name,
        language: languageAmong(languages, [contact.language, config.language]),
        kind: survey.kind,
        state: may ? ('waiting' as const) : ('suppressed' as const),
        reason: may ? null : ('over_quota' satisfies Suppressed),
        created_at: at.toString(),
        due_at: at.toString(),
        contact_id: contact.address_id,
        account,
      };
    });
  for (let i = 0; i < fresh.length; i += ROWS_AT_ONCE)
    await store.db
      .insertInto('survey_invitation')
      .values(fresh.slice(i, i + ROWS_AT_ONCE))
      .onConflict(conflict => conflict.doNothing())
      .execute();
  return fresh.length;
}

const startOf = (day: Temporal.PlainDate, zone: string): Date =>
  new Date(day.toZonedDateTime(zone).epochMilliseconds);

const askedIn = (db: AppContext['store']['db'], workspaceId: number, surveyId: number, quarter: string) =>
  db
    .selectFrom('survey_invitation')
    .select(['email', 'created_at', 'account', 'reason'])
    .where('workspace_id', '=', workspaceId)
    .where('survey_id', '=', surveyId)
    .where('occasion', '=', quarter)
    .execute();
