import { parse } from 'yaml';

export type Variables = Readonly<Record<string, string | undefined>>;

/** What this project reads of a service in a Compose file, with variables filled in and anchors resolved. */
export interface ComposeService {
  readonly image: string;
  readonly build?: { readonly context: string; readonly dockerfile: string; readonly args: { readonly APP: string } };
  readonly command?: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly ports?: readonly string[];
  readonly volumes?: readonly string[];
  readonly networks: readonly string[];
  readonly read_only?: boolean;
  readonly tmpfs?: readonly string[];
  readonly cap_drop?: readonly string[];
  readonly security_opt?: readonly string[];
}

export interface ComposeFile {
  readonly services: Readonly<Record<string, ComposeService>>;
}

/** The file as `docker compose config` shows it: throws where a variable is missing that it demands. */
export function readCompose(text: string, variables: Variables): ComposeFile {
  const file = filledIn(parse(text, { merge: true }), variables) as ComposeFile;
  const services = Object.entries(file.services).map(([name, service]) => [
    name,
    { ...service, environment: environmentOf(service.environment ?? {}, variables) },
  ]);
  return { ...file, services: Object.fromEntries(services) as ComposeFile['services'] };
}

/** Values are strings to a container; a name without a value is passed on where it is set, and left out elsewhere. */
function environmentOf(environment: Readonly<Record<string, unknown>>, variables: Variables): Record<string, string> {
  const entries = Object.entries(environment).flatMap(([name, value]) => {
    const given = value === null ? variables[name] : String(value);
    return given === undefined ? [] : [[name, given] as const];
  });
  return Object.fromEntries(entries);
}

function filledIn(value: unknown, variables: Variables): unknown {
  if (typeof value === 'string') return fillIn(value, variables);
  if (Array.isArray(value)) return value.map((part) => filledIn(part, variables));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, filledIn(part, variables)]));
}

/** `${NAME}`, `${NAME:-default}` and `${NAME:?why}`, where empty counts as absent; `$$` is a dollar sign. */
const fillIn = (text: string, variables: Variables) =>
  text.replaceAll(/\$(?:\$|\{(\w+)(?::([-?])([^}]*))?\})/g, (_, name?: string, kind?: string, rest?: string) => {
    if (name === undefined) return '$';
    const given = variables[name];
    if (given) return given;
    if (kind === '?') throw new Error(`required variable ${name} is missing a value: ${rest}`);
    return kind === '-' ? (rest ?? '') : '';
  });

/** Names that a Compose file cannot do without. */
export const demandedVariables = (text: string): string[] => [
  ...new Set([...text.matchAll(/\$\{(\w+):\?/g)].flatMap(([, name]) => name ?? [])),
];

/** A file like `.env`: `NAME=value` lines and comments. */
export const readVariables = (text: string): Record<string, string> =>
  Object.fromEntries([...text.matchAll(/^(\w+)=(.*)$/gm)].map(([, name = '', value = '']) => [name, value]));
