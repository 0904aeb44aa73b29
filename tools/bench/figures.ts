/** One measured figure, with what it should be. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly atMost?: number;
  readonly atLeast?: number;
}

/** A file `<name>.bench.ts` in this folder exports one as `bench`. */
export interface Bench {
  readonly title: string;
  readonly run: (progress: (what: string) => void) => Promise<readonly Figure[]>;
}

export const meetsGoal = ({ value, atMost = Infinity, atLeast = -Infinity }: Figure): boolean =>
  value <= atMost && value >= atLeast;

export function printed(figure: Figure): string {
  const { name, value, unit, atMost, atLeast } = figure;
  const goal = atMost !== undefined ? `≤ ${atMost}` : atLeast !== undefined ? `≥ ${atLeast}` : '';
  const shown = `${Number(value.toPrecision(3))} ${unit}`.trim();
  return `  ${name.padEnd(44)} ${shown.padStart(12)}${goal ? `   goal ${goal}  ${meetsGoal(figure) ? '✓' : '✗'}` : ''}`;
}
