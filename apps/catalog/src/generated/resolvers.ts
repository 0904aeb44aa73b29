// Made by `npm run generate` from the .graphql files. Do not edit.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Vertical as VerticalBehind } from '../vertical/vertical.store.ts';
import type { OrganizationKey } from '../organization/organization.resolvers.ts';
import type { SeenBusiness } from '../business/business.resolvers.ts';
import type { BusinessSettings as BusinessSettingsBehind } from '../business/business.ts';
import type { SeenLocation } from '../location/location.resolvers.ts';
import type { Category as CategoryBehind } from '../category/category.ts';
import type { Service as ServiceBehind } from '../service/service.ts';
import type { Variation as VariationBehind } from '../variation/variation.ts';
import type { Resource as ResourceBehind } from '../resource/resource.ts';
import type { PerformedVariation } from '../resource/resource.store.ts';
import type { PolicyOfBusiness } from '../cancellation-policy/cancellation-policy.store.ts';
import type { RuleOfBusiness } from '../deposit-rule/deposit-rule.store.ts';
import type { Context } from '../context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** RFC 3339 instant, always with an offset: the location's offset where a location is known. */
  DateTime: { input: string; output: Date | string; }
  /** A calendar date such as 2026-11-20. */
  Date: { input: string; output: string; }
  /** IANA time zone name, such as Asia/Tokyo. */
  TimeZone: { input: string; output: string; }
  /** Whole minor units of a currency, |x| < 2^53: JPY 500 is 500, USD 5.00 is 500. */
  MinorUnits: { input: number; output: number; }
  _FieldSet: { input: unknown; output: unknown; }
};

export type Query = {
  readonly __typename?: 'Query';
  /** The business of that slug: to the public when it is published, to its organization's members always; else null. */
  readonly business?: Maybe<Business>;
  /**
   * Published businesses. With `near`, those with a location within the radius (at most 100 km), nearest first; else with
   * `text`, best match first; else in the order in which they were made. `text` finds Japanese in any way of writing kana,
   * unfinished words, and forgives typing errors in Latin letters.
   */
  readonly businesses?: Maybe<BusinessConnection>;
  /** A location: to the public when it is published, to its organization's members always; else null. */
  readonly location?: Maybe<Location>;
  /** Every industry that a business can belong to. */
  readonly verticals: ReadonlyArray<Vertical>;
};


export type QueryBusinessArgs = {
  slug: Scalars['String']['input'];
};


