import { chmodSync, chownSync, copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { imageNames, layOutImages, type ImageName } from '../build/images.ts';
import { freeBase, portsFrom } from '../system/ports.ts';
import { root } from '../workspace.ts';
import { readCompose, type ComposeFile, type Variables } from './compose-file.ts';
import { imageSettings, type ImageSettings } from './dockerfile.ts';
import { startContainer, type LocalContainer } from './local-container.ts';
import { environmentHere, type Places } from './local-environment.ts';

export interface LocalContainersOptions extends Pick<Places, 'folder' | 'postgres' | 'kafka'> {
  /** What `.env` would say. */
  readonly variables: Variables;
}

export type RunningImages = Readonly<Record<ImageName, LocalContainer>>;

export interface LocalContainers {
  readonly gatewayUrl: string;
  readonly sandboxUrl: string;
  /** What an image is told. */
  environmentOf(name: ImageName): Variables;
  /** Starts one image; `environment` is laid over what docker-compose.yml tells it, undefined takes a name away. */
  start(name: ImageName, environment?: Variables): LocalContainer;
  /** Starts everything in the order that docker-compose.yml asks for; resolves when all that stay are healthy. */
  up(): Promise<RunningImages>;
  /** Ends what still runs, and removes the folder. */
  remove(): Promise<void>;
}

/**
 * The containers of docker-compose.yml without an engine: each image's files alone in a folder that cannot be written,
 * its command, its user where we are root, and its environment, in which only hosts and ports are others. The folder is
 * empty, and open to that user.
 */
export async function localContainers(options: LocalContainersOptions): Promise<LocalContainers> {
  const { folder } = options;
  const ports = portsFrom(await freeBase());
  const variables = { ...options.variables, SANDBOX_PORT: String(ports.http.sandbox) };
  const compose = readCompose(readFileSync(join(root, 'docker-compose.yml'), 'utf8'), variables);
  const settings = imageSettings();
  const user = process.getuid?.() === 0 ? settings.user : null;
  await makeFolders(folder, user);
  const running: LocalContainer[] = [];

  const environmentOf = (name: ImageName) => environmentHere(name, settings, compose, { ...options, ports });

  function start(name: ImageName, laidOver: Variables = {}): LocalContainer {
    const container = startContainer({
      name,
      command: compose.services[name]?.command ?? settings.command,
      healthCommand: settings.healthCommand,
      environment: { ...environmentOf(name), ...laidOver },
      folder: join(folder, 'images', name),
      ...(user ? { user } : {}),
      stopSignal: settings.stopSignal,
      logFile: join(folder, 'logs', `${running.length}-${name}.log`),
    });
    running.push(container);
    return container;
  }

  return {
    gatewayUrl: `http://127.0.0.1:${ports.http.gateway}`,
    sandboxUrl: `http://127.0.0.1:${ports.http.sandbox}`,
    environmentOf,
    start,
    up: () => startInOrder(compose, start),
    async remove() {
      await Promise.all(running.map((container) => container.stop()));
      setWritable(join(folder, 'images'), true);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Each as soon as those it depends on are as far as it asks for. */
async function startInOrder(
  { services }: ComposeFile,
  start: (name: ImageName) => LocalContainer,
): Promise<RunningImages> {
  const asked = new Map<ImageName, Promise<LocalContainer>>();
  const startWhenAllowed = async (name: ImageName): Promise<LocalContainer> => {
    for (const [other, { condition }] of Object.entries(services[name]?.depends_on ?? {})) {
      if (isImage(other)) await until(await ask(other), other, condition);
    }
    return start(name);
  };
  const ask = (name: ImageName): Promise<LocalContainer> => {
    const known = asked.get(name) ?? startWhenAllowed(name);
    asked.set(name, known);
    return known;
  };
  const all = await Promise.all(
    imageNames.map(async (name) => {
      const container = await ask(name);
      await until(container, name, name === 'migrate' ? 'service_completed_successfully' : 'service_healthy');
      return [name, container] as const;
    }),
  );
  return Object.fromEntries(all) as RunningImages;
}

const isImage = (name: string): name is ImageName => (imageNames as readonly string[]).includes(name);

async function until(container: LocalContainer, name: string, condition: string): Promise<void> {
  if (condition === 'service_healthy') return container.healthy();
  if (condition !== 'service_completed_successfully') throw new Error(`${name}: nothing waits for ${condition} here`);
  const code = await container.ended;
  if (code !== 0) throw new Error(`${name} ended with ${code}:\n${container.log()}`);
}

/** The only program that a service can find is Node, as in the image. */
async function makeFolders(folder: string, user: ImageSettings['user'] | null): Promise<void> {
  for (const part of ['bin', 'logs', 'data']) mkdirSync(join(folder, part));
  copyFileSync(process.execPath, join(folder, 'bin/node'));
  chmodSync(join(folder, 'bin/node'), 0o755);
  if (user) chownSync(join(folder, 'data'), user.uid, user.gid);
  await layOutImages(join(folder, 'images'));
  setWritable(join(folder, 'images'), false);
}

function setWritable(folder: string, writable: boolean): void {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path));
  for (const path of [folder, ...paths]) {
    const mode = statSync(path).isDirectory() ? 0o555 : 0o444;
    chmodSync(path, writable ? mode | 0o200 : mode);
  }
}
