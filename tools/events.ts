import { parseArgs } from 'node:util';
import { runTool, ToolRefusal } from './run-tool.ts';
import { defaultFolder } from './system/data-folder.ts';
import { askService, runningServices } from './system/running-services.ts';
import { subgraphNames, type SubgraphName } from './workspace.ts';

const help = `npm run events -- status | parked | replay | discard | rebuild [SLICE[.CONSUMER]] [--json]

  status     how much waits in the outbox and for every consumer, since when, and what is parked
  parked     the parked events of a consumer, or of all, with their errors
  replay     gives parked events to their consumer again, in order; those that fail once more stay parked
  discard    gives one parked event up for good, so that those behind it can be replayed:
             discard SLICE --id ID --reason TEXT
  rebuild    builds a projection anew from its state topics, or all of them with --all, while the services go on

Works on the system that npm start runs. Elsewhere each service answers for itself: node main.mjs events status.

  --data DIR   the data folder of npm start, .data by default
  --json       one line of JSON per slice on stdout; progress goes to stderr

Exit code 0 when all is well, 1 when something stays parked or could not be rebuilt.`;

const verbs = ['status', 'parked', 'replay', 'discard', 'rebuild'];

async function main(args: string[]): Promise<number> {
  const { values, positionals, tokens } = parseArgs({
    args,
    allowPositionals: true,
    tokens: true,
    options: {
      data: { type: 'string', default: defaultFolder },
      help: { type: 'boolean' },
      json: { type: 'boolean' },
      all: { type: 'boolean' },
      id: { type: 'string' },
      reason: { type: 'string' },
    },
  });
  if (values.help || positionals.length === 0) {
    console.log(help);
    return values.help ? 0 : 1;
  }
  refuseWrongUse(positionals, values);
  const slices = slicesOf(positionals[1]);
  const environments = await runningServices(values.data);
  const passedOn = tokens.flatMap((token) => {
    if (token.kind === 'positional') return [token.value];
    if (token.kind !== 'option' || token.name === 'data') return [];
    return token.value === undefined ? [token.rawName] : [token.rawName, token.value];
  });
  let worst = 0;
  for (const slice of slices) {
    worst = Math.max(worst, await askService(slice, environments[slice] ?? {}, ['events', ...passedOn]));
  }
  return worst;
}

/** What every service would refuse, once instead of five times. */
function refuseWrongUse(
  [verb = '', wanted, ...more]: readonly string[],
  { all, id, reason }: { all?: boolean; id?: string; reason?: string },
): void {
  if (!verbs.includes(verb)) throw new ToolRefusal(`There is no command ${verb}: one of ${verbs.join(', ')}.`);
  if (more.length > 0) throw new ToolRefusal(`One slice or consumer at a time, not ${[wanted, ...more].join(', ')}.`);
  if (verb === 'rebuild' && !wanted && !all)
    throw new ToolRefusal('Which projection? rebuild SLICE.CONSUMER, or all of them with --all');
  if (verb === 'discard' && !(wanted && id && reason))
    throw new ToolRefusal('Which event, and why? discard SLICE --id ID --reason TEXT');
}

function slicesOf(wanted: string | undefined): readonly SubgraphName[] {
  if (wanted === undefined) return subgraphNames;
  const slice = subgraphNames.find((name) => wanted === name || wanted.startsWith(`${name}.`));
  if (!slice) throw new ToolRefusal(`There is no slice ${wanted}: one of ${subgraphNames.join(', ')}.`);
  return [slice];
}

await runTool(import.meta, main);