export type QueryBusinessesArgs = {
  text?: InputMaybe<Scalars['String']['input']>;
  near?: InputMaybe<NearInput>;
  verticalSlug?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryLocationArgs = {
  id: Scalars['ID']['input'];
};

export type Mutation = {
  readonly __typename?: 'Mutation';
  /** Makes a business, as a draft. Needs `business.configure` for the whole organization. */
  readonly createBusiness?: Maybe<CreateBusinessResult>;
  /** Changes texts, contact data and rules of booking; what is left out stays. Needs `business.configure`. */
  readonly changeBusinessSettings?: Maybe<ChangeBusinessSettingsResult>;
  /** Opens a draft or paused business to the public, with all its parts. Needs `business.publish`. */
  readonly publishBusiness?: Maybe<BusinessStepResult>;
  /** Takes a published business off the public for a time. Needs `business.publish`. */
  readonly pauseBusiness?: Maybe<BusinessStepResult>;
  /**
   * Sets the business's default policy: makes it the first time, afterwards replaces it as a whole. What was booked keeps
   * the terms it was booked under. Needs `policy.write`.
   */
  readonly setCancellationPolicy?: Maybe<SetCancellationPolicyResult>;
  /** Adds a section to a business's menu. Needs `service.write` for the business. */
  readonly addCategory?: Maybe<AddCategoryResult>;
  /**
   * Sets the business's default deposit: makes the rule the first time, afterwards replaces it. What was booked keeps the
   * terms it was booked under. Needs `policy.write`.
   */
  readonly setDepositRule?: Maybe<SetDepositRuleResult>;
  /** Adds a place to a business. Needs `location.configure` for the business. */
  readonly addLocation?: Maybe<AddLocationResult>;
  /** Switches a location on or off for now, such as on a day of heavy snow. Needs `location.switch`. */
  readonly switchLocation?: Maybe<SwitchLocationResult>;
  /** Adds somebody who performs services, linked to a member of the organization or not. Needs `staff.write`. */
  readonly addStaffMember?: Maybe<AddStaffMemberResult>;
  /** Adds a room, chair, table or device. Needs `resource.write`. */
  readonly addResource?: Maybe<AddResourceResult>;
  /** Says all that a staff member performs, with own prices and lengths where they differ. Needs `staff.write`. */
  readonly setPerformed?: Maybe<SetPerformedResult>;
  /** Adds something that can be booked, once it has a variation. Needs `service.write` for the business. */
  readonly addService?: Maybe<AddServiceResult>;
  /** Takes a service with its variations off the menu for good; visits that were booked stay. Needs `service.write`. */
  readonly archiveService?: Maybe<ArchiveServiceResult>;
  /** Adds a bookable form to a service. Needs `service.write` for the business. */
  readonly addVariation?: Maybe<AddVariationResult>;
  /** Changes names, price, length or buffers; what was booked keeps its own. Needs `service.write`. */
  readonly changeVariation?: Maybe<ChangeVariationResult>;
  /** Takes a variation off the menu for good; visits that were booked stay. Needs `service.write`. */
  readonly archiveVariation?: Maybe<ArchiveVariationResult>;
};


export type MutationCreateBusinessArgs = {
  input: CreateBusinessInput;
};


export type MutationChangeBusinessSettingsArgs = {
  input: ChangeBusinessSettingsInput;
};


export type MutationPublishBusinessArgs = {
  input: BusinessStepInput;
};


export type MutationPauseBusinessArgs = {
  input: BusinessStepInput;
};


export type MutationSetCancellationPolicyArgs = {
  input: SetCancellationPolicyInput;
};


export type MutationAddCategoryArgs = {
  input: AddCategoryInput;
};


export type MutationSetDepositRuleArgs = {
  input: SetDepositRuleInput;
};


export type MutationAddLocationArgs = {
  input: AddLocationInput;
};


export type MutationSwitchLocationArgs = {
  input: SwitchLocationInput;
};


export type MutationAddStaffMemberArgs = {
  input: AddStaffMemberInput;
};


export type MutationAddResourceArgs = {
  input: AddResourceInput;
};


export type MutationSetPerformedArgs = {
  input: SetPerformedInput;
};


export type MutationAddServiceArgs = {
  input: AddServiceInput;
};


export type MutationArchiveServiceArgs = {
  input: ArchiveServiceInput;
};


export type MutationAddVariationArgs = {
  input: AddVariationInput;
};


export type MutationChangeVariationArgs = {
  input: ChangeVariationInput;
};


export type MutationArchiveVariationArgs = {
  input: ArchiveVariationInput;
};

/** A point and how far from it to look. */
export type NearInput = {
  readonly latitude: Scalars['Float']['input'];
  readonly longitude: Scalars['Float']['input'];
  /** At most 100,000. */
  readonly withinMeters?: InputMaybe<Scalars['Int']['input']>;
};

/** A storefront or brand of an organization. */
export type Business = {
  readonly __typename?: 'Business';
  readonly id: Scalars['ID']['output'];
  /** Its name in addresses, unique over all organizations. */
  readonly slug: Scalars['String']['output'];
  /** In the language asked for, else the request's, else the business's own. */
  readonly name: Scalars['String']['output'];
  readonly description?: Maybe<Scalars['String']['output']>;
  readonly vertical?: Maybe<Vertical>;
  readonly organization?: Maybe<Organization>;
  readonly status: BusinessStatus;
  /** True while everybody can see it. */
  readonly published: Scalars['Boolean']['output'];
  /** ISO 4217 code of all its prices. */
  readonly currency: Scalars['String']['output'];
  /** The language that every text of the business has at least. */
  readonly defaultLanguage: Scalars['String']['output'];
  readonly phone?: Maybe<Scalars['String']['output']>;
  readonly email?: Maybe<Scalars['String']['output']>;
  readonly website?: Maybe<Scalars['String']['output']>;
  /** Its rules of booking. */
  readonly settings: BusinessSettings;
  readonly locations: ReadonlyArray<Location>;
  /** The menu's sections, in order. */
  readonly categories: ReadonlyArray<Category>;
  /** What can be booked. With `text`, best match first. */
  readonly services: ServiceConnection;
  /** Who works here: to the public the published profiles. */
  readonly staff: ReadonlyArray<StaffMember>;
  /** Rooms, chairs, tables and devices. */
  readonly resources: ReadonlyArray<Resource>;
  /** What cancelling costs when nothing else is said. */
  readonly cancellationPolicy?: Maybe<CancellationPolicy>;
  /** What is paid in advance when nothing else is said. */
  readonly depositRule?: Maybe<DepositRule>;
  /** Counts changes; send it back with a change. */
  readonly version: Scalars['Int']['output'];
};


/** A storefront or brand of an organization. */
export type BusinessNameArgs = {
  language?: InputMaybe<Scalars['String']['input']>;
};


/** A storefront or brand of an organization. */
export type BusinessDescriptionArgs = {
  language?: InputMaybe<Scalars['String']['input']>;
};


/** A storefront or brand of an organization. */
export type BusinessServicesArgs = {
  text?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type BusinessStatus =
  /** Being set up; only its organization sees it. */
  | 'DRAFT'
  /** Waiting for a reviewer. */
  | 'IN_REVIEW'
  /** Open. */
  | 'ACTIVE'
  /** Taken off the public by its owner. */
  | 'PAUSED'
  /** Taken off the public by the platform. */
  | 'SUSPENDED'
  | 'ARCHIVED';

/** Whose bookings a business wants to see before they count. */
export type Approval =
  | 'NONE'
  | 'ALWAYS'
  /** Those of people who have not completed a visit there yet. */
  | 'NEW_CUSTOMERS';

/** When and how customers may book. */
export type BusinessSettings = {
  readonly __typename?: 'BusinessSettings';
  /** Distance between offered starts. */
  readonly slotIntervalMinutes: Scalars['Int']['output'];
  /** Bookings must be made this long ahead, at least. */
  readonly leadTimeMinutes: Scalars['Int']['output'];
  /** Bookings may be made this far ahead, at most. */
  readonly bookingWindowDays: Scalars['Int']['output'];
  /** How long a hold lasts. */
  readonly holdMinutes: Scalars['Int']['output'];
  /** How many holds one customer may have at a time. */
  readonly maxLiveHolds: Scalars['Int']['output'];
  /** How long a due payment may take before the appointment expires. */
  readonly paymentMinutes: Scalars['Int']['output'];
  /** Whether a visit must be checked in before it starts. */
  readonly checkInRequired: Scalars['Boolean']['output'];
  /** How late a customer may come before it counts as a no-show. */
  readonly graceMinutes: Scalars['Int']['output'];
  /** How often one appointment may be moved by the customer. */
  readonly rescheduleMax: Scalars['Int']['output'];
  /** Whose bookings wait for the business's approval. */
  readonly approval: Approval;
  /** How long the business has to decide; an appointment that it has not decided by then expires. */
  readonly approvalHours: Scalars['Int']['output'];
  /** Whether an appointment that waits for approval keeps its time from others. */
  readonly pendingBlocks: Scalars['Boolean']['output'];
  /** This long after the start a visit to which nobody came becomes a no-show by itself; null: never. */
  readonly autoNoShowMinutes?: Maybe<Scalars['Int']['output']>;
};

export type BusinessConnection = {
  readonly __typename?: 'BusinessConnection';
  readonly edges: ReadonlyArray<BusinessEdge>;
  readonly pageInfo: PageInfo;
};

export type BusinessEdge = {
  readonly __typename?: 'BusinessEdge';
  readonly node: Business;
  readonly cursor: Scalars['String']['output'];
};

export type CreateBusinessInput = {
  /** 3 to 63 of a–z, 0–9 and hyphens; unique over all organizations. */
  readonly slug: Scalars['String']['input'];
  readonly verticalSlug: Scalars['String']['input'];
  /** At least in `defaultLanguage`. */
  readonly names: ReadonlyArray<LocalizedTextInput>;
  readonly descriptions?: InputMaybe<ReadonlyArray<LocalizedTextInput>>;
  /** The language that every text of the business will have at least, such as `ja`. */
  readonly defaultLanguage: Scalars['String']['input'];
  /** ISO 4217 code, such as JPY. */
  readonly currency: Scalars['String']['input'];
  readonly phone?: InputMaybe<Scalars['String']['input']>;
  readonly email?: InputMaybe<Scalars['String']['input']>;
  readonly website?: InputMaybe<Scalars['String']['input']>;
  readonly settings?: InputMaybe<BusinessSettingsInput>;
};

export type ChangeBusinessSettingsInput = {
  readonly businessId: Scalars['ID']['input'];
  /** The version that you saw. */
  readonly version: Scalars['Int']['input'];
  /** Replaces all names. */
  readonly names?: InputMaybe<ReadonlyArray<LocalizedTextInput>>;
  /** Replaces all descriptions. */
  readonly descriptions?: InputMaybe<ReadonlyArray<LocalizedTextInput>>;
  /** Null takes it away. */
  readonly phone?: InputMaybe<Scalars['String']['input']>;
  /** Null takes it away. */
  readonly email?: InputMaybe<Scalars['String']['input']>;
  /** Null takes it away. */
  readonly website?: InputMaybe<Scalars['String']['input']>;
  readonly settings?: InputMaybe<BusinessSettingsInput>;
};

/** What is left out stays; a new business starts with the value in brackets. */
export type BusinessSettingsInput = {
  /** 5 to 240 (15). */
  readonly slotIntervalMinutes?: InputMaybe<Scalars['Int']['input']>;
  /** Up to 30 days, 43,200 (0). */
  readonly leadTimeMinutes?: InputMaybe<Scalars['Int']['input']>;
  /** 1 to 730 (90). */
  readonly bookingWindowDays?: InputMaybe<Scalars['Int']['input']>;
  /** 1 to 60 (10). */
  readonly holdMinutes?: InputMaybe<Scalars['Int']['input']>;
  /** 1 to 20 (3). */
  readonly maxLiveHolds?: InputMaybe<Scalars['Int']['input']>;
  /** 5 to 1,440 (15). */
  readonly paymentMinutes?: InputMaybe<Scalars['Int']['input']>;
  /** (false) */
  readonly checkInRequired?: InputMaybe<Scalars['Boolean']['input']>;
  /** Up to 240 (15). */
  readonly graceMinutes?: InputMaybe<Scalars['Int']['input']>;
  /** Up to 20 (3). */
  readonly rescheduleMax?: InputMaybe<Scalars['Int']['input']>;
  /** (NONE) */
  readonly approval?: InputMaybe<Approval>;
  /** 4 to 72 (24). */
  readonly approvalHours?: InputMaybe<Scalars['Int']['input']>;
  /** (true) */
  readonly pendingBlocks?: InputMaybe<Scalars['Boolean']['input']>;
  /** 15 to 240; null switches it off (off). */
  readonly autoNoShowMinutes?: InputMaybe<Scalars['Int']['input']>;
};

export type BusinessStepInput = {
  readonly businessId: Scalars['ID']['input'];
  /** The version that you saw. */
  readonly version: Scalars['Int']['input'];
};

export type BusinessCreated = {
  readonly __typename?: 'BusinessCreated';
  readonly business: Business;
};

export type BusinessChanged = {
  readonly __typename?: 'BusinessChanged';
  readonly business: Business;
};

/** Another business has that slug. */
export type SlugTaken = Problem & {
  readonly __typename?: 'SlugTaken';
  readonly message: Scalars['String']['output'];
  readonly slug: Scalars['String']['output'];
  /** The business that has it, when it is your own organization's: running a set-up again can go on with it. */
  readonly yours?: Maybe<Business>;
};

export type CreateBusinessResult = BusinessCreated | SlugTaken | InvalidInput;

export type ChangeBusinessSettingsResult = BusinessChanged | VersionConflict | InvalidInput;

export type BusinessStepResult = BusinessChanged | WrongState | VersionConflict | InvalidInput;

/** What cancelling late or not coming costs. */
export type CancellationPolicy = {
  readonly __typename?: 'CancellationPolicy';
  readonly id: Scalars['ID']['output'];
  /** For people to read; in the language asked for, else the request's, else the business's own. */
  readonly text?: Maybe<Scalars['String']['output']>;
  /** Customers cancel by themselves until this long before the start. */
  readonly cancelCutoffMinutes: Scalars['Int']['output'];
  /** Customers move by themselves until this long before the start. */
  readonly rescheduleCutoffMinutes: Scalars['Int']['output'];
  /** From the longest notice to the shortest. */
  readonly steps: ReadonlyArray<CancellationPolicyStep>;
  /** Null: nothing is charged. */
  readonly noShowFee?: Maybe<PolicyFee>;
  /** Counts changes; send it back with a change. */
  readonly version: Scalars['Int']['output'];
};


/** What cancelling late or not coming costs. */
export type CancellationPolicyTextArgs = {
  language?: InputMaybe<Scalars['String']['input']>;
};

/** Cancelling with less notice than this costs the fee. */
export type CancellationPolicyStep = {
  readonly __typename?: 'CancellationPolicyStep';
  readonly noticeMinutes: Scalars['Int']['output'];
  readonly fee: PolicyFee;
};

/** A share of the price, or an amount. */
export type PolicyFee = {
  readonly __typename?: 'PolicyFee';
  readonly percent?: Maybe<Scalars['Float']['output']>;
  readonly amount?: Maybe<Money>;
};

export type SetCancellationPolicyInput = {
  readonly businessId: Scalars['ID']['input'];
  /** The version that you saw; left out the first time. */
  readonly version?: InputMaybe<Scalars['Int']['input']>;
  readonly text?: InputMaybe<ReadonlyArray<LocalizedTextInput>>;
  readonly cancelCutoffMinutes?: InputMaybe<Scalars['Int']['input']>;
  readonly rescheduleCutoffMinutes?: InputMaybe<Scalars['Int']['input']>;
  /** At most 10; the shorter the notice, the higher the fee. */
  readonly steps: ReadonlyArray<CancellationPolicyStepInput>;
  readonly noShow?: InputMaybe<PolicyFeeInput>;
};

export type CancellationPolicyStepInput = {
  readonly noticeMinutes: Scalars['Int']['input'];
  /** 0 to 100; or `amount`. */
  readonly percent?: InputMaybe<Scalars['Float']['input']>;
  /** In minor units; or `percent`. */
  readonly amount?: InputMaybe<Scalars['MinorUnits']['input']>;
};

export type PolicyFeeInput = {
  /** 0 to 100; or `amount`. */
  readonly percent?: InputMaybe<Scalars['Float']['input']>;
  /** In minor units; or `percent`. */
  readonly amount?: InputMaybe<Scalars['MinorUnits']['input']>;
};

export type CancellationPolicySet = {
  readonly __typename?: 'CancellationPolicySet';
  readonly business: Business;
};

export type SetCancellationPolicyResult = CancellationPolicySet | VersionConflict | InvalidInput;

/** A section of a business's menu. */
export type Category = {
  readonly __typename?: 'Category';
  readonly id: Scalars['ID']['output'];
  /** In the language asked for, else the request's, else the business's own. */
  readonly name: Scalars['String']['output'];
  readonly parentId?: Maybe<Scalars['ID']['output']>;
};


/** A section of a business's menu. */
export type CategoryNameArgs = {
  language?: InputMaybe<Scalars['String']['input']>;
};

export type AddCategoryInput = {
  readonly businessId: Scalars['ID']['input'];
  /** The section that this one lies in. */
  readonly parentId?: InputMaybe<Scalars['ID']['input']>;
  /** At least in the business's own language. */
  readonly names: ReadonlyArray<LocalizedTextInput>;
  /** Lower comes first. */
  readonly displayOrder?: InputMaybe<Scalars['Int']['input']>;
};

export type CategoryAdded = {
  readonly __typename?: 'CategoryAdded';
  readonly category: Category;
};

export type AddCategoryResult = CategoryAdded | InvalidInput;

/** What is paid in advance. */
export type DepositRule = {
  readonly __typename?: 'DepositRule';
  readonly id: Scalars['ID']['output'];
  readonly kind: DepositKind;
  /** Of the price; with PERCENT. */
  readonly percent?: Maybe<Scalars['Float']['output']>;
  /** With FIXED and PER_PERSON. */
  readonly amount?: Maybe<Money>;
  /** Counts changes; send it back with a change. */
  readonly version: Scalars['Int']['output'];
};

export type DepositKind =
  /** Nothing. */
  | 'NONE'
  /** Nothing, but a card is left. */
  | 'CARD_ON_FILE'
  /** An amount for the visit. */
  | 'FIXED'
  /** A share of the price. */
  | 'PERCENT'
  /** An amount for each person. */
  | 'PER_PERSON'
  /** The whole price. */
  | 'FULL';

export type SetDepositRuleInput = {
  readonly businessId: Scalars['ID']['input'];
  /** The version that you saw; left out the first time. */
  readonly version?: InputMaybe<Scalars['Int']['input']>;
  readonly kind: DepositKind;
  /** With PERCENT alone: above 0, at most 100. */
  readonly percent?: InputMaybe<Scalars['Float']['input']>;
  /** With FIXED and PER_PERSON alone, in minor units. */
  readonly amount?: InputMaybe<Scalars['MinorUnits']['input']>;
};

export type DepositRuleSet = {
  readonly __typename?: 'DepositRuleSet';
  readonly business: Business;
};

export type SetDepositRuleResult = DepositRuleSet | VersionConflict | InvalidInput;

/** A place with an address, a time zone and opening hours. */
export type Location = {
  readonly __typename?: 'Location';
  readonly id: Scalars['ID']['output'];
  readonly name: Scalars['String']['output'];
  readonly kind: LocationKind;
  readonly timeZone: Scalars['TimeZone']['output'];
  readonly address?: Maybe<Address>;
  readonly phone?: Maybe<Scalars['String']['output']>;
  /** False while it is switched off: nothing is offered. */
  readonly open: Scalars['Boolean']['output'];
  /** Why it is switched off. */
  readonly switchReason?: Maybe<Scalars['String']['output']>;
  /** How far it is from the point of `businesses(near:)`, along the surface; null everywhere else. */
  readonly distanceMeters?: Maybe<Scalars['Int']['output']>;
  readonly business: Business;
  /** Who works here: to the public the published profiles. */
  readonly staff: ReadonlyArray<StaffMember>;
  /** Counts changes; send it back with a change. */
  readonly version: Scalars['Int']['output'];
};

export type LocationKind =
  | 'FIXED'
  /** Has positions instead of one address. */
  | 'MOBILE';

export type Address = {
  readonly __typename?: 'Address';
  readonly lines: ReadonlyArray<Scalars['String']['output']>;
  readonly postalCode?: Maybe<Scalars['String']['output']>;
  readonly region?: Maybe<Scalars['String']['output']>;
  /** ISO 3166 code, such as JP. */
  readonly country: Scalars['String']['output'];
  readonly latitude?: Maybe<Scalars['Float']['output']>;
  readonly longitude?: Maybe<Scalars['Float']['output']>;
};

export type AddLocationInput = {
  readonly businessId: Scalars['ID']['input'];
  readonly kind?: InputMaybe<LocationKind>;
  readonly name: Scalars['String']['input'];
  /** IANA name, such as Asia/Tokyo. */
  readonly timeZone: Scalars['TimeZone']['input'];
  readonly address: AddressInput;
  readonly phone?: InputMaybe<Scalars['String']['input']>;
};

export type AddressInput = {
  /** 1 to 4 lines; a mobile location may have none. */
  readonly lines: ReadonlyArray<Scalars['String']['input']>;
  readonly postalCode?: InputMaybe<Scalars['String']['input']>;
  readonly region?: InputMaybe<Scalars['String']['input']>;
  /** ISO 3166 code of two capital letters. */
  readonly country: Scalars['String']['input'];
  /** With the longitude; without them the location is not found by distance. */
  readonly latitude?: InputMaybe<Scalars['Float']['input']>;
  readonly longitude?: InputMaybe<Scalars['Float']['input']>;
};

export type SwitchLocationInput = {
  readonly locationId: Scalars['ID']['input'];
  /** The version that you saw. */
  readonly version: Scalars['Int']['input'];
  readonly open: Scalars['Boolean']['input'];
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

export type LocationAdded = {
  readonly __typename?: 'LocationAdded';
  readonly location: Location;
};

export type LocationSwitched = {
  readonly __typename?: 'LocationSwitched';
  readonly location: Location;
};

export type AddLocationResult = LocationAdded | InvalidInput;

export type SwitchLocationResult = LocationSwitched | WrongState | VersionConflict | InvalidInput;

/** The tenant that owns businesses. */
export type Organization = {
  readonly __typename?: 'Organization';
  readonly id: Scalars['ID']['output'];
  /** Its businesses, oldest first: to the public the published ones, to its own members all. */
  readonly businesses?: Maybe<ReadonlyArray<Business>>;
};

/** Somebody who performs services and can be booked. */
export type StaffMember = {
  readonly __typename?: 'StaffMember';
  readonly id: Scalars['ID']['output'];
  readonly name: Scalars['String']['output'];
  /** Null: at every location of the business. */
  readonly location?: Maybe<Location>;
  readonly business?: Maybe<Business>;
  /** What this person performs. */
  readonly performs: ReadonlyArray<Performed>;
  /** Counts changes; send it back with a change. */
  readonly version: Scalars['Int']['output'];
};

/** One variation that a staff member performs. */
export type Performed = {
  readonly __typename?: 'Performed';
  readonly variation: Variation;
  /** The staff member's own, else the variation's. */
  readonly price: Money;
  /** The staff member's own, else the variation's. */
  readonly durationMinutes: Scalars['Int']['output'];
};

/** A room, chair, table or device that visits occupy. */
export type Resource = {
  readonly __typename?: 'Resource';
  readonly id: Scalars['ID']['output'];
  readonly kind: ResourceKind;
  readonly name: Scalars['String']['output'];
  /** How many of them there are. */
  readonly units: Scalars['Int']['output'];
  /** Null: at every location of the business. */
  readonly location?: Maybe<Location>;
  /** Counts changes; send it back with a change. */
  readonly version: Scalars['Int']['output'];
};

export type ResourceKind =
  | 'ROOM'
  | 'CHAIR'
  | 'TABLE'
  | 'DEVICE';

export type AddStaffMemberInput = {
  readonly businessId: Scalars['ID']['input'];
  /** Where this person works; left out: at every location. */
  readonly locationId?: InputMaybe<Scalars['ID']['input']>;
  /** The member of the organization that this person is. */
  readonly memberId?: InputMaybe<Scalars['ID']['input']>;
  /** As customers read it. */
  readonly name: Scalars['String']['input'];
};

export type AddResourceInput = {
  readonly businessId: Scalars['ID']['input'];
  /** Where it stands; left out: at every location. */
  readonly locationId?: InputMaybe<Scalars['ID']['input']>;
  readonly kind: ResourceKind;
  readonly name: Scalars['String']['input'];
  /** 1 to 500. */
  readonly units?: InputMaybe<Scalars['Int']['input']>;
};

export type SetPerformedInput = {
  readonly staffMemberId: Scalars['ID']['input'];
  /** The version that you saw. */
  readonly version: Scalars['Int']['input'];
  /** Replaces all that was said before. */
  readonly performs: ReadonlyArray<PerformedInput>;
};

export type PerformedInput = {
  readonly variationId: Scalars['ID']['input'];
  /** In minor units of the business's currency; left out: the variation's. */
  readonly price?: InputMaybe<Scalars['MinorUnits']['input']>;
  /** Left out: the variation's. */
  readonly durationMinutes?: InputMaybe<Scalars['Int']['input']>;
};

export type StaffMemberAdded = {
  readonly __typename?: 'StaffMemberAdded';
  readonly staffMember: StaffMember;
};

export type ResourceAdded = {
  readonly __typename?: 'ResourceAdded';
  readonly resource: Resource;
};

export type PerformedSet = {
  readonly __typename?: 'PerformedSet';
  readonly staffMember: StaffMember;
};

/** That member is on the staff of this business already. */
export type AlreadyOnStaff = Problem & {
  readonly __typename?: 'AlreadyOnStaff';
  readonly message: Scalars['String']['output'];
  readonly staffMember: StaffMember;
};

export type AddStaffMemberResult = StaffMemberAdded | AlreadyOnStaff | NotReadyYet | InvalidInput;

export type AddResourceResult = ResourceAdded | InvalidInput;

export type SetPerformedResult = PerformedSet | WrongState | VersionConflict | InvalidInput;

/** What can be booked, in one or more variations. */
export type Service = {
  readonly __typename?: 'Service';
  readonly id: Scalars['ID']['output'];
  /** In the language asked for, else the request's, else the business's own. */
  readonly name: Scalars['String']['output'];
  readonly description?: Maybe<Scalars['String']['output']>;
  readonly category?: Maybe<Category>;
  /** Its bookable forms, in order. */
  readonly variations: ReadonlyArray<Variation>;
  /** Counts changes; send it back with a change. */
  readonly version: Scalars['Int']['output'];
};


/** What can be booked, in one or more variations. */
export type ServiceNameArgs = {
  language?: InputMaybe<Scalars['String']['input']>;
};


/** What can be booked, in one or more variations. */
export type ServiceDescriptionArgs = {
  language?: InputMaybe<Scalars['String']['input']>;
};

export type ServiceConnection = {
  readonly __typename?: 'ServiceConnection';
  readonly edges: ReadonlyArray<ServiceEdge>;
  readonly pageInfo: PageInfo;
};

export type ServiceEdge = {
  readonly __typename?: 'ServiceEdge';
  readonly node: Service;
  readonly cursor: Scalars['String']['output'];
};

export type AddServiceInput = {
  readonly businessId: Scalars['ID']['input'];
  readonly categoryId?: InputMaybe<Scalars['ID']['input']>;
  /** At least in the business's own language. */
  readonly names: ReadonlyArray<LocalizedTextInput>;
  readonly descriptions?: InputMaybe<ReadonlyArray<LocalizedTextInput>>;
};

export type ArchiveServiceInput = {
  readonly serviceId: Scalars['ID']['input'];
  /** The version that you saw. */
  readonly version: Scalars['Int']['input'];
};

export type ServiceAdded = {
  readonly __typename?: 'ServiceAdded';
  readonly service: Service;
};

export type ServiceArchived = {
  readonly __typename?: 'ServiceArchived';
  readonly business: Business;
};

export type AddServiceResult = ServiceAdded | InvalidInput;

export type ArchiveServiceResult = ServiceArchived | WrongState | VersionConflict | InvalidInput;

/** One text in one language. */
export type LocalizedTextInput = {
  /** A language such as `ja`, `en` or `pt-BR`. */
  readonly language: Scalars['String']['input'];
  readonly text: Scalars['String']['input'];
};

/** The bookable form of a service: length, price, buffers. */
export type Variation = {
  readonly __typename?: 'Variation';
  readonly id: Scalars['ID']['output'];
  /** In the language asked for, else the request's, else the business's own. */
  readonly name: Scalars['String']['output'];
  readonly durationMinutes: Scalars['Int']['output'];
  readonly price: Money;
  /** Blocked before each visit. */
  readonly bufferBeforeMinutes: Scalars['Int']['output'];
  /** Blocked after each visit. */
  readonly bufferAfterMinutes: Scalars['Int']['output'];
  /** Part of the visit in which the staff member is free for others. */
  readonly processing?: Maybe<Processing>;
  readonly minParty: Scalars['Int']['output'];
  readonly maxParty: Scalars['Int']['output'];
  /** False: only staff may book it. */
  readonly bookableOnline: Scalars['Boolean']['output'];
  /** Who performs it. */
  readonly staff: ReadonlyArray<StaffMember>;
  /** Counts changes; send it back with a change. */
  readonly version: Scalars['Int']['output'];
};


/** The bookable form of a service: length, price, buffers. */
export type VariationNameArgs = {
  language?: InputMaybe<Scalars['String']['input']>;
};

/** A pause of the staff member inside a visit, such as while a colour takes. */
export type Processing = {
  readonly __typename?: 'Processing';
  /** From the start of the visit. */
  readonly startMinutes: Scalars['Int']['output'];
  readonly minutes: Scalars['Int']['output'];
};

export type ProcessingInput = {
  /** From the start of the visit. */
  readonly startMinutes: Scalars['Int']['input'];
  readonly minutes: Scalars['Int']['input'];
};

export type AddVariationInput = {
  readonly serviceId: Scalars['ID']['input'];
  /** At least in the business's own language. */
  readonly names: ReadonlyArray<LocalizedTextInput>;
  /** 1 to 1,500. */
  readonly durationMinutes: Scalars['Int']['input'];
  /** In minor units of the business's currency. */
  readonly price: Scalars['MinorUnits']['input'];
  /** Up to 240. */
  readonly bufferBeforeMinutes?: InputMaybe<Scalars['Int']['input']>;
  /** Up to 240. */
  readonly bufferAfterMinutes?: InputMaybe<Scalars['Int']['input']>;
  readonly processing?: InputMaybe<ProcessingInput>;
  readonly minParty?: InputMaybe<Scalars['Int']['input']>;
  readonly maxParty?: InputMaybe<Scalars['Int']['input']>;
  readonly bookableOnline?: InputMaybe<Scalars['Boolean']['input']>;
  /** Lower comes first. */
  readonly displayOrder?: InputMaybe<Scalars['Int']['input']>;
};

/** What is left out stays. */
export type ChangeVariationInput = {
  readonly variationId: Scalars['ID']['input'];
  /** The version that you saw. */
  readonly version: Scalars['Int']['input'];
  /** Replaces all names. */
  readonly names?: InputMaybe<ReadonlyArray<LocalizedTextInput>>;
  readonly durationMinutes?: InputMaybe<Scalars['Int']['input']>;
  readonly price?: InputMaybe<Scalars['MinorUnits']['input']>;
  readonly bufferBeforeMinutes?: InputMaybe<Scalars['Int']['input']>;
  readonly bufferAfterMinutes?: InputMaybe<Scalars['Int']['input']>;
  /** Null takes it away. */
  readonly processing?: InputMaybe<ProcessingInput>;
  readonly minParty?: InputMaybe<Scalars['Int']['input']>;
  readonly maxParty?: InputMaybe<Scalars['Int']['input']>;
  readonly bookableOnline?: InputMaybe<Scalars['Boolean']['input']>;
};

export type ArchiveVariationInput = {
  readonly variationId: Scalars['ID']['input'];
  /** The version that you saw. */
  readonly version: Scalars['Int']['input'];
};

export type VariationAdded = {
  readonly __typename?: 'VariationAdded';
  readonly variation: Variation;
};

export type VariationChanged = {
  readonly __typename?: 'VariationChanged';
  readonly variation: Variation;
};

export type VariationArchived = {
  readonly __typename?: 'VariationArchived';
  readonly service: Service;
};

export type AddVariationResult = VariationAdded | WrongState | InvalidInput;

export type ChangeVariationResult = VariationChanged | WrongState | VersionConflict | InvalidInput;

export type ArchiveVariationResult = VariationArchived | WrongState | VersionConflict | InvalidInput;

/** An industry: hair, barber, nails, spa, clinic, fitness, restaurant, mobile vendor. */
export type Vertical = {
  readonly __typename?: 'Vertical';
  readonly id: Scalars['ID']['output'];
  /** Its name in addresses, such as `hair`: what `businesses(verticalSlug:)` and `createBusiness` take. */
  readonly slug: Scalars['String']['output'];
  /** In the language asked for, else the request's. */
  readonly name: Scalars['String']['output'];
};


/** An industry: hair, barber, nails, spa, clinic, fitness, restaurant, mobile vendor. */
export type VerticalNameArgs = {
  language?: InputMaybe<Scalars['String']['input']>;
};

/** An amount of money. */
export type Money = {
  readonly __typename?: 'Money';
  readonly amountMinor: Scalars['MinorUnits']['output'];
  /** ISO 4217 code, such as JPY. */
  readonly currency: Scalars['String']['output'];
};

/** Where a page stands in its list (Relay connections). */
export type PageInfo = {
  readonly __typename?: 'PageInfo';
  readonly hasNextPage: Scalars['Boolean']['output'];
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  readonly startCursor?: Maybe<Scalars['String']['output']>;
  readonly endCursor?: Maybe<Scalars['String']['output']>;
};

/** An outcome that a client acts on, instead of what was asked for. */
export type Problem = {
  /** For people, in the request's language (en, ja). */
  readonly message: Scalars['String']['output'];
};

/** Something in the input cannot be used; nothing was changed. */
export type InvalidInput = Problem & {
  readonly __typename?: 'InvalidInput';
  readonly message: Scalars['String']['output'];
  readonly fields: ReadonlyArray<FieldProblem>;
};

/** One field that a form can mark. */
export type FieldProblem = {
  readonly __typename?: 'FieldProblem';
  /** Where in the input, such as ["customer", "email"]. */
  readonly path: ReadonlyArray<Scalars['String']['output']>;
  readonly message: Scalars['String']['output'];
};

/** What was just done elsewhere has not arrived here yet: try again after `retryAfterMs`. */
export type NotReadyYet = Problem & {
  readonly __typename?: 'NotReadyYet';
  readonly message: Scalars['String']['output'];
  readonly retryAfterMs: Scalars['Int']['output'];
};

/** The same idempotency key came before with other input; nothing was changed. */
export type IdempotencyMismatch = Problem & {
  readonly __typename?: 'IdempotencyMismatch';
  readonly message: Scalars['String']['output'];
};

/** Somebody changed it meanwhile; nothing was changed. */
export type VersionConflict = Problem & {
  readonly __typename?: 'VersionConflict';
  readonly message: Scalars['String']['output'];
  readonly currentVersion: Scalars['Int']['output'];
};

/** Not possible in the state it is in; nothing was changed. */
export type WrongState = Problem & {
  readonly __typename?: 'WrongState';
  readonly message: Scalars['String']['output'];
  readonly status: Scalars['String']['output'];
};



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    

export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  Business: Business;
  Location: Location;
  Organization: Organization;
  StaffMember: StaffMember;
  Resource: Resource;
  Service: Service;
  Variation: Variation;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Business:
    ( { __typename: 'Business' }
    & GraphQLRecursivePick<FederationTypes['Business'], {"id":true}> );
  Location:
    ( { __typename: 'Location' }
    & GraphQLRecursivePick<FederationTypes['Location'], {"id":true}> );
  Organization:
    ( { __typename: 'Organization' }
    & GraphQLRecursivePick<FederationTypes['Organization'], {"id":true}> );
  StaffMember:
    ( { __typename: 'StaffMember' }
    & GraphQLRecursivePick<FederationTypes['StaffMember'], {"id":true}> );
  Resource:
    ( { __typename: 'Resource' }
    & GraphQLRecursivePick<FederationTypes['Resource'], {"id":true}> );
  Service:
    ( { __typename: 'Service' }
    & GraphQLRecursivePick<FederationTypes['Service'], {"id":true}> );
  Variation:
    ( { __typename: 'Variation' }
    & GraphQLRecursivePick<FederationTypes['Variation'], {"id":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  CreateBusinessResult:
    | ( { businessId: string } & { __typename: 'BusinessCreated' } )
    | ( { slug: string; businessId: string | null } & { __typename: 'SlugTaken' } )
    | ( Omit<Omit<InvalidInput, 'fields'> & { fields: ReadonlyArray<_RefType['FieldProblem']> }, 'message'> & { __typename: 'InvalidInput' } )
  ;
  ChangeBusinessSettingsResult:
    | ( { businessId: string } & { __typename: 'BusinessChanged' } )
    | ( Omit<VersionConflict, 'message'> & { __typename: 'VersionConflict' } )
    | ( Omit<Omit<InvalidInput, 'fields'> & { fields: ReadonlyArray<_RefType['FieldProblem']> }, 'message'> & { __typename: 'InvalidInput' } )
  ;
  BusinessStepResult:
    | ( { businessId: string } & { __typename: 'BusinessChanged' } )
    | ( Omit<WrongState, 'message'> & { __typename: 'WrongState' } )
    | ( Omit<VersionConflict, 'message'> & { __typename: 'VersionConflict' } )
    | ( Omit<Omit<InvalidInput, 'fields'> & { fields: ReadonlyArray<_RefType['FieldProblem']> }, 'message'> & { __typename: 'InvalidInput' } )
  ;
  SetCancellationPolicyResult:
    | ( { businessId: string } & { __typename: 'CancellationPolicySet' } )
    | ( Omit<VersionConflict, 'message'> & { __typename: 'VersionConflict' } )
    | ( Omit<Omit<InvalidInput, 'fields'> & { fields: ReadonlyArray<_RefType['FieldProblem']> }, 'message'> & { __typename: 'InvalidInput' } )
  ;
  AddCategoryResult:
    | ( { categoryId: string } & { __typename: 'CategoryAdded' } )
    | ( Omit<Omit<InvalidInput, 'fields'> & { fields: ReadonlyArray<_RefType['FieldProblem']> }, 'message'> & { __typename: 'InvalidInput' } )
  ;
  SetDepositRuleResult:
    | ( { businessId: string } & { __typename: 'DepositRuleSet' } )
    | ( Omit<VersionConflict, 'message'> & { __typename: 'VersionConflict' } )
    | ( Omit<Omit<InvalidInput, 'fields'> & { fields: ReadonlyArray<_RefType['FieldProblem']> }, 'message'> & { __typename: 'InvalidInput' } )
  ;
  AddLocationResult:
    | ( { locationId: string } & { __typename: 'LocationAdded' } )
    | ( Omit<Omit<InvalidInput, 'fields'> & { fields: ReadonlyArray<_RefType['FieldProblem']> }, 'message'> & { __typename: 'InvalidInput' } )
  ;
  SwitchLocationResult:
    | ( { locationId: string } & { __typename: 'LocationSwitched' } )
    | ( Omit<WrongState, 'message'> & { __typename: 'WrongState' } )
    | ( Omit<VersionConflict, 'message'> & { __typename: 'VersionConflict' } )
    | ( Omit<Omit<InvalidInput, 'fields'> & { fields: ReadonlyArray<_RefType['FieldProblem']> }, 'message'> & { __typename: 'InvalidInput' } )
  ;
  AddStaffMemberResult:
    | ( { resourceId: string } & { __typename: 'StaffMemberAdded' } )
    | ( { resourceId: string } & { __typename: 'AlreadyOnStaff' } )
    | ( Omit<NotReadyYet, 'message'> & { __typename: 'NotReadyYet' } )
    | ( Omit<Omit<InvalidInput, 'fields'> & { fields: ReadonlyArray<_RefType['FieldProblem']> }, 'message'> & { __typename: 'InvalidInput' } )
  ;
  AddResourceResult:
    | ( { resourceId: string } & { __typename: 'ResourceAdded' } )
    | ( Omit<Omit<InvalidInput, 'fields'> & { fields: ReadonlyArray<_RefType['FieldProblem']> }, 'message'> & { __typename: 'InvalidInput' } )
  ;
  SetPerformedResult:
    | ( { resourceId: string } & { __typename: 'PerformedSet' } )
    | ( Omit<WrongState, 'message'> & { __typename: 'WrongState' } )
    | ( Omit<VersionConflict, 'message'> & { __typename: 'VersionConflict' } )
    | ( Omit<Omit<InvalidInput, 'fields'> & { fields: ReadonlyArray<_RefType['FieldProblem']> }, 'message'> & { __typename: 'InvalidInput' } )
  ;
  AddServiceResult:
    | ( { serviceId: string } & { __typename: 'ServiceAdded' } )
    | ( Omit<Omit<InvalidInput, 'fields'> & { fields: ReadonlyArray<_RefType['FieldProblem']> }, 'message'> & { __typename: 'InvalidInput' } )
  ;
  ArchiveServiceResult:
    | ( { businessId: string } & { __typename: 'ServiceArchived' } )
    | ( Omit<WrongState, 'message'> & { __typename: 'WrongState' } )
    | ( Omit<VersionConflict, 'message'> & { __typename: 'VersionConflict' } )
    | ( Omit<Omit<InvalidInput, 'fields'> & { fields: ReadonlyArray<_RefType['FieldProblem']> }, 'message'> & { __typename: 'InvalidInput' } )
  ;
  AddVariationResult:
    | ( { variationId: string } & { __typename: 'VariationAdded' } )
    | ( Omit<WrongState, 'message'> & { __typename: 'WrongState' } )
    | ( Omit<Omit<InvalidInput, 'fields'> & { fields: ReadonlyArray<_RefType['FieldProblem']> }, 'message'> & { __typename: 'InvalidInput' } )
  ;
  ChangeVariationResult:
    | ( { variationId: string } & { __typename: 'VariationChanged' } )
    | ( Omit<WrongState, 'message'> & { __typename: 'WrongState' } )
    | ( Omit<VersionConflict, 'message'> & { __typename: 'VersionConflict' } )
    | ( Omit<Omit<InvalidInput, 'fields'> & { fields: ReadonlyArray<_RefType['FieldProblem']> }, 'message'> & { __typename: 'InvalidInput' } )
  ;
  ArchiveVariationResult:
    | ( { serviceId: string } & { __typename: 'VariationArchived' } )
    | ( Omit<WrongState, 'message'> & { __typename: 'WrongState' } )
    | ( Omit<VersionConflict, 'message'> & { __typename: 'VersionConflict' } )
    | ( Omit<Omit<InvalidInput, 'fields'> & { fields: ReadonlyArray<_RefType['FieldProblem']> }, 'message'> & { __typename: 'InvalidInput' } )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Problem:
    | ( { slug: string; businessId: string | null } )
    | ( { resourceId: string } )
    | ( Omit<Omit<InvalidInput, 'fields'> & { fields: ReadonlyArray<_RefType['FieldProblem']> }, 'message'> )
    | ( Omit<NotReadyYet, 'message'> )
    | ( Omit<IdempotencyMismatch, 'message'> )
    | ( Omit<VersionConflict, 'message'> )
    | ( Omit<WrongState, 'message'> )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NearInput: NearInput;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  Business: ResolverTypeWrapper<SeenBusiness>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  BusinessStatus: BusinessStatus;
  Approval: Approval;
  BusinessSettings: ResolverTypeWrapper<BusinessSettingsBehind>;
  BusinessConnection: ResolverTypeWrapper<Omit<BusinessConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['BusinessEdge']> }>;
  BusinessEdge: ResolverTypeWrapper<Omit<BusinessEdge, 'node'> & { node: ResolversTypes['Business'] }>;
  CreateBusinessInput: CreateBusinessInput;
  ChangeBusinessSettingsInput: ChangeBusinessSettingsInput;
  BusinessSettingsInput: BusinessSettingsInput;
  BusinessStepInput: BusinessStepInput;
  BusinessCreated: ResolverTypeWrapper<{ businessId: string }>;
  BusinessChanged: ResolverTypeWrapper<{ businessId: string }>;
  SlugTaken: ResolverTypeWrapper<{ slug: string; businessId: string | null }>;
  CreateBusinessResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CreateBusinessResult']>;
  ChangeBusinessSettingsResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ChangeBusinessSettingsResult']>;
  BusinessStepResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['BusinessStepResult']>;
  CancellationPolicy: ResolverTypeWrapper<PolicyOfBusiness>;
  CancellationPolicyStep: ResolverTypeWrapper<CancellationPolicyStep>;
  PolicyFee: ResolverTypeWrapper<PolicyFee>;
  SetCancellationPolicyInput: SetCancellationPolicyInput;
  CancellationPolicyStepInput: CancellationPolicyStepInput;
  PolicyFeeInput: PolicyFeeInput;
  CancellationPolicySet: ResolverTypeWrapper<{ businessId: string }>;
  SetCancellationPolicyResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SetCancellationPolicyResult']>;
  Category: ResolverTypeWrapper<CategoryBehind>;
  AddCategoryInput: AddCategoryInput;
  CategoryAdded: ResolverTypeWrapper<{ categoryId: string }>;
  AddCategoryResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AddCategoryResult']>;
  DepositRule: ResolverTypeWrapper<RuleOfBusiness>;
  DepositKind: DepositKind;
  SetDepositRuleInput: SetDepositRuleInput;
  DepositRuleSet: ResolverTypeWrapper<{ businessId: string }>;
  SetDepositRuleResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SetDepositRuleResult']>;
  Location: ResolverTypeWrapper<SeenLocation>;
  LocationKind: LocationKind;
  Address: ResolverTypeWrapper<Address>;
  AddLocationInput: AddLocationInput;
  AddressInput: AddressInput;
  SwitchLocationInput: SwitchLocationInput;
  LocationAdded: ResolverTypeWrapper<{ locationId: string }>;
  LocationSwitched: ResolverTypeWrapper<{ locationId: string }>;
  AddLocationResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AddLocationResult']>;
  SwitchLocationResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SwitchLocationResult']>;
  Organization: ResolverTypeWrapper<OrganizationKey>;
  StaffMember: ResolverTypeWrapper<ResourceBehind>;
  Performed: ResolverTypeWrapper<PerformedVariation>;
  Resource: ResolverTypeWrapper<ResourceBehind>;
  ResourceKind: ResourceKind;
  AddStaffMemberInput: AddStaffMemberInput;
  AddResourceInput: AddResourceInput;
  SetPerformedInput: SetPerformedInput;
  PerformedInput: PerformedInput;
  StaffMemberAdded: ResolverTypeWrapper<{ resourceId: string }>;
  ResourceAdded: ResolverTypeWrapper<{ resourceId: string }>;
  PerformedSet: ResolverTypeWrapper<{ resourceId: string }>;
  AlreadyOnStaff: ResolverTypeWrapper<{ resourceId: string }>;
  AddStaffMemberResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AddStaffMemberResult']>;
  AddResourceResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AddResourceResult']>;
  SetPerformedResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SetPerformedResult']>;
  Service: ResolverTypeWrapper<ServiceBehind>;
  ServiceConnection: ResolverTypeWrapper<Omit<ServiceConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['ServiceEdge']> }>;
  ServiceEdge: ResolverTypeWrapper<Omit<ServiceEdge, 'node'> & { node: ResolversTypes['Service'] }>;
  AddServiceInput: AddServiceInput;
  ArchiveServiceInput: ArchiveServiceInput;
  ServiceAdded: ResolverTypeWrapper<{ serviceId: string }>;
  ServiceArchived: ResolverTypeWrapper<{ businessId: string }>;
  AddServiceResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AddServiceResult']>;
  ArchiveServiceResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ArchiveServiceResult']>;
  LocalizedTextInput: LocalizedTextInput;
  Variation: ResolverTypeWrapper<VariationBehind>;
  Processing: ResolverTypeWrapper<Processing>;
  ProcessingInput: ProcessingInput;
  AddVariationInput: AddVariationInput;
  ChangeVariationInput: ChangeVariationInput;
  ArchiveVariationInput: ArchiveVariationInput;
  VariationAdded: ResolverTypeWrapper<{ variationId: string }>;
  VariationChanged: ResolverTypeWrapper<{ variationId: string }>;
  VariationArchived: ResolverTypeWrapper<{ serviceId: string }>;
  AddVariationResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AddVariationResult']>;
  ChangeVariationResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ChangeVariationResult']>;
  ArchiveVariationResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ArchiveVariationResult']>;
  Vertical: ResolverTypeWrapper<VerticalBehind>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  TimeZone: ResolverTypeWrapper<Scalars['TimeZone']['output']>;
  MinorUnits: ResolverTypeWrapper<Scalars['MinorUnits']['output']>;
  Money: ResolverTypeWrapper<Money>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Problem: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Problem']>;
  InvalidInput: ResolverTypeWrapper<Omit<Omit<InvalidInput, 'fields'> & { fields: ReadonlyArray<ResolversTypes['FieldProblem']> }, 'message'>>;
  FieldProblem: ResolverTypeWrapper<{ path: readonly string[]; problem: string }>;
  NotReadyYet: ResolverTypeWrapper<Omit<NotReadyYet, 'message'>>;
  IdempotencyMismatch: ResolverTypeWrapper<Omit<IdempotencyMismatch, 'message'>>;
  VersionConflict: ResolverTypeWrapper<Omit<VersionConflict, 'message'>>;
  WrongState: ResolverTypeWrapper<Omit<WrongState, 'message'>>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Query: Record<PropertyKey, never>;
  String: Scalars['String']['output'];
  Int: Scalars['Int']['output'];
  ID: Scalars['ID']['output'];
  Mutation: Record<PropertyKey, never>;
  NearInput: NearInput;
  Float: Scalars['Float']['output'];
  Business: SeenBusiness;
  Boolean: Scalars['Boolean']['output'];
  BusinessSettings: BusinessSettingsBehind;
  BusinessConnection: Omit<BusinessConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['BusinessEdge']> };
  BusinessEdge: Omit<BusinessEdge, 'node'> & { node: ResolversParentTypes['Business'] };
  CreateBusinessInput: CreateBusinessInput;
  ChangeBusinessSettingsInput: ChangeBusinessSettingsInput;
  BusinessSettingsInput: BusinessSettingsInput;
  BusinessStepInput: BusinessStepInput;
  BusinessCreated: { businessId: string };
  BusinessChanged: { businessId: string };
  SlugTaken: { slug: string; businessId: string | null };
  CreateBusinessResult: ResolversUnionTypes<ResolversParentTypes>['CreateBusinessResult'];
  ChangeBusinessSettingsResult: ResolversUnionTypes<ResolversParentTypes>['ChangeBusinessSettingsResult'];
  BusinessStepResult: ResolversUnionTypes<ResolversParentTypes>['BusinessStepResult'];
  CancellationPolicy: PolicyOfBusiness;
  CancellationPolicyStep: CancellationPolicyStep;
  PolicyFee: PolicyFee;
  SetCancellationPolicyInput: SetCancellationPolicyInput;
  CancellationPolicyStepInput: CancellationPolicyStepInput;
  PolicyFeeInput: PolicyFeeInput;
  CancellationPolicySet: { businessId: string };
  SetCancellationPolicyResult: ResolversUnionTypes<ResolversParentTypes>['SetCancellationPolicyResult'];
  Category: CategoryBehind;
  AddCategoryInput: AddCategoryInput;
  CategoryAdded: { categoryId: string };
  AddCategoryResult: ResolversUnionTypes<ResolversParentTypes>['AddCategoryResult'];
  DepositRule: RuleOfBusiness;
  SetDepositRuleInput: SetDepositRuleInput;
  DepositRuleSet: { businessId: string };
  SetDepositRuleResult: ResolversUnionTypes<ResolversParentTypes>['SetDepositRuleResult'];
  Location: SeenLocation;
  Address: Address;
  AddLocationInput: AddLocationInput;
  AddressInput: AddressInput;
  SwitchLocationInput: SwitchLocationInput;
  LocationAdded: { locationId: string };
  LocationSwitched: { locationId: string };
  AddLocationResult: ResolversUnionTypes<ResolversParentTypes>['AddLocationResult'];
  SwitchLocationResult: ResolversUnionTypes<ResolversParentTypes>['SwitchLocationResult'];
  Organization: OrganizationKey;
  StaffMember: ResourceBehind;
  Performed: PerformedVariation;
  Resource: ResourceBehind;
  AddStaffMemberInput: AddStaffMemberInput;
  AddResourceInput: AddResourceInput;
  SetPerformedInput: SetPerformedInput;
  PerformedInput: PerformedInput;
  StaffMemberAdded: { resourceId: string };
  ResourceAdded: { resourceId: string };
  PerformedSet: { resourceId: string };
  AlreadyOnStaff: { resourceId: string };
  AddStaffMemberResult: ResolversUnionTypes<ResolversParentTypes>['AddStaffMemberResult'];
  AddResourceResult: ResolversUnionTypes<ResolversParentTypes>['AddResourceResult'];
  SetPerformedResult: ResolversUnionTypes<ResolversParentTypes>['SetPerformedResult'];
  Service: ServiceBehind;
  ServiceConnection: Omit<ServiceConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['ServiceEdge']> };
  ServiceEdge: Omit<ServiceEdge, 'node'> & { node: ResolversParentTypes['Service'] };
  AddServiceInput: AddServiceInput;
  ArchiveServiceInput: ArchiveServiceInput;
  ServiceAdded: { serviceId: string };
  ServiceArchived: { businessId: string };
  AddServiceResult: ResolversUnionTypes<ResolversParentTypes>['AddServiceResult'];
  ArchiveServiceResult: ResolversUnionTypes<ResolversParentTypes>['ArchiveServiceResult'];
  LocalizedTextInput: LocalizedTextInput;
  Variation: VariationBehind;
  Processing: Processing;
  ProcessingInput: ProcessingInput;
  AddVariationInput: AddVariationInput;
  ChangeVariationInput: ChangeVariationInput;
  ArchiveVariationInput: ArchiveVariationInput;
  VariationAdded: { variationId: string };
  VariationChanged: { variationId: string };
  VariationArchived: { serviceId: string };
  AddVariationResult: ResolversUnionTypes<ResolversParentTypes>['AddVariationResult'];
  ChangeVariationResult: ResolversUnionTypes<ResolversParentTypes>['ChangeVariationResult'];
  ArchiveVariationResult: ResolversUnionTypes<ResolversParentTypes>['ArchiveVariationResult'];
  Vertical: VerticalBehind;
  DateTime: Scalars['DateTime']['output'];
  Date: Scalars['Date']['output'];
  TimeZone: Scalars['TimeZone']['output'];
  MinorUnits: Scalars['MinorUnits']['output'];
  Money: Money;
  PageInfo: PageInfo;
  Problem: ResolversInterfaceTypes<ResolversParentTypes>['Problem'];
  InvalidInput: Omit<Omit<InvalidInput, 'fields'> & { fields: ReadonlyArray<ResolversParentTypes['FieldProblem']> }, 'message'>;
  FieldProblem: { path: readonly string[]; problem: string };
  NotReadyYet: Omit<NotReadyYet, 'message'>;
  IdempotencyMismatch: Omit<IdempotencyMismatch, 'message'>;
  VersionConflict: Omit<VersionConflict, 'message'>;
  WrongState: Omit<WrongState, 'message'>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  business?: Resolver<Maybe<ResolversTypes['Business']>, ParentType, ContextType, RequireFields<QueryBusinessArgs, 'slug'>>;
  businesses?: Resolver<Maybe<ResolversTypes['BusinessConnection']>, ParentType, ContextType, RequireFields<QueryBusinessesArgs, 'first'>>;
  location?: Resolver<Maybe<ResolversTypes['Location']>, ParentType, ContextType, RequireFields<QueryLocationArgs, 'id'>>;
  verticals?: Resolver<ReadonlyArray<ResolversTypes['Vertical']>, ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  createBusiness?: Resolver<Maybe<ResolversTypes['CreateBusinessResult']>, ParentType, ContextType, RequireFields<MutationCreateBusinessArgs, 'input'>>;
  changeBusinessSettings?: Resolver<Maybe<ResolversTypes['ChangeBusinessSettingsResult']>, ParentType, ContextType, RequireFields<MutationChangeBusinessSettingsArgs, 'input'>>;
  publishBusiness?: Resolver<Maybe<ResolversTypes['BusinessStepResult']>, ParentType, ContextType, RequireFields<MutationPublishBusinessArgs, 'input'>>;
  pauseBusiness?: Resolver<Maybe<ResolversTypes['BusinessStepResult']>, ParentType, ContextType, RequireFields<MutationPauseBusinessArgs, 'input'>>;
  setCancellationPolicy?: Resolver<Maybe<ResolversTypes['SetCancellationPolicyResult']>, ParentType, ContextType, RequireFields<MutationSetCancellationPolicyArgs, 'input'>>;
  addCategory?: Resolver<Maybe<ResolversTypes['AddCategoryResult']>, ParentType, ContextType, RequireFields<MutationAddCategoryArgs, 'input'>>;
  setDepositRule?: Resolver<Maybe<ResolversTypes['SetDepositRuleResult']>, ParentType, ContextType, RequireFields<MutationSetDepositRuleArgs, 'input'>>;
  addLocation?: Resolver<Maybe<ResolversTypes['AddLocationResult']>, ParentType, ContextType, RequireFields<MutationAddLocationArgs, 'input'>>;
  switchLocation?: Resolver<Maybe<ResolversTypes['SwitchLocationResult']>, ParentType, ContextType, RequireFields<MutationSwitchLocationArgs, 'input'>>;
  addStaffMember?: Resolver<Maybe<ResolversTypes['AddStaffMemberResult']>, ParentType, ContextType, RequireFields<MutationAddStaffMemberArgs, 'input'>>;
  addResource?: Resolver<Maybe<ResolversTypes['AddResourceResult']>, ParentType, ContextType, RequireFields<MutationAddResourceArgs, 'input'>>;
  setPerformed?: Resolver<Maybe<ResolversTypes['SetPerformedResult']>, ParentType, ContextType, RequireFields<MutationSetPerformedArgs, 'input'>>;
  addService?: Resolver<Maybe<ResolversTypes['AddServiceResult']>, ParentType, ContextType, RequireFields<MutationAddServiceArgs, 'input'>>;
  archiveService?: Resolver<Maybe<ResolversTypes['ArchiveServiceResult']>, ParentType, ContextType, RequireFields<MutationArchiveServiceArgs, 'input'>>;
  addVariation?: Resolver<Maybe<ResolversTypes['AddVariationResult']>, ParentType, ContextType, RequireFields<MutationAddVariationArgs, 'input'>>;
  changeVariation?: Resolver<Maybe<ResolversTypes['ChangeVariationResult']>, ParentType, ContextType, RequireFields<MutationChangeVariationArgs, 'input'>>;
  archiveVariation?: Resolver<Maybe<ResolversTypes['ArchiveVariationResult']>, ParentType, ContextType, RequireFields<MutationArchiveVariationArgs, 'input'>>;
};

