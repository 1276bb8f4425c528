/** A database of its own for every test that asks. */
import pg from 'pg';
import { inject } from 'vitest';
import { findPostgres } from './postgres.ts';

const found = findPostgres();
/** Why there is no PostgreSQL to test with; null when there is one. */
export const noPostgres: string | null = typeof found === 'string' ? found : null;
if (noPostgres !== null) console.warn(`skipped: tests on PostgreSQL, ${noPostgres}`);

let made = 0;

/** A fresh, empty database; `drop` also ends connections that a killed process left. */
export async function newDatabase(): Promise<{ url: string; drop(): Promise<void> }> {
  const response = await fetch(inject('postgresAt'));
  const base = await response.text();
  if (!response.ok) throw new Error(base);
  const name = `test_${process.pid}_${++made}`;
  const admin = async (sql: string) => {
    const client = new pg.Client({ connectionString: base });
    await client.connect();
    await client.query(sql);
    await client.end();
  };
  await admin(`create database ${name}`);
  const url = new URL(base);
  url.pathname = `/${name}`;
  return { url: url.toString(), drop: () => admin(`drop database ${name} with (force)`) };
}
