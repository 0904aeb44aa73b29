/**
 * The rules of docs/architecture.md that a linter of imports and types cannot see: they are about words in code, SQL
 * and file names. `npm run check` runs them over every file that git knows or would add.
 */
export interface Source {
  /** From the root of the repository, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

export interface Offence {
  readonly path: string;
  readonly line: number;
  readonly message: string;
}

interface WordRule {
  readonly message: string;
  readonly files: RegExp;
  readonly except?: RegExp;
  readonly words: RegExp;
}

const code = /\.(ts|tsx|mjs)$/;
const codeAndSql = /\.(ts|tsx|mjs|sql)$/;
const generated = /(^|\/)(generated|node_modules|dist)\//;

const wordRules: readonly WordRule[] = [
  {
    message: 'the time comes from clock.now() in SQL, not from Node',
    files: code,
    except: /^libs\/service\/src\/(telemetry|metrics|log)\b|^tools\/house-rules\./,
    words: /\bnew Date\(\s*\)|\bDate\.now\b/g,
  },
  {
    message: 'local times and instants meet in the functions of schema clock alone',
    files: codeAndSql,
    except: /^libs\/database\/|^tools\/house-rules\./,
    words: /\bat\s+time\s+zone\b(?!\s+'utc')/gi,
  },
  {
    message: 'settings live in a transaction: set_config(name, value, true)',
    files: codeAndSql,
    except: /^tools\/house-rules\./,
    words: /\bset_config\s*\([^;]*?,\s*false\s*\)/gi,
  },
  {
    message: 'a barrel hides where a thing lives: only a lib has one, its src/index.ts',
    files: code,
    except: /^libs\/[^/]+\/src\/index\.ts$|^tools\/house-rules\./,
    words: /^export\s+(type\s+)?(\*|\{[^}]*\})\s+from\b/gm,
  },
  {
    message: 'a path of one machine means nothing on another',
    files: /\.(ts|tsx|mjs|sql|graphql|md|json|ya?ml)$/,
    except: /^package-lock\.json$|^tools\/house-rules\./,
    words: /(?<![\w.~-])\/(home|Users|root|work)\/[\w.-]+/g,
  },
  {
    message: 'what is not done is an issue or an ADR, not a comment',
    files: codeAndSql,
    except: /^tools\/house-rules\./,
    words: /\b(TODO|FIXME|XXX)\b/g,
  },
];

const drawer = /^(utils?|helpers?|common|types)(\.|$)/;

export function offences(sources: readonly Source[]): Offence[] {
  return sources.filter(({ path }) => !generated.test(path)).flatMap((source) => [...named(source), ...worded(source)]);
}

function named({ path }: Source): Offence[] {
  const name = path.split('/').find((part) => drawer.test(part));
  return name ? [{ path, line: 1, message: `“${name}” says nothing about what is inside` }] : [];
}

function worded({ path, text }: Source): Offence[] {
  return wordRules
    .filter(({ files, except }) => files.test(path) && !except?.test(path))
    .flatMap(({ words, message }) =>
      [...bare(path, text).matchAll(words)].map((found) => ({ path, line: lineOf(text, found.index), message })),
    );
}

/** Prose may name what code may not do: blanks comments where every rule is about code, keeping lines in place. */
function bare(path: string, text: string): string {
  if (path.endsWith('.sql')) return text.replace(/--.*$/gm, blank);
  if (code.test(path)) return text.replace(/^\s*\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, keepMarks);
  return text;
}

const blank = (comment: string) => comment.replace(/[^\n]/g, ' ');
/** Unfinished work and machine paths count in comments too. */
const keepMarks = (comment: string) =>
  /\b(TODO|FIXME|XXX)\b|\/(home|Users|root|work)\//.test(comment) ? comment : blank(comment);

const lineOf = (text: string, index: number) => text.slice(0, index).split('\n').length;
