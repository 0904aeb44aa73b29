import { parseArgs } from 'node:util';
import { partitions } from './ops/partitions.ts';
import { runTool, ToolRefusal } from './run-tool.ts';
import { defaultFolder } from './system/data-folder.ts';
import { askService, runningServices } from './system/running-services.ts';
import { subgraphNames, type SubgraphName } from './workspace.ts';

const help = `npm run ops -- rotate-keys | replay-erasures | rederive-times | partitions [--slice SLICE] [--json]

  rotate-keys      gives organizations new data keys, while the services go on: what is written from now on is sealed by
                   the new key, what is there is sealed anew, and the old key is retired when nothing needs it any more.
                   So are the keys of the indexes by which sealed values are found: all is found all the while.
                   Ended in the middle and run again, it goes on.
                   --min-age HOURS  leaves younger keys as they are; 24 by default, so that a second run goes on
                   --organization   one organization alone (org_…)
  replay-erasures  after a backup came back: tells again who was erased, and every slice empties what returned
  rederive-times   after the rules of a time zone changed: visits, sessions and holds that are still to come keep their
                   local time and get its new instant; what cannot, as somebody else has the time, is listed and stays
                   --zone ZONE      one zone alone, such as Europe/Berlin
                   --dry-run        tells what would be moved, and moves nothing
  partitions       the months of tables that are split by month: slice.table, partition, about how many rows, size
                   --ahead          makes the months that are missing ahead, as the services do at their start and daily
                   --detach MONTHS  detaches months of the audit (identity.audit_entry) that ended so many months ago, and of
                                    the history of visits (scheduling.appointment_history), never younger than 24, while
                                    everything goes on; each is then a table of its own, of the same name

Works on the system that npm start runs. Elsewhere each service does the first three by its own environment (node main.mjs ops
rotate-keys), and partitions works where OPENSLOT_DATABASE_URL, or IDENTITY_OWNER_URL …, says, as npm run migrate does.

  --slice SLICE    one slice alone: ${subgraphNames.join(', ')}
  --data DIR       the data folder of npm start, .data by default
  --json           one line of JSON per slice on stdout; progress goes to stderr

Exit code 0 when all is well, 1 when something could not be done.`;

/** Which slices do something on each command. */
const commands: Readonly<Record<string, readonly SubgraphName[]>> = {
  'rotate-keys': subgraphNames,
  'replay-erasures': ['identity'],
  'rederive-times': ['scheduling'],
  partitions: subgraphNames,
};

async function main(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      data: { type: 'string', default: defaultFolder },
      slice: { type: 'string' },
      organization: { type: 'string' },
      'min-age': { type: 'string' },
      zone: { type: 'string' },
      'dry-run': { type: 'boolean' },
      ahead: { type: 'boolean' },
      detach: { type: 'string' },
      help: { type: 'boolean' },
      json: { type: 'boolean' },
    },
  });
  const [command, ...more] = positionals;
  if (values.help || command === undefined) {
    console.log(help);
    return values.help ? 0 : 1;
  }
  const slices = slicesOf(command, values.slice);
  if (more.length > 0) throw new ToolRefusal(`One command at a time, not also ${more.join(', ')}.`);
  const { data, ahead = false, detach, json = false } = values;
  if (command === 'partitions') return partitions({ slices, data, ahead, detach, json });
  if (command !== 'rederive-times' && (values.zone !== undefined || values['dry-run'])) {
    throw new ToolRefusal('--zone and --dry-run are for rederive-times.');
  }
  if (ahead || detach !== undefined) throw new ToolRefusal('--ahead and --detach are for partitions.');
  const environments = await runningServices(values.data);
  const passedOn = [
    ...['ops', command],
    ...(values.organization === undefined ? [] : ['--organization', values.organization]),
    ...(values['min-age'] === undefined ? [] : ['--min-age', values['min-age']]),
    ...(values.zone === undefined ? [] : ['--zone', values.zone]),
    ...(values['dry-run'] ? ['--dry-run'] : []),
    ...(values.json ? ['--json'] : []),
  ];
  let worst = 0;
  for (const slice of slices) worst = Math.max(worst, await askService(slice, environments[slice] ?? {}, passedOn));
  return worst;
}

function slicesOf(command: string, wanted: string | undefined): readonly SubgraphName[] {
  const those = commands[command];
  if (!those) throw new ToolRefusal(`There is no command ${command}: one of ${Object.keys(commands).join(', ')}.`);
  if (wanted === undefined) return those;
  const slice = those.find((name) => name === wanted);
  if (!slice) throw new ToolRefusal(`${command} has nothing to do in ${wanted}: one of ${those.join(', ')}.`);
  return [slice];
}

await runTool(import.meta, main);
