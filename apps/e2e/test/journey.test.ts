import { customersJourney, pageWithoutCommerce } from './customers-journey.ts';
import { deskDay } from './desk-day.ts';
import { guestsJourney } from './guests-journey.ts';
import { onEachTransport, runSystem, type RunningSystem } from './running-system.ts';
import { openSalon, type Salon } from './salon.ts';

onEachTransport((transport) => {
  let system: RunningSystem;
  let salon: Salon;
  beforeAll(async () => {
    system = await runSystem({}, { transport });
    salon = await openSalon(system.api, 'hanami');
  }, 180_000);
  afterAll(() => system?.stop(), 30_000);

  test(
    'a customer finds a time, books it, pays for it and is written to; the front desk sees the visit through',
    () => customersJourney(system, salon),
    60_000,
  );

  test(
    'a guest books, looks, moves and cancels with nothing but the token',
    () => guestsJourney(system, salon),
    60_000,
  );

  test(
    'the front desk’s day: a call, a walk-in, one who does not come, and one who cancels',
    () => deskDay(system, salon),
    60_000,
  );

  test(
    'with commerce stopped the same page still answers, and says what is missing',
    () => pageWithoutCommerce(system, salon),
    60_000,
  );
});
