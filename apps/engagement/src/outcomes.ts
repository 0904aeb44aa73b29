/** Outcomes that many commands share; their words are found later, in the viewer's language. */

export interface VersionConflict {
  readonly __typename: 'VersionConflict';
  readonly currentVersion: number;
}

export interface WrongState {
  readonly __typename: 'WrongState';
  readonly status: string;
}

export const versionConflict = (currentVersion: number): VersionConflict => ({
  __typename: 'VersionConflict',
  currentVersion,
});

export const wrongState = (status: string): WrongState => ({ __typename: 'WrongState', status });
