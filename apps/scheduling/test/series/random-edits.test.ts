import { startScheduling, type Scheduling } from '../scheduling.ts';
import { runEdits } from './random-edits.ts';

const seed = Number(process.env['SEED'] ?? 20_270_301);
const edits = Number(process.env['EDITS'] ?? 50);

describe(`random changes of series (SEED=${seed})`, () => {
  let scheduling: Scheduling;
  beforeAll(async () => {
    scheduling = await startScheduling();
  });
  afterAll(() => scheduling.stop());

  test(`${edits} of them end as a model of series says, occurrence by occurrence`, async () => {
    const run = await runEdits(scheduling, { seed, edits });

    expect(run.difference).toBeNull();
    expect(run.edits).toBe(edits);
    expect(Object.keys(run.told).sort()).toEqual(
      expect.arrayContaining(['BOOKED -', 'CANCELLED -', 'CONFLICT NOT_FREE', 'MOVED -']),
    );
  }, 600_000);
});
