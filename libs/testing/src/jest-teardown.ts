/** Ends what jest-setup started; a cluster that was given is left running. */
export default async function stopTestServers(): Promise<void> {
  await Promise.all([globalThis.openslotTestCluster?.stop(), globalThis.openslotTestBrokerDesk?.close()]);
}