export type BusinessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Business'] = ResolversParentTypes['Business'], FederationReferenceType extends FederationReferenceTypes['Business'] = FederationReferenceTypes['Business']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Business']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  slug?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<BusinessNameArgs>>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, Partial<BusinessDescriptionArgs>>;
  vertical?: Resolver<Maybe<ResolversTypes['Vertical']>, ParentType, ContextType>;
  organization?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['BusinessStatus'], ParentType, ContextType>;
  published?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  defaultLanguage?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  website?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  settings?: Resolver<ResolversTypes['BusinessSettings'], ParentType, ContextType>;
  locations?: Resolver<ReadonlyArray<ResolversTypes['Location']>, ParentType, ContextType>;
  categories?: Resolver<ReadonlyArray<ResolversTypes['Category']>, ParentType, ContextType>;
  services?: Resolver<ResolversTypes['ServiceConnection'], ParentType, ContextType, RequireFields<BusinessServicesArgs, 'first'>>;
  staff?: Resolver<ReadonlyArray<ResolversTypes['StaffMember']>, ParentType, ContextType>;
  resources?: Resolver<ReadonlyArray<ResolversTypes['Resource']>, ParentType, ContextType>;
  cancellationPolicy?: Resolver<Maybe<ResolversTypes['CancellationPolicy']>, ParentType, ContextType>;
  depositRule?: Resolver<Maybe<ResolversTypes['DepositRule']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type BusinessSettingsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BusinessSettings'] = ResolversParentTypes['BusinessSettings']> = {
  slotIntervalMinutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  leadTimeMinutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  bookingWindowDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  holdMinutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  maxLiveHolds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  paymentMinutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  checkInRequired?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  graceMinutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rescheduleMax?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  approval?: Resolver<ResolversTypes['Approval'], ParentType, ContextType>;
  approvalHours?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  pendingBlocks?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  autoNoShowMinutes?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type BusinessConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BusinessConnection'] = ResolversParentTypes['BusinessConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['BusinessEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type BusinessEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BusinessEdge'] = ResolversParentTypes['BusinessEdge']> = {
  node?: Resolver<ResolversTypes['Business'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type BusinessCreatedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BusinessCreated'] = ResolversParentTypes['BusinessCreated']> = {
  business?: Resolver<ResolversTypes['Business'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type BusinessChangedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BusinessChanged'] = ResolversParentTypes['BusinessChanged']> = {
  business?: Resolver<ResolversTypes['Business'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SlugTakenResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SlugTaken'] = ResolversParentTypes['SlugTaken']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  slug?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  yours?: Resolver<Maybe<ResolversTypes['Business']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CreateBusinessResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateBusinessResult'] = ResolversParentTypes['CreateBusinessResult']> = {
  __resolveType: TypeResolveFn<'BusinessCreated' | 'SlugTaken' | 'InvalidInput', ParentType, ContextType>;
};

export type ChangeBusinessSettingsResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangeBusinessSettingsResult'] = ResolversParentTypes['ChangeBusinessSettingsResult']> = {
  __resolveType: TypeResolveFn<'BusinessChanged' | 'VersionConflict' | 'InvalidInput', ParentType, ContextType>;
};

export type BusinessStepResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BusinessStepResult'] = ResolversParentTypes['BusinessStepResult']> = {
  __resolveType: TypeResolveFn<'BusinessChanged' | 'WrongState' | 'VersionConflict' | 'InvalidInput', ParentType, ContextType>;
};

export type CancellationPolicyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CancellationPolicy'] = ResolversParentTypes['CancellationPolicy']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, Partial<CancellationPolicyTextArgs>>;
  cancelCutoffMinutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rescheduleCutoffMinutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  steps?: Resolver<ReadonlyArray<ResolversTypes['CancellationPolicyStep']>, ParentType, ContextType>;
  noShowFee?: Resolver<Maybe<ResolversTypes['PolicyFee']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CancellationPolicyStepResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CancellationPolicyStep'] = ResolversParentTypes['CancellationPolicyStep']> = {
  noticeMinutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  fee?: Resolver<ResolversTypes['PolicyFee'], ParentType, ContextType>;
};

