/** What an organization of the demo data is made of, as its tables are written. */

/** English alone, or English and Japanese. */
export type Text = string | { readonly en: string; readonly ja: string };

export interface OrganizationPlan {
  readonly name: string;
  readonly country: string;
  readonly currency: string;
  readonly locale: string;
  /** The first of them founds it. */
  readonly members: readonly MemberPlan[];
  readonly businesses: readonly BusinessPlan[];
  readonly customers: CustomerPlan;
}

export interface MemberPlan {
  readonly name: string;
  readonly email: string;
  readonly role: 'OWNER' | 'MANAGER' | 'STAFF';
  readonly title: string;
}

export interface BusinessPlan {
  readonly slug: string;
  readonly vertical: string;
  readonly name: Text;
  readonly description: Text;
  readonly phone: string;
  readonly email: string;
  readonly website: string;
  readonly settings: { readonly checkInRequired?: boolean; readonly [setting: string]: unknown };
  readonly policy: PolicyPlan;
  readonly deposit: { readonly kind: string; readonly percent?: number; readonly amount?: number };
  readonly loyalty?: LoyaltyPlan;
  readonly locations: readonly LocationPlan[];
  readonly categories: readonly CategoryPlan[];
  readonly resources: readonly ResourcePlan[];
  readonly staff: readonly StaffPlan[];
  readonly classes?: readonly ClassPlan[];
  readonly parts?: PartsPlan;
  readonly intake?: IntakePlan;
}

/** What visits ask their customers. Services are named in English. */
export interface IntakePlan {
  readonly name: Text;
  readonly validMonths: number;
  readonly asking: readonly string[];
  readonly questions: readonly {
    readonly key: string;
    readonly type: string;
    readonly label: Text;
    readonly required?: boolean;
    readonly sensitive?: boolean;
    readonly choices?: readonly { readonly key: string; readonly label: Text }[];
  }[];
  /** What the nth of those who answer says. */
  readonly answers: (place: number, name: string) => readonly object[];
}

/** What visits need besides staff. Services are named in English. */
export interface PartsPlan {
  readonly addOns?: readonly {
    readonly name: Text;
    readonly minutes: number;
    readonly price: number;
    readonly to: readonly string[];
  }[];
  /** Things that stand in for each other, and the services that need one of them. */
  readonly rooms?: {
    readonly name: string;
    readonly at: string;
    readonly resources: readonly string[];
    readonly needed: readonly string[];
  };
  readonly tables?: TablesPlan;
  readonly area?: AreaPlan;
}

export interface TablesPlan {
  readonly name: Text;
  readonly minutes: number;
  readonly stays: readonly { readonly minParty: number; readonly maxParty: number; readonly minutes: number }[];
  readonly maxParty: number;
  /** Of the tables of a place, over and over. */
  readonly seats: readonly number[];
  readonly spareSeats: number;
  readonly joined: readonly {
    readonly at: string;
    readonly tables: readonly string[];
    readonly seatsMin: number;
    readonly seatsMax: number;
  }[];
  readonly pacing: { readonly maxParties?: number; readonly maxCovers?: number };
}

/** Where the people of a place go, and with which services. */
export interface AreaPlan {
  readonly at: string;
  readonly to: readonly string[];
  readonly center: { readonly latitude: number; readonly longitude: number };
  readonly radiusMeters: number;
  readonly travelSpeedKmh: number;
  readonly minTravelMinutes: number;
  readonly fee: number;
}

/** Held every week, for many at once. */
export interface ClassPlan {
  readonly name: Text;
  readonly durationMinutes: number;
  readonly price: number;
  readonly capacity: number;
  readonly maxParty: number;
  readonly at: string;
  /** By name. */
  readonly staff: string;
  /** 1 is Monday. */
  readonly weekday: number;
  readonly time: string;
  readonly weeks: number;
  readonly waitlistMax: number;
}

interface Fee {
  readonly percent?: number;
  readonly amount?: number;
}

export interface PolicyPlan {
  readonly text: Text;
  readonly cancelCutoffMinutes: number;
  readonly steps: readonly (Fee & { readonly noticeMinutes: number })[];
  readonly noShow: Fee;
}

export interface LoyaltyPlan {
  readonly earn: { readonly points: number; readonly perAmountMinor: number; readonly perVisit: number };
  readonly expiryMonths: number;
  readonly tiers: readonly { readonly name: string; readonly threshold: number; readonly multiplierPercent: number }[];
}

