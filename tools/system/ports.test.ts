import { createServer } from 'node:net';
import { freeBase, portsFrom, refuseTakenPorts } from './ports.ts';

test('every port follows from the first', () => {
  expect(portsFrom(4000)).toEqual({
    http: {
      gateway: 4000,
      identity: 4001,
      catalog: 4002,
      scheduling: 4003,
      commerce: 4004,
      engagement: 4005,
      sandbox: 4020,
    },
    metrics: { gateway: 4010, identity: 4011, catalog: 4012, scheduling: 4013, commerce: 4014, engagement: 4015 },
    smtp: 4025,
    postgres: 4030,
    kafka: { client: 4028, controller: 4029 },
  });
});

test.each([0, 65_506, 4000.5, Number.NaN])('refuses %p as a port', (base) => {
  expect(() => portsFrom(base)).toThrow('The port must be a number from 1 to 65505');
});

test.each([
  [6000, 6000],
  [6660, 6665],
  [4025, 4045],
])('refuses %i, from which a port follows that browsers do not open', (base, refused) => {
  expect(() => portsFrom(base)).toThrow(`Browsers refuse to open port ${refused}, which follows from ${base}`);
});

test('names the ports that are taken, and another way', async () => {
  const base = await freeBase();
  await expect(refuseTakenPorts(base)).resolves.toBeUndefined();
  const other = createServer().listen(base + 3, '127.0.0.1');
  await new Promise((resolve) => other.once('listening', resolve));

  await expect(refuseTakenPorts(base)).rejects.toThrow(
    `Port ${base + 3} is taken: Openslot, or something else, runs there already.\nStop it, or choose others: npm start -- --port ${base + 1000}`,
  );

  other.close();
});
