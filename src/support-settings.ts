/** What a company says of its support: severities, categories, targets, rules. A part of `config.ts`. */
import { z } from 'zod';
import { TICKET_CHANNELS } from './derive/support/channels.data.ts';
import { overlaps } from './derive/support/policy-overlaps.ts';
import type { SlaPolicy } from './derive/support/ticket.ts';
import { SURVEY_LANGUAGES } from './derive/surveys/survey.ts';
import { say } from './errors.data.ts';
import { PulsoError } from './errors.ts';
import { nearest } from './nearest.ts';
import { asSaid, type Sentence } from './sentence.ts';

const name = z.string().trim().min(1).max(60);
const names = z.array(name).max(200);
const minutes = z.number().positive().max(5_256_000);
/** TOML has no null: `false` switches it off. */
const days = z.union([z.number().positive().max(3650), z.literal(false)]);

/** What is published of the targets, for everybody who has the link. */
export const publishedPolicySchema = z.strictObject({
  published: z.boolean().default(false),
  /** Its place on this server: `/service-policy/{slug}`. */
  slug: z
    .string()
    .regex(
      /^[a-z0-9][a-z0-9-]{1,58}[a-z0-9]$/,
      'three to sixty small letters, digits and hyphens, such as acme-support',
    )
    .optional(),
  /** Above the promises, in the reader's language. */
  intro: z.partialRecord(z.enum(SURVEY_LANGUAGES), z.string().trim().min(1).max(2000)).default({}),
});
export type PublishedPolicy = z.output<typeof publishedPolicySchema>;

/** `Calendar`: the schema of working hours. */
export function supportSchema<Calendar extends z.ZodType>(calendar: Calendar) {
  const policy = z.strictObject({
    name,
    /** A list left out fits everything. */
    when: z
      .strictObject({
        /** Addresses. */
        mailboxes: z.array(z.string().trim().toLowerCase().min(1)).min(1).optional(),
        severities: names.min(1).optional(),
        categories: names.min(1).optional(),
        channels: z.array(z.enum(TICKET_CHANNELS)).min(1).optional(),
        accounts: names.min(1).optional(),
      })
      .prefault({}),
    first_minutes: minutes.optional(),
    next_minutes: minutes.optional(),
    resolution_minutes: minutes.optional(),
    time: z.enum(['business', 'calendar']).default('business'),
    /** Instead of the calendar of the ticket's mailbox. */
    calendar: calendar.optional(),
  });
  const rule = z.strictObject({
    field: z.enum(['address', 'domain', 'subject', 'label', 'mailbox', 'account']),
    op: z.enum(['is', 'contains']),
    value: z.string().min(1).max(200),
    set: z
      .strictObject({
        severity: name.optional(),
        category: name.optional(),
        /** Name of a teammate. */
        assignee: name.optional(),
        tag: name.optional(),
        spam: z.literal(true).optional(),
        status: z.enum(['open', 'pending', 'on_hold', 'solved', 'closed']).optional(),
      })
      .refine(set => Object.keys(set).length > 0, say.somethingToSet.en),
  });
  return z.strictObject({
    severities: names.min(1).default(['low', 'normal', 'high', 'urgent']),
    default_severity: name.default('normal'),
    categories: z
      .array(z.strictObject({ name, first_contact: z.boolean().default(true) }))
      .max(200)
      .default([]),
    features: names.default([]),
    /** A pending ticket whose customer stays silent for so long is solved. */
    solve_after_days: days.default(4),
    /** A solved one is closed so long after. */
    close_after_days: days.default(10),
    /** "Thanks" after our reply solves it. */
    thanks_solve: z.boolean().default(true),
    /** Lines such as `#solved` at the top of internal mail. */
    commands: z.boolean().default(true),
    /** Receiving servers whose Authentication-Results are believed. */
    commands_checked_by: z.array(z.string().trim().toLowerCase().min(1).max(253)).max(20).default([]),
    fcr_days: z.number().positive().max(365).default(7),
    warn_percent: z.number().min(1).max(100).default(80),
    sla: z.array(policy).max(100).default([]),
    policy: publishedPolicySchema.prefault({}),
    rules: z.array(rule).max(200).default([]),
  });
}

