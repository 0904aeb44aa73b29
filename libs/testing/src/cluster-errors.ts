/** PostgreSQL's programs do not start on this machine; `library` is the shared library that is absent, where known. */
export class MissingLibrary extends Error {
  override readonly name = 'MissingLibrary';
  readonly library: string | null;
  constructor(library: string | null, output: string) {
    super(library ? `PostgreSQL needs the system library ${library}` : `PostgreSQL does not start: ${output.trim()}`);
    this.library = library;
  }
}

/** The folder is not empty and not one of ours, or of another PostgreSQL version: it is left as it is. */
export class ForeignFolder extends Error {
  override readonly name = 'ForeignFolder';
}

/** A server is running on this folder already. */
export class FolderInUse extends Error {
  override readonly name = 'FolderInUse';
}

/** The server's user cannot reach or own the folder: the caller chooses another. */
export class UnreachableFolder extends Error {
  override readonly name = 'UnreachableFolder';
}

export class PortTaken extends Error {
  override readonly name = 'PortTaken';
  readonly port: number;
  constructor(port: number) {
    super(`port ${port} is taken`);
    this.port = port;
  }
}

/** The server ended or did not answer while starting; the message ends with its last lines. */
export class StartFailed extends Error {
  override readonly name = 'StartFailed';
}
