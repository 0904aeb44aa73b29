/** What tools and tests need to set up a cluster and its schemas; services never do. */
export * from './migrate.ts';
export * from './migration-files.ts';
export * from './set-up.ts';
