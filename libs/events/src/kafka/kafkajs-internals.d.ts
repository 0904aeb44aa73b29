/** The one module inside kafkajs that is reached into: see idle-timers.ts. */
declare module 'kafkajs/src/network/requestQueue/index.js' {
  // oxlint-disable-next-line typescript/consistent-type-imports -- an import beside it would make this file a module
  const requestQueue: import('./idle-timers.ts').RequestQueueClass;
  export default requestQueue;
}
