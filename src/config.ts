/** What a company says of itself: `pulso.toml`, checked once, with the setting's name in every error. */
import { readFileSync } from 'node:fs';
import { parse as parseToml, TomlError } from 'smol-toml';
import { z } from 'zod';
import { say } from './errors.data.ts';
import { PulsoError } from './errors.ts';
import { KINDS } from './mail/message.ts';
import { firstProblem } from './schema-problem.ts';
import { asSaid, type Sentence } from './sentence.ts';
import { checkSupport, supportSchema } from './support-settings.ts';

/** METRICS §10, from least to most. `content` is switched on by itself, with a confirmation. */
export const PRIVACY_LEVELS = ['aggregates', 'metadata', 'content'] as const;
export type PrivacyLevel = (typeof PRIVACY_LEVELS)[number];

const email = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[^@\s]+@[^@\s]+$/, say.addressLike.en);
const domain = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^(\*\.)?[^@\s*]+$/, say.domainLike.en);
const isoDate = z.union([
  z.string().regex(/^\d{4}-\d{2}-\d{2}$/, say.dateLike.en),
  z.date().transform(date => date.toISOString().slice(0, 10)),
]);

const calendar = z.strictObject({
  zone: z.string().optional(),
  hours: z.string().optional(),
  holidays: z.array(isoDate).optional(),
  /** Path of an iCalendar file, relative to the configuration file. */
  holidays_file: z.string().optional(),
  /** Address of an iCalendar feed; the server reads it every day. */
  holidays_url: z.url({ protocol: /^https?$/ }).optional(),
});

/** The shape of `pulso.toml`. */
export const configSchema = z.strictObject({
  /** Of the company or mailbox; without it the owner's address stands in titles. */
  name: z.string().default(''),
  zone: z.string().optional(),
  /** A longer gap starts a new conversation (METRICS §1). */
  idle_days: z.number().positive().max(3650).default(14),
  lists: z.enum(['human', 'bulk']).default('bulk'),
  /** What is kept and shown of mail (METRICS §10). `content` keeps the text of support mail. */
  privacy: z.enum(PRIVACY_LEVELS).default('metadata'),
  /** What is kept of subjects (METRICS §10). */
  subjects: z.enum(['keep', 'hash', 'drop']).default('keep'),
  /** Within this many minutes a reply meets the target. */
  target_minutes: z.number().positive().default(240),
  /** Replies slower than this leave the means (METRICS §4). */
  outlier_hours: z.number().positive().optional(),
  domains: z.array(domain).default([]),
  /** Language of mails and pages where a person has not chosen. */
  language: z.enum(['en', 'es']).default('en'),
  /** Whether managers see figures of single people (METRICS §10). */
  managers_see_people: z.boolean().default(false),
  /** Facts of mail older than this are deleted; none: kept. */
  retention_days: z.int().min(30).max(36_500).optional(),
  me: z.array(email).default([]),
  calendar: calendar.optional(),
  team: z.array(z.strictObject({ name: z.string().min(1), calendar: calendar.optional() })).default([]),
  teammate: z
    .array(
      z.strictObject({
        name: z.string().min(1),
        addresses: z.array(email).min(1),
        team: z.string().optional(),
      }),
    )
    .default([]),
  mailbox: z
    .array(
      z.strictObject({
        name: z.string().optional(),
        address: email,
        kind: z.enum(['personal', 'shared']).default('personal'),
        team: z.string().optional(),
        calendar: calendar.optional(),
        /** What customers start in it are tickets (METRICS §7). */
        support: z.boolean().optional(),
      }),
    )
    .default([]),
  support: supportSchema(calendar).prefault({}),
  /** Words that suggest a category or severity before anything was learnt. */
  triage: z
    .strictObject({
      rules: z
        .array(
          z.strictObject({
            field: z.enum(['category', 'severity']),
            value: z.string().trim().min(1).max(60),
            words: z.array(z.string().trim().min(1).max(100)).min(1).max(50),
            in: z.enum(['subject', 'text', 'both']).default('both'),
          }),
        )
        .max(200)
        .default([]),
    })
    .prefault({}),
  /** Customer companies; mail of their domains is theirs. */
  account: z.array(z.strictObject({ name: z.string().min(1), domains: z.array(domain).min(1) })).default([]),
  rule: z
    .array(
      z.strictObject({
        field: z.enum(['address', 'domain', 'subject', 'label']),
        op: z.enum(['is', 'contains']),
        value: z.string().min(1),
        kind: z.enum(KINDS),
      }),
    )
    .default([]),
});

export type Config = z.infer<typeof configSchema>;
export type CalendarConfig = z.infer<typeof calendar>;

/** The configuration of a company that has said nothing. */
export const emptyConfig = (): Config => configSchema.parse({});

/** Reads and checks a TOML text; `path` only for the message. Throws `bad-config` naming the setting. */
export function parseConfig(text: string, path: string): Config {
  let raw: unknown;
  try {
    raw = parseToml(text);
  } catch (error) {
    const why = (error as Error).message.split('\n')[0] ?? '';
    const said = error instanceof TomlError ? say.notTomlAt(path, error.line, why) : say.notToml(path, why);
    throw new PulsoError('bad-config', said, { cause: error });
  }
  return checkConfig(raw, asSaid(path));
}

/** Checks a document of settings; `source` says in messages where it comes from. Throws `bad-config` naming the setting. */
export function checkConfig(raw: unknown, source: Sentence): Config {
  const read = configSchema.safeParse(raw);
  if (!read.success) {
    const { path, why } = firstProblem(read.error, raw);
    const place = path === '' ? say.theFile : asSaid(path);
    throw new PulsoError('bad-config', say.setting(source, place, why));
  }
  checkTeams(read.data, source);
  const { mailbox, teammate, account, support } = read.data;
  const known = {
    mailboxes: mailbox.map(box => box.address),
    teammates: teammate.map(mate => mate.name),
    accounts: account.map(one => one.name),
  };
  checkSupport(support, known, source);
  return read.data;
}

/** Reads a configuration file. Throws `bad-config` when it cannot be read. */
export function readConfig(path: string): Config {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    const said = code === 'ENOENT' ? say.noConfig(path) : say.configUnreadable(path, code);
    throw new PulsoError('bad-config', said, { cause: error });
  }
  return parseConfig(text, path);
}

function checkTeams(read: Config, source: Sentence): void {
  const teams = new Set(read.team.map(one => one.name));
  for (const [list, name] of [
    ['teammate', read.teammate],
    ['mailbox', read.mailbox],
  ] as const) {
    for (const [i, one] of name.entries()) {
      if (one.team !== undefined && !teams.has(one.team)) {
        throw new PulsoError('bad-config', say.noTeam(source, `${list}.${i}`, one.team));
      }
    }
  }
  const seen = new Map<string, string>();
  for (const mate of read.teammate) {
    for (const address of mate.addresses) {
      const other = seen.get(address);
      if (other !== undefined) {
        throw new PulsoError('bad-config', say.twoPeople(source, address, other, mate.name));
      }
      seen.set(address, mate.name);
    }
  }
}
