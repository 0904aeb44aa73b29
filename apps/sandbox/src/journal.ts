import { appendFileSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';

/** Keeps the newest version of each record over a restart. */
export interface Journal {
  read<Entry extends { readonly id: string }>(kind: string): Map<string, Entry>;
  write(kind: string, entry: { readonly id: string }): void;
}

interface Line {
  readonly kind: string;
  readonly entry: { readonly id: string };
}

/** One JSON line per change; what was overtaken is dropped when the file is opened. Without a file nothing is kept. */
export function openJournal(file: string | undefined): Journal {
  if (file === undefined) return { read: () => new Map(), write: () => undefined };
  const newest = new Map<string, Line>();
  if (existsSync(file)) {
    for (const text of readFileSync(file, 'utf8').split('\n')) {
      const line = parsed(text);
      if (line) newest.set(`${line.kind} ${line.entry.id}`, line);
    }
    writeFileSync(`${file}.new`, [...newest.values()].map((line) => `${JSON.stringify(line)}\n`).join(''));
    renameSync(`${file}.new`, file);
  }
  return {
    read: <Entry extends { readonly id: string }>(kind: string) =>
      new Map([...newest.values()].filter((line) => line.kind === kind).map(({ entry }) => [entry.id, entry as Entry])),
    write: (kind, entry) => appendFileSync(file, `${JSON.stringify({ kind, entry })}\n`),
  };
}

/** The last line may be cut short by a crash. */
function parsed(text: string): Line | null {
  try {
    return JSON.parse(text) as Line;
  } catch {
    return null;
  }
}
