/** What a survey will do, in sentences. Pure. */
import type { Format } from '../../../src/report/format.ts';
import type { Estimate } from '../../api/surveys.ts';
import type { SurveyDraft, Trigger } from './survey-form.ts';
import type { SurveysWords } from './words.data.ts';

type Words = SurveysWords['happens'];

/** Whom it asks and when; `mailboxNames`: of the mailboxes it is limited to. */
export function whoSentence(
  { trigger, open_link }: { trigger: Trigger; open_link: boolean },
  mailboxNames: readonly string[],
  words: Words,
  format: Format,
): string {
  switch (trigger.on) {
    case 'hand':
      return open_link ? words.handLink : words.hand;
    case 'ticket': {
      const delay = delayWords(trigger.delay_minutes, words, format);
      const who =
        mailboxNames.length === 0 ? words.ticket(delay) : words.ticketOf(delay, mailboxNames.join(', '));
      return open_link ? `${who} ${words.link}` : who;
    }
    case 'plan': {
      const share = trigger.share >= 1 ? words.everyContact : words.shareOf(format.percent(trigger.share));
      const limits = [
        ...(trigger.per_day === null ? [] : [words.perDay(format.count(trigger.per_day))]),
        ...(trigger.per_account === null ? [] : [words.perAccount(format.count(trigger.per_account))]),
      ];
      return [
        words.plan(share, format.count(trigger.active_days)),
        ...(limits.length === 0 ? [] : [words.planLimits(limits.join(words.and))]),
        ...(open_link ? [words.link] : []),
      ].join(' ');
    }
  }
}

function delayWords(minutes: number, words: Words, format: Format): string {
  if (minutes === 0) return words.atOnce;
  return minutes < 120 && minutes % 60 !== 0
    ? words.minutes(format.count(minutes))
    : words.hours(format.value(minutes * 60, 'seconds'));
}

/** About how many people a week; null where it asks nobody by itself. */
export function estimateSentence(estimate: Estimate | null, words: Words, format: Format): string | null {
  if (estimate === null) return null;
  const { of, happened, weeks, per_week: perWeek } = estimate;
  if (perWeek === null) return of === 'tickets' ? words.unknownTickets : words.unknownContacts;
  const about = Math.round(perWeek);
  const people = about === 0 ? words.fewerThanOne : words.people(format.count(about), about === 1);
  return of === 'tickets'
    ? words.tickets(
        people,
        words.solved(format.count(happened), happened === 1),
        words.weeks(format.count(weeks), weeks === 1),
      )
    : words.contacts(people, words.contactCount(format.count(happened), happened === 1));
}

/** How often, how long, and what follows. */
export function limitSentences(
  { kind, anonymous, settings }: SurveyDraft,
  words: Words,
  format: Format,
): string[] {
  const { same_days: same, any_days: any, reminder_days: reminder, follow_up_days: followUp } = settings;
  return [
    same === 0 && any === 0 ? words.noFatigue : words.fatigue(format.count(same), format.count(any)),
    reminder === null ? words.noReminder : words.reminder(format.count(reminder)),
    words.answer(format.count(settings.answer_days)),
    ...(kind === 'nps' && !anonymous && followUp !== null ? [words.followUp(format.count(followUp))] : []),
    ...(anonymous ? [words.anonymous] : []),
  ];
}
