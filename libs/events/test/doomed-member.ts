import { openKafkaBus, openPostgresBus } from '../src/index.ts';
import { inTests } from './kafka-transport.ts';

// A process that reads for a group, says so, and never gets any further.
const [transport = '', place = '', group = '', topic = ''] = process.argv.slice(2);
const bus = transport === 'kafka' ? openKafkaBus({ ...inTests, brokers: [place] }) : openPostgresBus({ url: place });
const handle = () => {
  process.stdout.write('reading\n');
  return new Promise<void>(() => {});
};
await bus.subscribe({ group, topics: [topic], handle });
