import type { Slice } from '@openslot/events';
import { serviceRole } from '@openslot/database/set-up';
import postgres from 'postgres';
import { urlAs } from './template.ts';
import type { TestDatabase } from './test-database.ts';

export interface InsidePlans {
  /** How many rows the statement answered. */
  readonly rows: number;
  /** The plans of all that the statement ran, as text. */
  readonly plans: string;
  /** Tables that were read from end to end. */
  readonly scans: readonly string[];
}

/**
 * Runs a slice's statement as its service, and answers the plans inside the functions that it calls too. `explainUses`
 * cannot see into a function that runs as another role; PostgreSQL itself tells, through auto_explain.
 */
export async function plansInside({ name }: TestDatabase, slice: Slice, statement: string): Promise<InsidePlans> {
  const told: string[] = [];
  const sql = postgres(urlAs(null, name), { max: 1, onnotice: ({ message }) => told.push(String(message)) });
  try {
    await sql.unsafe(`load 'auto_explain'; set auto_explain.log_min_duration = 0; set auto_explain.log_nested_statements = on;
      set client_min_messages = log; set search_path = extensions; set role ${serviceRole(slice)};`);
    const { length } = await sql.unsafe(statement);
    const plans = told.join('\n');
    return { rows: length, plans, scans: [...plans.matchAll(/Seq Scan on (\w+)/g)].map(([, table]) => table ?? '') };
  } finally {
    await sql.end({ timeout: 5 });
  }
}