export type PolicyFeeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PolicyFee'] = ResolversParentTypes['PolicyFee']> = {
  percent?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  amount?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
};

export type CancellationPolicySetResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CancellationPolicySet'] = ResolversParentTypes['CancellationPolicySet']> = {
  business?: Resolver<ResolversTypes['Business'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SetCancellationPolicyResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetCancellationPolicyResult'] = ResolversParentTypes['SetCancellationPolicyResult']> = {
  __resolveType: TypeResolveFn<'CancellationPolicySet' | 'VersionConflict' | 'InvalidInput', ParentType, ContextType>;
};

export type CategoryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Category'] = ResolversParentTypes['Category']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<CategoryNameArgs>>;
  parentId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type CategoryAddedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CategoryAdded'] = ResolversParentTypes['CategoryAdded']> = {
  category?: Resolver<ResolversTypes['Category'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AddCategoryResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AddCategoryResult'] = ResolversParentTypes['AddCategoryResult']> = {
  __resolveType: TypeResolveFn<'CategoryAdded' | 'InvalidInput', ParentType, ContextType>;
};

export type DepositRuleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DepositRule'] = ResolversParentTypes['DepositRule']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['DepositKind'], ParentType, ContextType>;
  percent?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  amount?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DepositRuleSetResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DepositRuleSet'] = ResolversParentTypes['DepositRuleSet']> = {
  business?: Resolver<ResolversTypes['Business'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SetDepositRuleResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetDepositRuleResult'] = ResolversParentTypes['SetDepositRuleResult']> = {
  __resolveType: TypeResolveFn<'DepositRuleSet' | 'VersionConflict' | 'InvalidInput', ParentType, ContextType>;
};