export interface LocationPlan {
  readonly name: string;
  readonly kind?: 'FIXED' | 'MOBILE';
  readonly timeZone: string;
  readonly phone: string;
  readonly address: object;
  readonly open: readonly OpeningPlan[];
}

/** The same hours on several days; 1 is Monday. */
export interface OpeningPlan {
  readonly days: readonly number[];
  readonly opens: string;
  readonly closes: string;
}

export interface CategoryPlan {
  readonly name: Text;
  readonly services: readonly ServicePlan[];
}

export interface ServicePlan {
  readonly name: Text;
  readonly variations: readonly VariationPlan[];
  /** Begins from this time on and before that; at any time when absent. */
  readonly served?: { readonly from: string; readonly until: string };
}

export interface VariationPlan {
  readonly name: Text;
  readonly durationMinutes: number;
  readonly price: number;
  readonly bufferAfterMinutes?: number;
  /** Time in which the staff member is free for others, such as while the colour works. */
  readonly processing?: { readonly startMinutes: number; readonly minutes: number };
  readonly minParty?: number;
  readonly maxParty?: number;
}

export interface ResourcePlan {
  readonly at: string;
  readonly kind: 'ROOM' | 'CHAIR' | 'TABLE' | 'DEVICE';
  readonly name: string;
}

export interface StaffPlan {
  readonly name: string;
  /** Of the member. */
  readonly email: string;
  readonly at: string;
  /** Days off, every week. */
  readonly off: readonly number[];
  /** English names of the categories; all when absent. */
  readonly performs?: readonly string[];
  /** What this person asks, in percent of the list price. */
  readonly pricePercent?: number;
}

export interface CustomerPlan {
  readonly seed: number;
  /** Everybody; so many of them have a sign-in, and so many gave nothing but a phone number. */
  readonly total: number;
  readonly withUser: number;
  readonly phoneOnly: number;
  /** Of the coming 30 days. */
  readonly visits: number;
  /** Of the past 90 days. */
  readonly pastVisits: number;
  /** Of a hundred visits of the past so many were not booked before. */
  readonly walkInPercent: number;
  /** How many of the past visits were reviewed, how many customers wait for a time, and whether one paid too late. */
  readonly reviews?: number;
  readonly waiting?: number;
  readonly paysLate?: boolean;
  readonly locales: readonly string[];
  /** Given and family names, with how they are written in an e-mail address. */
  readonly given: readonly Name[];
  readonly family: readonly Name[];
  readonly fullName: (given: string, family: string) => string;
  /** Nobody's number, another one for each place in the list. */
  readonly phone: (place: number) => string;
}

export type Name = readonly [written: string, latin: string];

/** With so much of it that every location can be booked: its first staff, and who leads. */
export function essentialOf(plan: OrganizationPlan): OrganizationPlan {
  const businesses = plan.businesses.map((business) => ({
    ...business,
    staff: business.locations.flatMap(({ name }) => business.staff.filter(({ at }) => at === name).slice(0, 2)),
    resources: [],
  }));
  const staff = businesses.flatMap((business) => business.staff.map(({ email }) => email));
  return {
    ...plan,
    businesses,
    members: plan.members.filter(({ role, email }) => role !== 'STAFF' || staff.includes(email)),
  };
}

export const english = (text: Text): string => (typeof text === 'string' ? text : text.en);

/** As the API takes texts. */
export const localized = (text: Text): readonly { language: string; text: string }[] =>
  typeof text === 'string'
    ? [{ language: 'en', text }]
    : [
        { language: 'en', text: text.en },
        { language: 'ja', text: text.ja },
      ];

export const inBoth = (en: string, ja: string): Text => ({ en, ja });

export const service = (name: Text, ...variations: VariationPlan[]): ServicePlan => ({ name, variations });

export const served = (from: string, until: string, plan: ServicePlan): ServicePlan => ({
  ...plan,
  served: { from, until },
});

export const variation = (
  name: Text,
  durationMinutes: number,
  price: number,
  more: Pick<VariationPlan, 'bufferAfterMinutes' | 'processing' | 'minParty' | 'maxParty'> = {},
): VariationPlan => ({ name, durationMinutes, price, ...more });

/** While it works, from one minute on for so many. */
export const working = (startMinutes: number, minutes: number) => ({ processing: { startMinutes, minutes } });

export const party = (minParty: number, maxParty: number) => ({ minParty, maxParty, bufferAfterMinutes: 15 });
