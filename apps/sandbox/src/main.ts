import { readConfig } from './config.ts';
import { startSandbox } from './server.ts';

const sandbox = await startSandbox(readConfig(process.env));
process.stdout.write(`${JSON.stringify({ msg: 'sandbox is ready', url: sandbox.url, smtp: sandbox.smtpUrl })}\n`);

const stop = () => void sandbox.stop().then(() => process.exit(0));
process.once('SIGTERM', stop);
process.once('SIGINT', stop);
process.once('disconnect', stop);
