/**
 * A text without what must not leave the house: addresses, links, numbers, keys and passwords, names that are known. Rather too much is
 * taken than too little. Street names and names nobody told us of stay: no list knows them all.
 */

/** Leaves no `@`, however it is written. */
const AT = /@|%40|&#0*64;?|&#x0*40;?|&commat;?|[[({<]\s*(?:at|arroba)\s*[\])}>]/i;
const LINK =
  /:\/\/|^\W*www\.|^\W*[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+\/|^\W*(?:data|javascript|mailto|tel):/iu;
/** What announces a secret; the word after it goes. */
const ANNOUNCES =
  /^\W{0,4}(?:password|passwd|passphrase|pwd|pass|token|secret|apikey|api[-_]key|key|pin|otp|bearer|contraseñas?|contrasena|clave|secreto|senha|palavra-passe|segredo|chave|passwort|kennwort|schlüssel|passe)\W{0,4}$/iu;
const LINKS_TO = /^(?:is|es|é|e|est|ist|was|:|=|->|→):?$/iu;
const ASSIGNS =
  /(?:password|passwd|pwd|token|secret|key|contraseña|clave|senha|passwort|authorization)\W{0,3}[:=]\W{0,3}\S/iu;
/** Letters that go on and on, with a case that no sentence has. */
const KEY = /^(?=.{20,}$)[\p{L}\p{N}+/=_.~-]+$/u;
const BEGIN = '-----BEGIN ';
const END = '-----END ';

export interface Redacted {
  text: string;
  /** How much of what was taken out. */
  taken: Record<'address' | 'link' | 'number' | 'secret' | 'name', number>;
}

/** `names`: of people who are known to be part of it; each of their words goes, too. */
export function redact(given: string, names: readonly string[] = []): Redacted {
  const taken = { address: 0, link: 0, number: 0, secret: 0, name: 0 };
  const known = new Set(names.flatMap(name => tokens(name).map(bare)).filter(word => word.length > 1));
  const text = withoutPem(given.normalize('NFKC').replace(/[\p{Cf}\p{Co}]/gu, ''), () => taken.secret++);
  const lines = joinedAts(text)
    .split(/\r\n|\r|\n/)
    .map(line => {
      const out: string[] = [];
      let secretNext = false;
      for (const token of tokens(line)) {
        const [before, core, after] = peeled(token);
        const put = (what: keyof typeof taken): void => {
          taken[what]++;
          out.push(`${before}[${what}]${after}`);
        };
        const expected: boolean = secretNext;
        secretNext = ANNOUNCES.test(token) || (expected && LINKS_TO.test(token));
        if (AT.test(token)) put('address');
        else if (LINK.test(token.replace(/^[^\p{L}\p{N}]+/u, ''))) put('link');
        else if (ASSIGNS.test(token)) put('secret');
        else if (expected && !secretNext && (announcedPlainly(out) || looksSecret(core))) put('secret');
        else if (isKey(core)) put('secret');
        else if (known.has(bare(token))) put('name');
        else out.push(token);
      }
      return withoutNumbers(out, () => taken.number++).join(' ');
    });
  return { text: lines.join('\n'), taken };
}

const tokens = (line: string): string[] => line.split(/\s+/u).filter(token => token !== '');
const bare = (token: string): string => token.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** "Password: x" and "the password is x" announce plainly; "the key problem" does not. */
function announcedPlainly(out: readonly string[]): boolean {
  const last = out.at(-1) ?? '';
  return /[:=→]$/u.test(last) || LINKS_TO.test(last);
}

const looksSecret = (core: string): boolean => /\p{N}/u.test(core) || /[^\p{L}\p{N}'’-]/u.test(core);

const isKey = (core: string): boolean =>
  KEY.test(core) && (/\p{N}/u.test(core) || /[_+=/~]/.test(core) || /\p{Ll}\p{Lu}.*\p{Ll}\p{Lu}/u.test(core));

/** Punctuation around a token stays, so that sentences stay sentences. */
function peeled(token: string): [string, string, string] {
  const before = /^[("'«“‘[<]*/u.exec(token)?.[0] ?? '';
  const rest = token.slice(before.length);
  const after = /[)"'»”’\]>.,;:!?]*$/u.exec(rest.slice(-4))?.[0] ?? '';
  return [before, rest.slice(0, rest.length - after.length), after];
}

/** "ana @ acme.test" and "ana (at) acme" become one token; so do parts around a dot that stands alone. */
const joinedAts = (text: string): string =>
  text.replace(/[^\S\n]{0,3}(@|[[({]\s?(?:at|arroba)\s?[\])}])[^\S\n]{0,3}/giu, '$1');

/** Neighbouring tokens with digits are one number; below three digits they say nothing of anybody and stay. */
function withoutNumbers(line: readonly string[], count: () => void): string[] {
  const out: string[] = [];
  for (let i = 0; i < line.length; ) {
    let end = i;
    while (
      end < line.length &&
      (/\p{N}/u.test(line[end] ?? '') || (end > i && /^[-–/.()+]+$/.test(line[end] ?? '')))
    )
      end++;
    const run = line.slice(i, end);
    if (run.length === 0) {
      out.push(line[i] ?? '');
      i++;
      continue;
    }
    const digits = run.join('').match(/\p{N}/gu)?.length ?? 0;
    if (digits < 3) out.push(...run);
    else {
      count();
      out.push(`${peeled(run[0] ?? '')[0]}[number]${peeled(run.at(-1) ?? '')[2]}`);
    }
    i = end;
  }
  return out;
}

/** RFC 7468: keys and certificates as text. One that does not end takes the rest with it. */
function withoutPem(text: string, count: () => void): string {
  let out = '';
  let at = 0;
  for (;;) {
    const begin = text.indexOf(BEGIN, at);
    if (begin < 0) return out + text.slice(at);
    count();
    out += `${text.slice(at, begin)}[secret]`;
    const end = text.indexOf(END, begin);
    if (end < 0) return out;
    const lineEnd = text.indexOf('\n', end);
    if (lineEnd < 0) return out;
    at = lineEnd;
  }
}
