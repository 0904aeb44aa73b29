import type { Sql } from 'postgres';

/** Everything that a database holds, by table: the rows of all schemas and of all topics of the bus, as text. */
export type Dump = ReadonlyMap<string, string>;

export interface Trace {
  readonly table: string;
  readonly word: string;
}

/** Reads every table and partition but PostgreSQL's own. */
export async function dumpOf(admin: Sql): Promise<Dump> {
  const tables = await admin<{ name: string }[]>`
    select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and n.nspname !~ '^(pg_|information_schema)' order by 1`;
  const dump = new Map<string, string>();
  for (const { name } of tables) {
    const rows = await admin.unsafe<{ row: string }[]>(`select t::text as row from ${name} t`);
    dump.set(name, rows.map(({ row }) => row).join('\n'));
  }
  return dump;
}

/** Where words stand in clear: as text, in upper or lower case, inside JSON, as plain bytes, or in base64. */
export function tracesOf(dump: Dump, words: Iterable<string>): Trace[] {
  const folded = [...dump].map(([table, text]) => [table, text.toLowerCase()] as const);
  return [...new Set(words)].flatMap((word) => {
    const forms = formsOf(word).map((form) => form.toLowerCase());
    return folded.filter(([, text]) => forms.some((form) => text.includes(form))).map(([table]) => ({ table, word }));
  });
}

/** Base64 shows a word in three ways, by where it begins; the letters at its ends depend on what stands beside it. */
function formsOf(word: string): string[] {
  const bytes = Buffer.from(word);
  const based = [0, 1, 2].map((before) => {
    const text = Buffer.concat([Buffer.alloc(before), bytes])
      .toString('base64')
      .replace(/=+$/, '');
    return text.slice(before === 0 ? 0 : 4, text.length - (text.length % 4 === 0 ? 0 : 1));
  });
  const escaped = JSON.stringify(word).slice(1, -1);
  const unicode = [...word].map((letter) =>
    letter.charCodeAt(0) < 128 ? letter : `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return [
    ...new Set([word, escaped, unicode.join(''), bytes.toString('hex'), ...based.filter(({ length }) => length >= 8)]),
  ];
}
