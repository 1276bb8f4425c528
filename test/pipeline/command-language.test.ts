/** What goes wrong in the terminal is said in the language that was asked for, else in the system's. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
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
