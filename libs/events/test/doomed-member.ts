import { openPostgresBus } from '../src/index.ts';

// A process that reads for a group, says so, and never gets any further.
const [url = '', group = '', topic = ''] = process.argv.slice(2);
const handle = () => {
  process.stdout.write('reading\n');
  return new Promise<void>(() => {});
};
await openPostgresBus({ url }).subscribe({ group, topics: [topic], handle });
