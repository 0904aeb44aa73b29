import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import type { TestDatabase } from '@openslot/testing';

/** What somebody asked of one slice's database. */
export interface Asked {
  readonly slice: string;
  readonly statement: string;
}

export interface StatementLog {
  /**
   * The statements by which `work` was answered: of every transaction under a viewer's doors, what stands between its
   * doors and its commit. What workers do meanwhile goes through doors of their own and is left out.
   */
  during(work: () => Promise<unknown>): Promise<Asked[]>;
  close(): void;
}

/** Reads the log of the cluster, in which the database has its statements written (`logStatements` of runSystem). */
export async function openStatementLog({ admin }: TestDatabase): Promise<StatementLog> {
  const [row] = await admin<{ data_directory: string }[]>`show data_directory`;
  const log = openSync(join(row?.data_directory ?? '', 'server.log'), 'r');
  return {
    async during(work) {
      const from = fstatSync(log).size;
      await work();
      const text = Buffer.alloc(fstatSync(log).size - from);
      readSync(log, text, 0, text.length, from);
      return askedByViewers(text.toString());
    },
    close: () => closeSync(log),
  };
}

interface Transaction {
  slice: string | null;
  door: string | null;
  readonly statements: string[];
}

const entry = /^\S+ \S+ UTC \[(\d+)\] ([A-Z]+): {2}(.*(?:\n\t.*)*)/gm;
const executed = /^(?:execute [^:]+|statement): ([^]*)$/;
const entering = /^select (\w+)\.enter\(/;
const viewersDoors: readonly (string | null)[] = ['public', 'customer', 'member'];

/** A session writes its entries in order, each statement followed by its parameters as a detail. */
function askedByViewers(text: string): Asked[] {
  const open = new Map<string, Transaction>();
  const asked: Asked[] = [];
  for (const [, session = '', kind, words = ''] of text.matchAll(entry)) {
    const transaction = open.get(session);
    const statement = executed.exec(words)?.[1];
    if (kind === 'DETAIL' && transaction?.slice) transaction.door ??= /\$1 = '(\w+)'/.exec(words)?.[1] ?? null;
    if (statement === undefined) continue;
    if (statement === 'begin') open.set(session, { slice: null, door: null, statements: [] });
    else if (statement === 'commit' || statement === 'rollback') {
      if (transaction && viewersDoors.includes(transaction.door)) asked.push(...statementsOf(transaction));
      open.delete(session);
    } else if (transaction && entering.test(statement)) transaction.slice = entering.exec(statement)?.[1] ?? null;
    else transaction?.statements.push(statement);
  }
  return asked;
}

const statementsOf = ({ slice, statements }: Transaction): Asked[] =>
  slice === null ? [] : statements.map((statement) => ({ slice, statement }));
