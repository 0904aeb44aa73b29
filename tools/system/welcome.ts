import type { System } from './system.ts';

/** What a person needs to begin, once everything answers. */
export function welcome(system: System, seconds: number): string {
  const { people, keys, firstQuery } = system.demo;
  return [
    '',
    `Openslot is ready, ${seconds.toFixed(1)} s after the start.`,
    '',
    `  Endpoint   ${system.endpoint}`,
    `  Explorer   ${system.url}/`,
    `  Mails      ${system.mailPage}`,
    ...(system.kafka ? [`  Kafka      ${system.kafka.brokers} (log in ${system.kafka.logFile})`] : []),
    `  Data       ${system.folder} (logs in ${system.folder}/logs)`,
    ...(people.length > 0
      ? [
          '',
          'Sign in as',
          ...table(
            people.map((person) => [person.organization, person.role, person.name, person.email, person.password]),
          ),
        ]
      : []),
    ...(keys.length > 0
      ? ['', 'API keys', ...table(keys.map(({ organization, secret }) => [organization, secret]))]
      : []),
    ...(firstQuery
      ? ['', 'A first query', ...indented(firstQuery), ...indented(curl(system.endpoint, firstQuery))]
      : []),
    '',
    'Ctrl-C stops everything.',
  ].join('\n');
}

/** The same, for a program. */
export const facts = (system: System, seconds: number) => ({
  ready: true,
  seconds: Number(seconds.toFixed(3)),
  endpoint: system.endpoint,
  explorer: `${system.url}/`,
  mails: system.mailPage,
  kafka: system.kafka ? { brokers: system.kafka.brokers, pid: system.kafka.pid } : null,
  data: system.folder,
  people: system.demo.people,
  keys: system.demo.keys,
  firstQuery: system.demo.firstQuery,
  pids: system.pids(),
});

const indented = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => `  ${line}`);

function table(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('   ')}`.trimEnd());
}

function curl(endpoint: string, query: string): string {
  const body = JSON.stringify({ query: query.replace(/\s+/g, ' ').trim() }).replaceAll("'", String.raw`'\''`);
  return `\ncurl -s ${endpoint} -H 'content-type: application/json' -d '${body}'`;
}