export type LocationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Location'] = ResolversParentTypes['Location'], FederationReferenceType extends FederationReferenceTypes['Location'] = FederationReferenceTypes['Location']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Location']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['LocationKind'], ParentType, ContextType>;
  timeZone?: Resolver<ResolversTypes['TimeZone'], ParentType, ContextType>;
  address?: Resolver<Maybe<ResolversTypes['Address']>, ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  open?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  switchReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  distanceMeters?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  business?: Resolver<ResolversTypes['Business'], ParentType, ContextType>;
  staff?: Resolver<ReadonlyArray<ResolversTypes['StaffMember']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AddressResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Address'] = ResolversParentTypes['Address']> = {
  lines?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  postalCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  region?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  country?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  latitude?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  longitude?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type LocationAddedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LocationAdded'] = ResolversParentTypes['LocationAdded']> = {
  location?: Resolver<ResolversTypes['Location'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LocationSwitchedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LocationSwitched'] = ResolversParentTypes['LocationSwitched']> = {
  location?: Resolver<ResolversTypes['Location'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AddLocationResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AddLocationResult'] = ResolversParentTypes['AddLocationResult']> = {
  __resolveType: TypeResolveFn<'LocationAdded' | 'InvalidInput', ParentType, ContextType>;
};

export type SwitchLocationResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SwitchLocationResult'] = ResolversParentTypes['SwitchLocationResult']> = {
  __resolveType: TypeResolveFn<'LocationSwitched' | 'WrongState' | 'VersionConflict' | 'InvalidInput', ParentType, ContextType>;
};