export type SupportSettings<Calendar = unknown> = Omit<
  z.infer<ReturnType<typeof supportSchema<z.ZodType>>>,
  'sla'
> & { sla: SlaSetting<Calendar>[] };
export type SlaSetting<Calendar = unknown> = Omit<
  z.infer<ReturnType<typeof supportSchema<z.ZodType>>>['sla'][number],
  'calendar'
> & { calendar?: Calendar | undefined };
export type SupportRule = SupportSettings['rules'][number];

/** What the rest of the settings names. */
export interface KnownNames {
  mailboxes: string[];
  teammates: string[];
  accounts: string[];
}

/** Throws PulsoError `bad-config` with one sentence: unknown names, and policies that can never apply. `source`: where it is from. */
export function checkSupport(support: SupportSettings, known: KnownNames, source: Sentence): void {
  const refuse = (where: string, what: Sentence): never => {
    throw new PulsoError('bad-config', say.setting(source, asSaid(`support.${where}`), what));
  };
  const among = (where: string, what: Sentence, given: string | undefined, all: readonly string[]) => {
    if (given === undefined || all.includes(given)) return;
    const near = nearest(given, all);
    const hint =
      near === null ? (all.length === 0 ? say.noneSetUp : asSaid(all.join(', '))) : say.didYouMean(near);
    refuse(where, say.notThere(what, given, hint));
  };
  const once = (where: string, list: readonly string[]) => {
    const twice = list.find((one, i) => list.indexOf(one) < i);
    if (twice !== undefined) refuse(where, say.standsTwice(twice));
  };
  const categories = support.categories.map(one => one.name);
  once('severities', support.severities);
  once('categories', categories);
  once('features', support.features);
  once(
    'sla',
    support.sla.map(one => one.name),
  );
  if (support.policy.published && support.policy.slug === undefined) refuse('policy', say.noSlug);
  among('default_severity', say.severity, support.default_severity, support.severities);
  for (const [i, policy] of support.sla.entries()) {
    const at = `sla.${i} (${policy.name})`;
    const { mailboxes = [], severities = [], categories: of = [], accounts = [] } = policy.when;
    for (const one of mailboxes) among(`${at}.when.mailboxes`, say.mailboxWith, one, known.mailboxes);
    for (const one of severities) among(`${at}.when.severities`, say.severity, one, support.severities);
    for (const one of of) among(`${at}.when.categories`, say.category, one, categories);
    // A company that nobody has named is called by its domain.
    for (const one of accounts)
      if (!one.includes('.')) among(`${at}.when.accounts`, say.accountNamed, one, known.accounts);
    if (
      [policy.first_minutes, policy.next_minutes, policy.resolution_minutes].every(one => one === undefined)
    )
      refuse(at, say.noTarget);
  }
  const never = inTheWay(support.sla, known);
  if (never !== null)
    refuse(`sla.${never.later.id} (${never.later.name})`, say.neverApplies(never.earlier.name));
  for (const [i, { set }] of support.rules.entries()) {
    among(`rules.${i}.set.severity`, say.severity, set.severity, support.severities);
    among(`rules.${i}.set.category`, say.category, set.category, categories);
    among(`rules.${i}.set.assignee`, say.teammateNamed, set.assignee, known.teammates);
  }
}

/** What a policy asks of a ticket, as the rules know it. `idOf`: null for a mailbox that is not known. */
export function conditionsOf(
  { mailboxes, ...lists }: SlaSetting['when'],
  idOf: (address: string) => number | null,
): SlaPolicy['when'] {
  const when = { ...lists, mailboxes: mailboxes?.flatMap(address => idOf(address) ?? []) };
  return Object.fromEntries(Object.entries(when).filter(([, list]) => list !== undefined));
}

/** The first policy that can never apply, and the one before it that always fits; null: all can. */
function inTheWay(sla: readonly SlaSetting[], { mailboxes }: KnownNames) {
  const policies = sla.map(({ name, when }, id) => ({
    ...{ id, name, version: 1, validFrom: 0, targets: {}, warnShare: 1 },
    when: conditionsOf(when, address => mailboxes.indexOf(address)),
  }));
  return overlaps(policies)[0] ?? null;
}
