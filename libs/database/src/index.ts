export * from './access.ts';
export * from './database.ts';
export * from './sql-state.ts';