export type OrganizationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Organization'] = ResolversParentTypes['Organization'], FederationReferenceType extends FederationReferenceTypes['Organization'] = FederationReferenceTypes['Organization']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Organization']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  businesses?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Business']>>, ParentType, ContextType>;
};

export type StaffMemberResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StaffMember'] = ResolversParentTypes['StaffMember'], FederationReferenceType extends FederationReferenceTypes['StaffMember'] = FederationReferenceTypes['StaffMember']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['StaffMember']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  location?: Resolver<Maybe<ResolversTypes['Location']>, ParentType, ContextType>;
  business?: Resolver<Maybe<ResolversTypes['Business']>, ParentType, ContextType>;
  performs?: Resolver<ReadonlyArray<ResolversTypes['Performed']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PerformedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Performed'] = ResolversParentTypes['Performed']> = {
  variation?: Resolver<ResolversTypes['Variation'], ParentType, ContextType>;
  price?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  durationMinutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ResourceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Resource'] = ResolversParentTypes['Resource'], FederationReferenceType extends FederationReferenceTypes['Resource'] = FederationReferenceTypes['Resource']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Resource']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ResourceKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  units?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  location?: Resolver<Maybe<ResolversTypes['Location']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type StaffMemberAddedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StaffMemberAdded'] = ResolversParentTypes['StaffMemberAdded']> = {
  staffMember?: Resolver<ResolversTypes['StaffMember'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ResourceAddedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ResourceAdded'] = ResolversParentTypes['ResourceAdded']> = {
  resource?: Resolver<ResolversTypes['Resource'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PerformedSetResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PerformedSet'] = ResolversParentTypes['PerformedSet']> = {
  staffMember?: Resolver<ResolversTypes['StaffMember'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AlreadyOnStaffResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AlreadyOnStaff'] = ResolversParentTypes['AlreadyOnStaff']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  staffMember?: Resolver<ResolversTypes['StaffMember'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AddStaffMemberResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AddStaffMemberResult'] = ResolversParentTypes['AddStaffMemberResult']> = {
  __resolveType: TypeResolveFn<'StaffMemberAdded' | 'AlreadyOnStaff' | 'NotReadyYet' | 'InvalidInput', ParentType, ContextType>;
};

export type AddResourceResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AddResourceResult'] = ResolversParentTypes['AddResourceResult']> = {
  __resolveType: TypeResolveFn<'ResourceAdded' | 'InvalidInput', ParentType, ContextType>;
};

export type SetPerformedResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetPerformedResult'] = ResolversParentTypes['SetPerformedResult']> = {
  __resolveType: TypeResolveFn<'PerformedSet' | 'WrongState' | 'VersionConflict' | 'InvalidInput', ParentType, ContextType>;
};

