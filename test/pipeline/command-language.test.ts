/** Whatever the terminal says is said in the language that was asked for, else in the system's. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { COMMANDS } from '../../src/cli/commands.ts';
import { runPulso } from './command-line.ts';

const folder = mkdtempSync(join(tmpdir(), 'pulso-language-'));
const notes = join(folder, 'notes.txt');
const mail = join(folder, 'mail.mbox');
writeFileSync(mail, 'From ana@acme.test Mon Jan  5 09:00:00 2026\nFrom: ana@acme.test\n\nHello\n');
writeFileSync(notes, 'Nothing that a mail begins with.\n');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const SPANISH_SYSTEM = { LANG: 'es_ES.UTF-8' };

test.each([
  [
    ['report', 'missing.mbox', '--lang', 'es'],
    {},
    'missing.mbox: no existe ese archivo o carpeta; comprueba la ruta.',
  ],
  [['report', 'missing.mbox'], {}, 'missing.mbox: there is no such file or folder; check the path.'],
  [
    ['report', notes, '--lang=es'],
    {},
    `${notes}: esto no es un buzón sino un texto sin cabeceras de correo; da un archivo mbox, Maildir, .eml o Takeout.`,
  ],
  [
    ['report', '--lang', 'es'],
    {},
    'Di qué buzón leer, como: pulso report correo.mbox. Mira: pulso report --help',
  ],
  [
    ['report', notes, '--lang', 'es', '--htlm', 'x'],
    {},
    "Opción desconocida '--htlm'. ¿Querías decir --html? Mira: pulso report --help",
  ],
  [
    ['report', mail, '--lang', 'es', '--hours', 'sometimes'],
    {},
    'El horario laboral no se puede usar: “sometimes” no es un día de la semana: escribe un horario como «L-J 9:00-18:00; V 9:00-14:00» o «24/7».',
  ],
  [['rapport'], SPANISH_SYSTEM, 'No existe el comando "rapport"; ¿querías decir report?'],
  [['import', notes], SPANISH_SYSTEM, 'Di dónde guardar los datos: --store CARPETA o --store postgres://…'],
  [
    ['report', 'missing.mbox', '--lang', 'en'],
    SPANISH_SYSTEM,
    'missing.mbox: there is no such file or folder; check the path.',
  ],
  [['report', notes, '--lang', 'xx'], {}, '--lang takes en or es, not "xx".'],
])('pulso %j on a system with %j', async (args, env, said) => {
  const { code, stderr } = await runPulso(args, { cwd: folder, env });
  expect(stderr).toContain(`pulso: ${said}\n`);
  expect(code).toBe(2);
});

async function say(args: string[], env: NodeJS.ProcessEnv = {}): Promise<string> {
  const { code, stdout, stderr } = await runPulso(args, { cwd: folder, env });
  expect(code, stderr).toBe(0);
  return stdout.replaceAll('\u00a0', ' ');
}

test.each([
  [['help'], SPANISH_SYSTEM, 'Uso: pulso COMANDO …'],
  [['--help', '--lang', 'es'], {}, 'Uso: pulso COMANDO …'],
  [['--lang=es', 'help'], {}, 'Uso: pulso COMANDO …'],
  [['help', '--lang', 'en'], SPANISH_SYSTEM, 'Usage: pulso COMMAND …'],
  [['--lang', 'es', 'query', '--help'], {}, 'Uso: pulso query --store DÓNDE'],
  [['query', '--list'], SPANISH_SYSTEM, '¿Cuánto correo hay?'],
])('pulso %j on a system with %j speaks it', async (args, env, said) => {
  expect(await say(args, env)).toContain(said);
});

test('the help of every command is there in Spanish', async () => {
  const pages = await Promise.all(
    COMMANDS.map(async ({ name, summary }) => ({
      name,
      summary: summary.es,
      page: await say([name, '--help', '--lang', 'es']),
    })),
  );
  for (const { name, summary, page } of pages) {
    expect(page.replaceAll('\n', ' '), name).toContain(summary);
    expect(page, name).toContain(`Uso: pulso ${name} `);
    expect(page, name).toContain('--lang en|es');
  }
});

const at = (day: string): string => `Mon, ${day} Jan 2026 09:00:00 +0100`;
const TWO_MAILS = `From kim@north.test Mon Jan  5 09:00:00 2026
From: kim@north.test
To: ana@acme.test
Subject: Price
Message-ID: <1@north.test>
Date: ${at('5')}

How much is it?

From ana@acme.test Mon Jan  5 10:00:00 2026
From: ana@acme.test
To: kim@north.test
Subject: Re: Price
In-Reply-To: <1@north.test>
Date: Mon, 5 Jan 2026 10:30:00 +0100

Ten.
`;

test('a mailbox is read, kept, asked, saved and brought back in Spanish, without a word of English', async () => {
  writeFileSync(join(folder, 'two.mbox'), TWO_MAILS);
  const store = ['--store', 'kept', '--zone', 'Europe/Madrid'];
  const imported = await runPulso(['import', 'two.mbox', '--me', 'ana@acme.test', ...store], {
    cwd: folder,
    env: SPANISH_SYSTEM,
  });
  expect(imported.stderr).toBe('Leyendo …\nReconstruyendo conversaciones …\n');
  expect(imported.stdout).toBe(
    [
      '2 mensajes leídos: 2 nuevos y 0 que ya estaban.',
      'Rarezas encontradas al leer:',
      '  1 × el mensaje no tiene Message-ID; una huella ocupa su lugar',
      '',
    ].join('\n'),
  );
  const asked = ['query', ...store, '--metrics', 'first_reply_time,awaiting_us', '--range', '2026'];
  expect(await say(asked, SPANISH_SYSTEM)).toBe(
    [
      'Tiempo de primera respuesta  n  Esperan respuesta  n',
      '───────────────────────────  ─  ─────────────────  ─',
      '                 1 h 30 min  1                  0  0',
      '',
      '1 ene 2026 – 31 dic 2026 (Europe/Madrid)',
      '«Esperan respuesta» es lo que hay a 5 ene 2026, 10:30; el periodo no le afecta.',
      '',
    ].join('\n'),
  );
  const byDay = ['query', ...store, '--metrics', 'messages', '--dimensions', 'direction,weekday'];
  expect(await say([...byDay, '--lang', 'es'])).toMatch(/^Dirección {2}Día de la semana {2}Mensajes {2}n\n/);
  expect(await say([...byDay, '--lang', 'es'])).toMatch(/^recibido {3}lunes +1 {2}1$/m);
  expect(await say([...byDay, '--lang', 'en'], SPANISH_SYSTEM)).toMatch(/^received {3}Monday +1 {2}1$/m);
  // What programs read is the same in every language.
  expect(await say([...byDay, '--format', 'csv'], SPANISH_SYSTEM)).toBe(
    await say([...byDay, '--format', 'csv']),
  );
  expect(await say(['when', 'kim@north.test', '--store', 'kept', '--lang', 'es'])).toMatch(
    /^kim@north\.test lee con la hora de .+\n\nNo se puede decir cuándo escribir: hacen falta 20 correos tuyos y hay 0\.\n/,
  );
  expect(await say(['backup', 'all.gz', '--store', 'kept'], SPANISH_SYSTEM)).toMatch(
    /^[\d.]+ filas de \d+ tablas en all\.gz\.\nGuarda también PULSO_SECRET o kept\/secret: /,
  );
  expect(await say(['restore', 'all.gz', '--store', 'again', '--lang', 'es'])).toMatch(
    /^[\d.]+ filas recuperadas, tal como estaban el \d+ [a-z]+ \d{4}, /,
  );
});

test('the made-up mail is announced in Spanish', async () => {
  const said = await say(['demo', '--messages', '1200', '--out', 'demo', '--lang', 'es']);
  expect(said).toBe(
    '1.200 mensajes en demo/all.mbox\n\nY ahora: pulso report demo/all.mbox --config demo/pulso.toml --html informe.html\n',
  );
  expect(readdirSync(join(folder, 'demo'))).toContain('all.mbox');
});

test.each([
  [[], { LANG: 'es_ES.UTF-8' }, 'pulso: hola\n'],
  [[], { LANG: 'en_US.UTF-8' }, 'pulso: hello\n'],
  [[], { LC_ALL: 'C', LANG: 'es_ES.UTF-8' }, 'pulso: hello\n'],
  [[], { LC_ALL: '', LC_MESSAGES: 'es_MX.UTF-8', LANG: 'C' }, 'pulso: hola\n'],
  [['serve', '--lang', 'en'], { LANG: 'es_ES.UTF-8' }, 'pulso: hello\n'],
  [['serve', '--lang=es'], {}, 'pulso: hola\n'],
])('before any package is there, pulso %j on a system with %j follows the same rule', (args, env, said) => {
  const setup = join(import.meta.dirname, '../../bin/setup.js');
  const script = `process.stderr.write = text => process.stdout.write(text); require(${JSON.stringify(setup)}).tell('hello', 'hola')`;
  const clean = { PATH: process.env.PATH, ...env };
  expect(
    execFileSync(process.execPath, ['-e', script, '--', ...args], { env: clean, encoding: 'utf8' }),
  ).toBe(said);
});
