import { ToolRefusal } from '../run-tool.ts';

/** What went wrong with PostgreSQL or Kafka, as something a person can act on; anything else as it is. */
export function startProblem(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  switch (error.name) {
    case 'MissingLibrary':
      return new ToolRefusal(`${error.message}.\n${libraryHint}`);
    case 'FolderInUse':
      return new ToolRefusal('Openslot runs on this data folder already. Stop it, or choose another: --data DIR');
    case 'ForeignFolder':
      return new ToolRefusal(
        `${error.message}.\nChoose another folder (--data DIR), or start anew: npm start -- --reset`,
      );
    case 'PortTaken':
      return new ToolRefusal(`P${error.message.slice(1)}. Choose others: npm start -- --port 5000`);
    case 'BrokerUnavailable':
      return new ToolRefusal(
        `${error.message}.\nInstall it, or start without --kafka: events then travel over PostgreSQL.`,
      );
    case 'BrokerFailed':
    case 'UnreachableFolder':
    case 'StartFailed':
      return new ToolRefusal(`${error.message}\nStart anew with --reset, or elsewhere with --data DIR.`);
    default:
      return error;
  }
}

/** The npm package brings most libraries along; its install script links them. */
const libraryHint = [
  'Most come with the npm packages when their install scripts run: npm rebuild --ignore-scripts=false',
  'The rest is glibc and the like: on Alpine, use an image of Debian or Ubuntu instead.',
].join('\n');
