import { ToolRefusal } from '../run-tool.ts';

/** What went wrong with PostgreSQL, as something a person can act on; anything else as it is. */
export function startProblem(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  switch (error.name) {
    case 'MissingLibrary':
      return new ToolRefusal(
        `${error.message}.\n${libraryHint((error as { library?: string | null }).library ?? null)}`,
      );
    case 'FolderInUse':
      return new ToolRefusal(`${error.message}: Openslot runs on it already. Stop it, or choose another: --data DIR`);
    case 'ForeignFolder':
      return new ToolRefusal(
        `${error.message}.\nChoose another folder (--data DIR), or start anew: npm start -- --reset`,
      );
    case 'PortTaken':
      return new ToolRefusal(`P${error.message.slice(1)}. Choose others: npm start -- --port 5000`);
    case 'UnreachableFolder':
    case 'StartFailed':
      return new ToolRefusal(`${error.message}\nStart anew with --reset, or elsewhere with --data DIR.`);
    default:
      return error;
  }
}

/** Which package of which system has it. */
function libraryHint(library: string | null): string {
  const packages: Readonly<Record<string, string>> = {
    libxml2: 'libxml2',
    liblz4: 'liblz4-1',
    libzstd: 'libzstd1',
    libssl: 'openssl',
  };
  const known = Object.entries(packages).find(([name]) => library?.startsWith(name))?.[1];
  if (known) return `Install it: apt-get install ${known} (Debian, Ubuntu) or the like of your system.`;
  return 'Install it with the package manager of your system.';
}