export type ServiceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Service'] = ResolversParentTypes['Service'], FederationReferenceType extends FederationReferenceTypes['Service'] = FederationReferenceTypes['Service']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Service']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<ServiceNameArgs>>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, Partial<ServiceDescriptionArgs>>;
  category?: Resolver<Maybe<ResolversTypes['Category']>, ParentType, ContextType>;
  variations?: Resolver<ReadonlyArray<ResolversTypes['Variation']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ServiceConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceConnection'] = ResolversParentTypes['ServiceConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ServiceEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ServiceEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceEdge'] = ResolversParentTypes['ServiceEdge']> = {
  node?: Resolver<ResolversTypes['Service'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ServiceAddedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceAdded'] = ResolversParentTypes['ServiceAdded']> = {
  service?: Resolver<ResolversTypes['Service'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ServiceArchivedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceArchived'] = ResolversParentTypes['ServiceArchived']> = {
  business?: Resolver<ResolversTypes['Business'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AddServiceResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AddServiceResult'] = ResolversParentTypes['AddServiceResult']> = {
  __resolveType: TypeResolveFn<'ServiceAdded' | 'InvalidInput', ParentType, ContextType>;
};

export type ArchiveServiceResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ArchiveServiceResult'] = ResolversParentTypes['ArchiveServiceResult']> = {
  __resolveType: TypeResolveFn<'ServiceArchived' | 'WrongState' | 'VersionConflict' | 'InvalidInput', ParentType, ContextType>;
};

export type VariationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Variation'] = ResolversParentTypes['Variation'], FederationReferenceType extends FederationReferenceTypes['Variation'] = FederationReferenceTypes['Variation']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Variation']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<VariationNameArgs>>;
  durationMinutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  price?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  bufferBeforeMinutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  bufferAfterMinutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  processing?: Resolver<Maybe<ResolversTypes['Processing']>, ParentType, ContextType>;
  minParty?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  maxParty?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  bookableOnline?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  staff?: Resolver<ReadonlyArray<ResolversTypes['StaffMember']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ProcessingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Processing'] = ResolversParentTypes['Processing']> = {
  startMinutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  minutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type VariationAddedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VariationAdded'] = ResolversParentTypes['VariationAdded']> = {
  variation?: Resolver<ResolversTypes['Variation'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type VariationChangedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VariationChanged'] = ResolversParentTypes['VariationChanged']> = {
  variation?: Resolver<ResolversTypes['Variation'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type VariationArchivedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VariationArchived'] = ResolversParentTypes['VariationArchived']> = {
  service?: Resolver<ResolversTypes['Service'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AddVariationResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AddVariationResult'] = ResolversParentTypes['AddVariationResult']> = {
  __resolveType: TypeResolveFn<'VariationAdded' | 'WrongState' | 'InvalidInput', ParentType, ContextType>;
};

export type ChangeVariationResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangeVariationResult'] = ResolversParentTypes['ChangeVariationResult']> = {
  __resolveType: TypeResolveFn<'VariationChanged' | 'WrongState' | 'VersionConflict' | 'InvalidInput', ParentType, ContextType>;
};

export type ArchiveVariationResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ArchiveVariationResult'] = ResolversParentTypes['ArchiveVariationResult']> = {
  __resolveType: TypeResolveFn<'VariationArchived' | 'WrongState' | 'VersionConflict' | 'InvalidInput', ParentType, ContextType>;
};

