import { startCluster } from '@openslot/testing/cluster';
import postgres from 'postgres';

export interface LocalPostgres {
  /** `127.0.0.1:54321` */
  readonly address: string;
  stop(): Promise<void>;
}

/** What the image of PostgreSQL leaves behind when it is told docker-compose.yml's POSTGRES_… */
export async function localPostgres(password: string): Promise<LocalPostgres> {
  const cluster = await startCluster({ durable: false, password });
  const admin = postgres(cluster.adminUrl, { max: 1, onnotice: () => undefined });
  await admin.unsafe('create database openslot template template0');
  await admin.end({ timeout: 5 });
  return { address: `127.0.0.1:${cluster.port}`, stop: () => cluster.stop() };
}
