import type { Figure } from '@openslot/testing';

export const meetsGoal = ({ value, atMost = Infinity, atLeast = -Infinity }: Figure): boolean =>
  value <= atMost && value >= atLeast;

export function printed(figure: Figure): string {
  const { name, value, unit, atMost, atLeast } = figure;
  const goal = atMost !== undefined ? `≤ ${atMost}` : atLeast !== undefined ? `≥ ${atLeast}` : '';
  const shown = `${shortened(value)} ${unit}`.trim();
  return `  ${name.padEnd(58)} ${shown.padStart(14)}${goal ? `   goal ${goal.padEnd(6)} ${meetsGoal(figure) ? '✓' : '✗'}` : ''}`;
}

const shortened = (value: number): string =>
  value >= 1_000 ? Math.round(value).toLocaleString('en') : String(Number(value.toPrecision(3)));
