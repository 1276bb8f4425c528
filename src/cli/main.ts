/** Where the program begins. What will read mail starts its threads first: they take as long to start as all else takes to load. */
import { startParsers } from '../app/import/parse-workers.ts';
import { startOneRun } from '../store/embedded/one-run-thread.ts';

const READS_MAIL = new Set(['report', 'import']);

const given = process.argv.slice(2);
const command = given.find(word => !word.startsWith('-')) ?? '';
const onlyHelp = given.includes('--help') || given.includes('-h');
if (READS_MAIL.has(command) && !onlyHelp) startParsers();
if (command === 'report' && !onlyHelp && !given.some(word => word.startsWith('--store'))) startOneRun();
await import('./run.ts');
