/** A reason to stop that a person can act on: its message is printed as it is, without a stack. */
export class ToolRefusal extends Error {
  override readonly name = 'ToolRefusal';
}

/**
 * Runs `main` when its module is the program, and ends with the code that it answers. Modules of tools can therefore
 * be imported without doing anything.
 */
export async function runTool(
  module: { readonly main?: boolean; readonly filename: string },
  main: (args: string[]) => Promise<number>,
): Promise<void> {
  if (!module.main) return;
  try {
    process.exitCode = await main(process.argv.slice(2));
  } catch (error) {
    process.exitCode = 1;
    console.error(explain(error));
  } finally {
    // The channel to the bootstrap would keep us alive.
    if (process.connected) process.disconnect();
  }
}

function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const unreadable = (error as NodeJS.ErrnoException).code?.startsWith('ERR_PARSE_ARGS');
  if (unreadable) return `${error.message}\nTry --help.`;
  return error instanceof ToolRefusal ? error.message : (error.stack ?? error.message);
}
