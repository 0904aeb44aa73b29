/** Minutes relative to a segment's start: [from, to). */
export interface Part {
  readonly from: number;
  readonly to: number;
}

export interface Buffers {
  readonly before: number;
  readonly after: number;
}

/** In which the staff are free, and others come in between. */
export interface Processing {
  readonly start: number;
  readonly minutes: number;
}

/** All of the segment with its buffers; the work alone; or the time in which only waiting is done. */
export type Phase = 'WHOLE' | 'SERVICE' | 'PROCESSING';

const noBuffers: Buffers = { before: 0, after: 0 };

/** The parts that a segment takes of a person: with its buffers, without its processing time. */
export function takenParts(minutes: number, buffers: Buffers, processing: Processing | null): readonly Part[] {
  const [from, to] = [0 - buffers.before, minutes + buffers.after];
  const free = processing ? processingPart(minutes, processing) : { from: to, to };
  return [
    { from, to: free.from },
    { from: free.to, to },
  ].filter((part) => part.from < part.to);
}

/** The parts that a segment takes of a room or a device that it needs for a phase; none where it has no such phase. */
export function phaseParts(
  phase: Phase,
  minutes: number,
  buffers: Buffers,
  processing: Processing | null,
): readonly Part[] {
  if (phase === 'WHOLE') return takenParts(minutes, buffers, null);
  if (phase === 'SERVICE') return takenParts(minutes, noBuffers, processing);
  return processing ? [processingPart(minutes, processing)].filter(({ from, to }) => from < to) : [];
}

const processingPart = (minutes: number, processing: Processing): Part => ({
  from: Math.min(processing.start, minutes),
  to: Math.min(processing.start + processing.minutes, minutes),
});
