/** What has been answered so far, by the operation's name. */
export type Answers = Readonly<Record<string, unknown>>;

/**
 * Fills in what stands in `{{…}}`, each a whole value: `{{FindAPlace.businesses.edges.0.node.id}}` is taken from what that
 * operation answered last, `{{inDays 2}}` is the instant in two days, `{{newKey}}` a key that nobody has used. Throws what
 * to do where an answer is missing.
 */
export function filled(variables: unknown, answers: Answers): unknown {
  if (typeof variables === 'string') {
    const [, inside] = /^\{\{(.+)\}\}$/.exec(variables) ?? [];
    return inside === undefined ? variables : valueOf(inside.trim(), answers);
  }
  if (Array.isArray(variables)) return variables.map((each) => filled(each, answers));
  if (typeof variables !== 'object' || variables === null) return variables;
  return Object.fromEntries(Object.entries(variables).map(([name, value]) => [name, filled(value, answers)]));
}

function valueOf(inside: string, answers: Answers): unknown {
  if (inside === 'newKey') return newKey();
  const [, days] = /^inDays (\d+)$/.exec(inside) ?? [];
  if (days !== undefined) return inDays(Number(days));
  const path = inside.split('.');
  const value = path.reduce<unknown>((at, name) => (at as Record<string, unknown> | undefined | null)?.[name], answers);
  if (value === undefined || value === null)
    throw new Error(`Run ${path[0]} first: {{${inside}}} is taken from its answer.`);
  return value;
}

const inDays = (days: number): string =>
  new Date(performance.timeOrigin + performance.now() + days * 86_400_000).toISOString();

/** A UUID of version 4. Made by hand, because browsers offer `randomUUID` to pages from this machine or over TLS only. */
function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
}