export type VerticalResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Vertical'] = ResolversParentTypes['Vertical']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  slug?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<VerticalNameArgs>>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface TimeZoneScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['TimeZone'], any> {
  name: 'TimeZone';
}

export interface MinorUnitsScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['MinorUnits'], any> {
  name: 'MinorUnits';
}

export type MoneyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amountMinor?: Resolver<ResolversTypes['MinorUnits'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ProblemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Problem'] = ResolversParentTypes['Problem']> = {
  __resolveType: TypeResolveFn<'SlugTaken' | 'AlreadyOnStaff' | 'InvalidInput' | 'NotReadyYet' | 'IdempotencyMismatch' | 'VersionConflict' | 'WrongState', ParentType, ContextType>;
};

export type InvalidInputResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InvalidInput'] = ResolversParentTypes['InvalidInput']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  fields?: Resolver<ReadonlyArray<ResolversTypes['FieldProblem']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FieldProblemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FieldProblem'] = ResolversParentTypes['FieldProblem']> = {
  path?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type NotReadyYetResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NotReadyYet'] = ResolversParentTypes['NotReadyYet']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retryAfterMs?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type IdempotencyMismatchResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IdempotencyMismatch'] = ResolversParentTypes['IdempotencyMismatch']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type VersionConflictResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VersionConflict'] = ResolversParentTypes['VersionConflict']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  currentVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type WrongStateResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WrongState'] = ResolversParentTypes['WrongState']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  Query?: QueryResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Business?: BusinessResolvers<ContextType>;
  BusinessSettings?: BusinessSettingsResolvers<ContextType>;
  BusinessConnection?: BusinessConnectionResolvers<ContextType>;
  BusinessEdge?: BusinessEdgeResolvers<ContextType>;
  BusinessCreated?: BusinessCreatedResolvers<ContextType>;
  BusinessChanged?: BusinessChangedResolvers<ContextType>;
  SlugTaken?: SlugTakenResolvers<ContextType>;
  CreateBusinessResult?: CreateBusinessResultResolvers<ContextType>;
  ChangeBusinessSettingsResult?: ChangeBusinessSettingsResultResolvers<ContextType>;
  BusinessStepResult?: BusinessStepResultResolvers<ContextType>;
  CancellationPolicy?: CancellationPolicyResolvers<ContextType>;
  CancellationPolicyStep?: CancellationPolicyStepResolvers<ContextType>;
  PolicyFee?: PolicyFeeResolvers<ContextType>;
  CancellationPolicySet?: CancellationPolicySetResolvers<ContextType>;
  SetCancellationPolicyResult?: SetCancellationPolicyResultResolvers<ContextType>;
  Category?: CategoryResolvers<ContextType>;
  CategoryAdded?: CategoryAddedResolvers<ContextType>;
  AddCategoryResult?: AddCategoryResultResolvers<ContextType>;
  DepositRule?: DepositRuleResolvers<ContextType>;
  DepositRuleSet?: DepositRuleSetResolvers<ContextType>;
  SetDepositRuleResult?: SetDepositRuleResultResolvers<ContextType>;
  Location?: LocationResolvers<ContextType>;
  Address?: AddressResolvers<ContextType>;
  LocationAdded?: LocationAddedResolvers<ContextType>;
  LocationSwitched?: LocationSwitchedResolvers<ContextType>;
  AddLocationResult?: AddLocationResultResolvers<ContextType>;
  SwitchLocationResult?: SwitchLocationResultResolvers<ContextType>;
  Organization?: OrganizationResolvers<ContextType>;
  StaffMember?: StaffMemberResolvers<ContextType>;
  Performed?: PerformedResolvers<ContextType>;
  Resource?: ResourceResolvers<ContextType>;
  StaffMemberAdded?: StaffMemberAddedResolvers<ContextType>;
  ResourceAdded?: ResourceAddedResolvers<ContextType>;
  PerformedSet?: PerformedSetResolvers<ContextType>;
  AlreadyOnStaff?: AlreadyOnStaffResolvers<ContextType>;
  AddStaffMemberResult?: AddStaffMemberResultResolvers<ContextType>;
  AddResourceResult?: AddResourceResultResolvers<ContextType>;
  SetPerformedResult?: SetPerformedResultResolvers<ContextType>;
  Service?: ServiceResolvers<ContextType>;
  ServiceConnection?: ServiceConnectionResolvers<ContextType>;
  ServiceEdge?: ServiceEdgeResolvers<ContextType>;
  ServiceAdded?: ServiceAddedResolvers<ContextType>;
  ServiceArchived?: ServiceArchivedResolvers<ContextType>;
  AddServiceResult?: AddServiceResultResolvers<ContextType>;
  ArchiveServiceResult?: ArchiveServiceResultResolvers<ContextType>;
  Variation?: VariationResolvers<ContextType>;
  Processing?: ProcessingResolvers<ContextType>;
  VariationAdded?: VariationAddedResolvers<ContextType>;
  VariationChanged?: VariationChangedResolvers<ContextType>;
  VariationArchived?: VariationArchivedResolvers<ContextType>;
  AddVariationResult?: AddVariationResultResolvers<ContextType>;
  ChangeVariationResult?: ChangeVariationResultResolvers<ContextType>;
  ArchiveVariationResult?: ArchiveVariationResultResolvers<ContextType>;
  Vertical?: VerticalResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  Date?: GraphQLScalarType;
  TimeZone?: GraphQLScalarType;
  MinorUnits?: GraphQLScalarType;
  Money?: MoneyResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Problem?: ProblemResolvers<ContextType>;
  InvalidInput?: InvalidInputResolvers<ContextType>;
  FieldProblem?: FieldProblemResolvers<ContextType>;
  NotReadyYet?: NotReadyYetResolvers<ContextType>;
  IdempotencyMismatch?: IdempotencyMismatchResolvers<ContextType>;
  VersionConflict?: VersionConflictResolvers<ContextType>;
  WrongState?: WrongStateResolvers<ContextType>;
};

