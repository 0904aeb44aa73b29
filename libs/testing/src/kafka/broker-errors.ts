/** No broker can be run on this machine: something that it needs is missing. */
export class BrokerUnavailable extends Error {
  override readonly name = 'BrokerUnavailable';
}

/** The broker ended or did not answer while starting; the message ends with its last lines. */
export class BrokerFailed extends Error {
  override readonly name = 'BrokerFailed';
}
