/** A tab of the explorer. GraphiQL calls it by its operation's name. */
export interface Sample {
  readonly query: string;
  /** With `{{…}}` for what is known only when it is sent: `placeholders.ts` says how. */
  readonly variables?: object;
}

const problems = `... on Problem { message }
    ... on InvalidInput { fields { path message } }`;

const findAPlace: Sample = {
  query: `# Find a place: press the button, or Ctrl-Enter.
# Nobody has to sign in for this. The tabs to the right
# follow a customer from here to a paid visit.
query FindAPlace {
  businesses(text: "hair", first: 5) {
    edges {
      node {
        slug
        name
        locations { id name timeZone address { lines } }
        services(first: 3) {
          edges {
            node {
              name
              variations {
                id
                name
                durationMinutes
                price { amountMinor currency }
                staff { name }
              }
            }
          }
        }
      }
    }
  }
}`,
};

const first = 'FindAPlace.businesses.edges.0.node';
const locationId = `{{${first}.locations.0.id}}`;
const segments = [{ variationId: `{{${first}.services.edges.0.node.variations.0.id}}` }];

const freeTimes: Sample = {
  query: `# When is it free? In the variables, {{…}} stands for
# what an earlier tab answered: run FindAPlace first.
query FreeTimes($input: AvailabilityInput!) {
  availability(input: $input) {
    timeZone
    slots {
      startsAt
      endsAt
      price { amountMinor currency }
      deposit { amountMinor currency }
      segments { staffMember { name } }
    }
    nextFreeDate
  }
}`,
  variables: { input: { locationId, from: '{{inDays 2}}', to: '{{inDays 5}}', segments } },
};

const slot = 'FreeTimes.availability.slots.0';

const holdATime: Sample = {
  query: `# Hold the first of the free times. It is yours for
# ten minutes, at this price, signed in or not.
mutation HoldATime($input: HoldSlotInput!) {
  holdSlot(input: $input) {
    ... on Hold {
      id
      token
      expiresAt
      startsAt
      price { amountMinor currency }
      deposit { amountMinor currency }
      policy {
        text
        steps { noticeMinutes fee { amountMinor } }
        noShowFee { amountMinor }
      }
    }
    ... on SlotTaken { nextStartsAt }
    ${problems}
  }
}`,
  variables: {
    input: {
      ...{ locationId, segments },
      startsAt: `{{${slot}.startsAt}}`,
      expectedPrice: `{{${slot}.price.amountMinor}}`,
      idempotencyKey: '{{newKey}}',
    },
  },
};

const bookIt: Sample = {
  query: `# Book what you hold. For this you must be signed in:
# choose a customer above.
mutation BookIt($input: BookAppointmentInput!) {
  bookAppointment(input: $input) {
    ... on AppointmentBooked {
      appointment { id number status startsAt }
      paymentDue {
        amount { amountMinor currency }
        deadline
        paymentToken
      }
    }
    ${problems}
  }
}`,
  variables: { input: { holdToken: '{{HoldATime.holdSlot.token}}', acceptPolicy: true, idempotencyKey: '{{newKey}}' } },
};

const payTheDeposit: Sample = {
  query: `# Pay the deposit. Then open the answer's url in a
# window of its own, and press Pay: it is the sandbox,
# no money moves.
mutation PayTheDeposit($input: StartPaymentInput!) {
  startPayment(input: $input) {
    ... on PaymentStarted {
      payment { id status amount { amountMinor currency } }
      action { provider url }
    }
    ${problems}
  }
}`,
  variables: {
    input: { paymentToken: '{{BookIt.bookAppointment.paymentDue.paymentToken}}', idempotencyKey: '{{newKey}}' },
  },
};

const myVisit: Sample = {
  query: `# One page from five subgraphs: scheduling,
# identity (customer), catalog (business, staff),
# commerce (payments), engagement (notifications).
query MyVisit($id: ID!) {
  appointment(id: $id) {
    id
    number
    status
    startsAt
    customer { name email }
    business { name }
    location { name }
    segments {
      variation { name }
      staffMember { name }
      price { amountMinor currency }
    }
    payments { status amount { amountMinor currency } }
    balanceDue { amountMinor currency }
    notifications { channel status sentAt }
    cancellation { possible feeNow { amountMinor } freeUntil }
    history(first: 10) {
      edges { node { at name fromStatus toStatus } }
    }
    version
  }
}`,
  variables: { id: '{{BookIt.bookAppointment.appointment.id}}' },
};

const cancelIt: Sample = {
  query: `# Change your mind: the answer says what it costs,
# and what is paid back. Run MyVisit first.
mutation CancelIt($input: CancelAppointmentInput!) {
  cancelAppointment(input: $input) {
    ... on AppointmentCancelled {
      appointment { number status }
      fee { amountMinor currency }
      refund { amountMinor currency }
    }
    ${problems}
  }
}`,
  variables: {
    input: {
      appointmentId: '{{MyVisit.appointment.id}}',
      version: '{{MyVisit.appointment.version}}',
      reason: 'Something came up',
      idempotencyKey: '{{newKey}}',
    },
  },
};

const whoAmI: Sample = {
  query: `# Who am I, where do I work, what have I booked?
query WhoAmI {
  viewer {
    user { name email locale }
    memberships { organization { name } role }
    actingAs { organization { name } role permissions }
    appointments(first: 5) {
      edges { node { number status startsAt business { name } } }
    }
  }
}`,
};

const dayBoard: Sample = {
  query: `# The coming day, as the desk sees it. Choose an owner,
# a manager or somebody of the staff above.
query DayBoard($filter: AppointmentFilter!) {
  appointments(filter: $filter, first: 30) {
    edges {
      node {
        number
        status
        startsAt
        location { name }
        customer { name }
        segments { variation { name } staffMember { name } }
        balanceDue { amountMinor currency }
      }
    }
  }
}`,
  variables: { filter: { from: '{{inDays 0}}', to: '{{inDays 1}}' } },
};

/** From left to right: a customer's way to a visit, then the desk. */
export const samples: readonly Sample[] = [
  findAPlace,
  freeTimes,
  holdATime,
  bookIt,
  payTheDeposit,
  myVisit,
  cancelIt,
  whoAmI,
  dayBoard,
];
