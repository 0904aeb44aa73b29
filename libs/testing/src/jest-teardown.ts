/** Ends the cluster that jest-setup started; a cluster that was given is left running. */
export default async function stopTestCluster(): Promise<void> {
  await globalThis.openslotTestCluster?.stop();
}
