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
import type { ResourceType as ResourceTypeBehind } from '../resource-type/resource-type.ts';
import type { ResourceGroup as ResourceGroupBehind } from '../resource-group/resource-group.ts';
import type { Requirement as RequirementBehind } from '../requirement/requirement.ts';
import type { AddOn as AddOnBehind, OfferedAddOn as OfferedAddOnBehind } from '../add-on/add-on.ts';
import type { PolicyOfBusiness } from '../cancellation-policy/cancellation-policy.store.ts';
import type { RuleOfBusiness } from '../deposit-rule/deposit-rule.store.ts';
import type { Position as PositionBehind } from '../position/position.ts';
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

export type Mutation = {
  readonly __typename?: 'Mutation';
  /** Makes something that can be added to visits; services say whether they offer it. Needs `service.write`. */
  readonly addAddOn?: Maybe<AddAddOnResult>;
  /** Changes names, price, length or quantity; what was booked keeps its own. Needs `service.write`. */
  readonly changeAddOn?: Maybe<ChangeAddOnResult>;
  /** Takes an add-on off for good; no service offers it any more. Needs `service.write`. */
  readonly archiveAddOn?: Maybe<ArchiveAddOnResult>;
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
  /**
   * Says where a mobile location was, newest last or not; the newest of all is where it is. Needs `position.report` for the
   * location, or `position.report.own` for whoever works there.
   */
  readonly reportPositions?: Maybe<ReportPositionsResult>;
  /** Joins tables of one location, so that they can be booked as one. Needs `resource.write` for the location. */
  readonly addResourceGroup?: Maybe<AddResourceGroupResult>;
  /** Changes name, tables, seats or rank. Needs `resource.write`. */
  readonly changeResourceGroup?: Maybe<ChangeResourceGroupResult>;
  /** Joins the tables no more; each stays for itself. Needs `resource.write`. */
  readonly archiveResourceGroup?: Maybe<ArchiveResourceGroupResult>;
  /** Adds a kind of things, such as all treatment rooms. Needs `resource.write`. */
  readonly addResourceType?: Maybe<AddResourceTypeResult>;
  /** Adds somebody who performs services, linked to a member of the organization or not. Needs `staff.write`. */
  readonly addStaffMember?: Maybe<AddStaffMemberResult>;
  /** Adds a room, chair, table or device. Needs `resource.write`. */
  readonly addResource?: Maybe<AddResourceResult>;
  /** Changes name, number, type or seats; what is left out stays. Needs `resource.write`. */
  readonly changeResource?: Maybe<ChangeResourceResult>;
  /** Says all that a staff member performs, with own prices and lengths where they differ. Needs `staff.write`. */
  readonly setPerformed?: Maybe<SetPerformedResult>;
  /** Says where a location's people go, or that they go nowhere. Needs `location.configure` for the location. */
  readonly setServiceArea?: Maybe<SetServiceAreaResult>;
  /** Adds something that can be booked, once it has a variation. Needs `service.write` for the business. */
  readonly addService?: Maybe<AddServiceResult>;
  /** Changes texts, places, add-ons and what its visits require; what is left out stays. Needs `service.write`. */
  readonly changeService?: Maybe<ChangeServiceResult>;
  /** Takes a service with its variations off the menu for good; visits that were booked stay. Needs `service.write`. */
  readonly archiveService?: Maybe<ArchiveServiceResult>;
  /** Adds a bookable form to a service. Needs `service.write` for the business. */
  readonly addVariation?: Maybe<AddVariationResult>;
  /** Changes names, price, length or buffers; what was booked keeps its own. Needs `service.write`. */
  readonly changeVariation?: Maybe<ChangeVariationResult>;
  /** Takes a variation off the menu for good; visits that were booked stay. Needs `service.write`. */
  readonly archiveVariation?: Maybe<ArchiveVariationResult>;
};


export type MutationAddAddOnArgs = {
  input: AddAddOnInput;
};


export type MutationChangeAddOnArgs = {
  input: ChangeAddOnInput;
};


export type MutationArchiveAddOnArgs = {
  input: ArchiveAddOnInput;
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


export type MutationReportPositionsArgs = {
  input: ReportPositionsInput;
};


export type MutationAddResourceGroupArgs = {
  input: AddResourceGroupInput;
};


export type MutationChangeResourceGroupArgs = {
  input: ChangeResourceGroupInput;
};


export type MutationArchiveResourceGroupArgs = {
  input: ArchiveResourceGroupInput;
};


export type MutationAddResourceTypeArgs = {
  input: AddResourceTypeInput;
};


export type MutationAddStaffMemberArgs = {
  input: AddStaffMemberInput;
};


export type MutationAddResourceArgs = {
  input: AddResourceInput;
};


export type MutationChangeResourceArgs = {
  input: ChangeResourceInput;
};


export type MutationSetPerformedArgs = {
  input: SetPerformedInput;
};


export type MutationSetServiceAreaArgs = {
  input: SetServiceAreaInput;
};


export type MutationAddServiceArgs = {
  input: AddServiceInput;
};


export type MutationChangeServiceArgs = {
  input: ChangeServiceInput;
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

/** Something that can be added to a visit, and may lengthen it. */
export type AddOn = {
  readonly __typename?: 'AddOn';
  readonly id: Scalars['ID']['output'];
  /** In the language asked for, else the request's, else the business's own. */
  readonly name: Scalars['String']['output'];
  /** By which each of it lengthens the visit. */
  readonly minutes: Scalars['Int']['output'];
  /** Of each. */
  readonly price: Money;
  /** How many of it one visit may have. */
  readonly maxQuantity: Scalars['Int']['output'];
  /** Counts changes; send it back with a change. */
  readonly version: Scalars['Int']['output'];
};


/** Something that can be added to a visit, and may lengthen it. */
export type AddOnNameArgs = {
  language?: InputMaybe<Scalars['String']['input']>;
};

/** An add-on as a service offers it. */
export type OfferedAddOn = {
  readonly __typename?: 'OfferedAddOn';
  readonly addOn: AddOn;
  /** Whether the service is never booked without it. */
  readonly required: Scalars['Boolean']['output'];
};

export type AddAddOnInput = {
  readonly businessId: Scalars['ID']['input'];
  /** At least in the business's own language. */
  readonly names: ReadonlyArray<LocalizedTextInput>;
  /** Up to 1,500. */
  readonly minutes?: InputMaybe<Scalars['Int']['input']>;
  /** In minor units of the business's currency. */
  readonly price: Scalars['MinorUnits']['input'];
  /** 1 to 100. */
  readonly maxQuantity?: InputMaybe<Scalars['Int']['input']>;
};

/** What is left out stays. */
export type ChangeAddOnInput = {
  readonly addOnId: Scalars['ID']['input'];
  /** The version that you saw. */
  readonly version: Scalars['Int']['input'];
  /** Replaces all names. */
  readonly names?: InputMaybe<ReadonlyArray<LocalizedTextInput>>;
  readonly minutes?: InputMaybe<Scalars['Int']['input']>;
  readonly price?: InputMaybe<Scalars['MinorUnits']['input']>;
  readonly maxQuantity?: InputMaybe<Scalars['Int']['input']>;
};

export type ArchiveAddOnInput = {
  readonly addOnId: Scalars['ID']['input'];
  /** The version that you saw. */
  readonly version: Scalars['Int']['input'];
};

export type OfferedAddOnInput = {
  readonly addOnId: Scalars['ID']['input'];
  /** Whether the service is never booked without it. */
  readonly required?: InputMaybe<Scalars['Boolean']['input']>;
};

export type AddOnAdded = {
  readonly __typename?: 'AddOnAdded';
  readonly addOn: AddOn;
};

export type AddOnChanged = {
  readonly __typename?: 'AddOnChanged';
  readonly addOn: AddOn;
};

export type AddOnArchived = {
  readonly __typename?: 'AddOnArchived';
  readonly business: Business;
};

export type AddAddOnResult = AddOnAdded | InvalidInput;

export type ChangeAddOnResult = AddOnChanged | WrongState | VersionConflict | InvalidInput;

export type ArchiveAddOnResult = AddOnArchived | WrongState | VersionConflict | InvalidInput;

export type Query = {
  readonly __typename?: 'Query';
  /** The business of that slug: to the public when it is published, to its organization's members always; else null. */
  readonly business?: Maybe<Business>;
  /**
   * Published businesses. With `near`, those with a location within the radius (at most 100 km), nearest first; else with
   * `text`, best match first; else in the order in which they were made. `text` finds Japanese in any way of writing kana,
   * unfinished words, and forgives typing errors in Latin letters. `openNow: true` leaves those of which a location is open
   * at this moment, by its own clock: within its opening hours, not shut, and switched on; with `near` it is a location
   * within the radius. False is as if it were not given.
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
  openNow?: InputMaybe<Scalars['Boolean']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryLocationArgs = {
  id: Scalars['ID']['input'];
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
  /** Kinds of things that stand in for each other, such as all treatment rooms. */
  readonly resourceTypes: ReadonlyArray<ResourceType>;
  /** Tables that are booked as one. */
  readonly resourceGroups: ReadonlyArray<ResourceGroup>;
  /** What can be added to its services. */
  readonly addOns: ReadonlyArray<AddOn>;
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
  /** Offered starts lie this long after the interval's: 10:10, 10:40 … where the interval is 30 and this is 10. */
  readonly slotOffsetMinutes: Scalars['Int']['output'];
  /** How the last day that customers may book is found. */
  readonly bookingWindowKind: BookingWindowKind;
  /** Monday to Friday alone count as days of the window; the days in between can be booked all the same. */
  readonly bookingWindowWeekdaysOnly: Scalars['Boolean']['output'];
  /** With FIXED: the first date that can be booked. */
  readonly bookingWindowFrom?: Maybe<Scalars['Date']['output']>;
  /** With FIXED: the last date that can be booked. */
  readonly bookingWindowTo?: Maybe<Scalars['Date']['output']>;
  /** What is done about a customer who has another visit at that time. */
  readonly customerClash: CustomerClash;
  /** Whom a customer without a wish gets, among those who are free. */
  readonly anyStaff: AnyStaff;
  /** Whether a visit in service is complete by itself when its time is over. */
  readonly autoComplete: Scalars['Boolean']['output'];
  /** For so long a visit counts to which somebody did not come. */
  readonly noShowMonths: Scalars['Int']['output'];
  /** From so many missed visits on a customer pays the whole price first; null: never. */
  readonly noShowPrepayFrom?: Maybe<Scalars['Int']['output']>;
  /** From so many missed visits on a customer books nothing online; null: never. */
  readonly noShowBlockFrom?: Maybe<Scalars['Int']['output']>;
};

/** How the last day that customers may book is found, in the location's zone. */
export type BookingWindowKind =
  /** So many days after today. */
  | 'ROLLING'
  /** The last of so many days, today among them, that still have a start. */
  | 'OPEN_DAYS'
  /** From one date to another. */
  | 'FIXED';

/** What is done about a customer who has another visit at that time. */
export type CustomerClash =
  /** The start is not offered. */
  | 'REFUSE'
  /** The start is offered, and said to clash. */
  | 'WARN'
  | 'ALLOW';

/** Whom a customer without a wish gets, among those who are free. */
export type AnyStaff =
  /** Whoever was booked longest ago. */
  | 'LEAST_RECENT'
  /** Whoever has the highest priority for it. */
  | 'PRIORITY'
  /** Whoever is furthest behind the own share of visits. */
  | 'WEIGHTED'
  /** Whoever has the fewest minutes taken that day. */
  | 'FEWEST_MINUTES';

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
  /** Less than the interval (0). */
  readonly slotOffsetMinutes?: InputMaybe<Scalars['Int']['input']>;
  /** (ROLLING) */
  readonly bookingWindowKind?: InputMaybe<BookingWindowKind>;
  /** (false) */
  readonly bookingWindowWeekdaysOnly?: InputMaybe<Scalars['Boolean']['input']>;
  /** Needed with FIXED; null takes it away. */
  readonly bookingWindowFrom?: InputMaybe<Scalars['Date']['input']>;
  /** Needed with FIXED; null takes it away. */
  readonly bookingWindowTo?: InputMaybe<Scalars['Date']['input']>;
  /** (ALLOW) */
  readonly customerClash?: InputMaybe<CustomerClash>;
  /** (FEWEST_MINUTES) */
  readonly anyStaff?: InputMaybe<AnyStaff>;
  /** (false) */
  readonly autoComplete?: InputMaybe<Scalars['Boolean']['input']>;
  /** 1 to 24 (6). */
  readonly noShowMonths?: InputMaybe<Scalars['Int']['input']>;
  /** 1 to 50; null switches it off (3). */
  readonly noShowPrepayFrom?: InputMaybe<Scalars['Int']['input']>;
  /** 1 to 50; null switches it off (5). */
  readonly noShowBlockFrom?: InputMaybe<Scalars['Int']['input']>;
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
  /** Where a mobile location is: to the public while its switch is on, to members always; null where nobody has said. */
  readonly position?: Maybe<Position>;
  /** Where its people go to customers; null: nowhere. */
  readonly serviceArea?: Maybe<ServiceArea>;
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

/** Where a mobile location is. */
export type Position = {
  readonly __typename?: 'Position';
  readonly latitude: Scalars['Float']['output'];
  readonly longitude: Scalars['Float']['output'];
  /** Within this many metres. */
  readonly accuracyMeters?: Maybe<Scalars['Int']['output']>;
  readonly at: Scalars['DateTime']['output'];
};

export type ReportPositionsInput = {
  readonly locationId: Scalars['ID']['input'];
  /** 1 to 100. */
  readonly positions: ReadonlyArray<PositionInput>;
};

export type PositionInput = {
  /** Within the last seven days. */
  readonly at: Scalars['DateTime']['input'];
  readonly latitude: Scalars['Float']['input'];
  readonly longitude: Scalars['Float']['input'];
  readonly accuracyMeters?: InputMaybe<Scalars['Int']['input']>;
  readonly speedKmh?: InputMaybe<Scalars['Int']['input']>;
};

export type PositionsReported = {
  readonly __typename?: 'PositionsReported';
  readonly location: Location;
};

export type ReportPositionsResult = PositionsReported | WrongState | InvalidInput;

/** What a visit occupies beside its staff: any things of a type, or one thing. */
export type Requirement = {
  readonly __typename?: 'Requirement';
  /** Any of these do. */
  readonly resourceType?: Maybe<ResourceType>;
  /** This one alone. */
  readonly resource?: Maybe<Resource>;
  readonly quantity: Scalars['Int']['output'];
  readonly phase: RequirementPhase;
};

/** The part of a visit in which something is occupied. */
export type RequirementPhase =
  /** From beginning to end, buffers included. */
  | 'WHOLE'
  /** From beginning to end, without buffers. */
  | 'SERVICE'
  /** While the staff member is free. */
  | 'PROCESSING';

export type RequirementInput = {
  /** Any of these do; either this or `resourceId`. */
  readonly resourceTypeId?: InputMaybe<Scalars['ID']['input']>;
  /** This one alone; either this or `resourceTypeId`. */
  readonly resourceId?: InputMaybe<Scalars['ID']['input']>;
  /** 1 to 500. */
  readonly quantity?: InputMaybe<Scalars['Int']['input']>;
  readonly phase?: InputMaybe<RequirementPhase>;
};

/** Joined tables: booked as one, and free when all of them are. */
export type ResourceGroup = {
  readonly __typename?: 'ResourceGroup';
  readonly id: Scalars['ID']['output'];
  readonly name: Scalars['String']['output'];
  readonly location: Location;
  readonly resources: ReadonlyArray<Resource>;
  /** The smallest party that may sit there. */
  readonly seatsMin: Scalars['Int']['output'];
  /** The largest party that may sit there. */
  readonly seatsMax: Scalars['Int']['output'];
  /** How many seats may stay empty; null: any number. */
  readonly maxSpareSeats?: Maybe<Scalars['Int']['output']>;
  /** Among those that fit a party equally well, the lower one is taken first. */
  readonly rank: Scalars['Int']['output'];
  /** Counts changes; send it back with a change. */
  readonly version: Scalars['Int']['output'];
};

export type AddResourceGroupInput = {
  readonly businessId: Scalars['ID']['input'];
  readonly locationId: Scalars['ID']['input'];
  readonly name: Scalars['String']['input'];
  /** 2 to 20 tables of that location. */
  readonly resourceIds: ReadonlyArray<Scalars['ID']['input']>;
  /** 1 to 500. */
  readonly seatsMin?: InputMaybe<Scalars['Int']['input']>;
  /** Up to 500. */
  readonly seatsMax: Scalars['Int']['input'];
  /** Left out: any number. */
  readonly maxSpareSeats?: InputMaybe<Scalars['Int']['input']>;
  /** Up to 10,000. */
  readonly rank?: InputMaybe<Scalars['Int']['input']>;
};

/** What is left out stays. */
export type ChangeResourceGroupInput = {
  readonly resourceGroupId: Scalars['ID']['input'];
  /** The version that you saw. */
  readonly version: Scalars['Int']['input'];
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** Replaces the tables that are joined. */
  readonly resourceIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  readonly seatsMin?: InputMaybe<Scalars['Int']['input']>;
  readonly seatsMax?: InputMaybe<Scalars['Int']['input']>;
  /** Null takes the limit away. */
  readonly maxSpareSeats?: InputMaybe<Scalars['Int']['input']>;
  readonly rank?: InputMaybe<Scalars['Int']['input']>;
};

export type ArchiveResourceGroupInput = {
  readonly resourceGroupId: Scalars['ID']['input'];
  /** The version that you saw. */
  readonly version: Scalars['Int']['input'];
};

export type ResourceGroupAdded = {
  readonly __typename?: 'ResourceGroupAdded';
  readonly resourceGroup: ResourceGroup;
};

export type ResourceGroupChanged = {
  readonly __typename?: 'ResourceGroupChanged';
  readonly resourceGroup: ResourceGroup;
};

export type ResourceGroupArchived = {
  readonly __typename?: 'ResourceGroupArchived';
  readonly business: Business;
};

export type AddResourceGroupResult = ResourceGroupAdded | InvalidInput;

export type ChangeResourceGroupResult = ResourceGroupChanged | WrongState | VersionConflict | InvalidInput;

export type ArchiveResourceGroupResult = ResourceGroupArchived | WrongState | VersionConflict | InvalidInput;

/** A kind of things: rooms, chairs or devices that do the same. */
export type ResourceType = {
  readonly __typename?: 'ResourceType';
  readonly id: Scalars['ID']['output'];
  readonly name: Scalars['String']['output'];
  /** Whether one of them does as well as another, so that services may need any of them. */
  readonly exchangeable: Scalars['Boolean']['output'];
};

export type AddResourceTypeInput = {
  readonly businessId: Scalars['ID']['input'];
  readonly name: Scalars['String']['input'];
  /** Whether one of them does as well as another, so that services may need any of them. */
  readonly exchangeable?: InputMaybe<Scalars['Boolean']['input']>;
};

export type ResourceTypeAdded = {
  readonly __typename?: 'ResourceTypeAdded';
  readonly resourceType: ResourceType;
};

export type AddResourceTypeResult = ResourceTypeAdded | InvalidInput;

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
  /** Share of the visits of customers without a wish, against the others' weights, where the business chooses so. */
  readonly weight: Scalars['Int']['output'];
  /** Who is asked first, where the business chooses so: higher before lower. */
  readonly priority: Scalars['Int']['output'];
};

/** A room, chair, table or device that visits occupy. */
export type Resource = {
  readonly __typename?: 'Resource';
  readonly id: Scalars['ID']['output'];
  readonly kind: ResourceKind;
  readonly name: Scalars['String']['output'];
  /** How many of them there are. */
  readonly units: Scalars['Int']['output'];
  /** What kind of thing it is, for services that need any one of its type. */
  readonly type?: Maybe<ResourceType>;
  /** False: nobody can book it for now. */
  readonly bookable: Scalars['Boolean']['output'];
  /** Of a table: the smallest party that may sit there. */
  readonly seatsMin?: Maybe<Scalars['Int']['output']>;
  /** Of a table: the largest party that may sit there. */
  readonly seatsMax?: Maybe<Scalars['Int']['output']>;
  /** Of a table: how many seats may stay empty; null: any number. */
  readonly maxSpareSeats?: Maybe<Scalars['Int']['output']>;
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
  /** What kind of thing it is. */
  readonly typeId?: InputMaybe<Scalars['ID']['input']>;
  /** Of a table: the smallest party that may sit there; 1 when nothing is said. */
  readonly seatsMin?: InputMaybe<Scalars['Int']['input']>;
  /** Of a table: the largest party that may sit there. */
  readonly seatsMax?: InputMaybe<Scalars['Int']['input']>;
  /** Of a table: how many seats may stay empty. */
  readonly maxSpareSeats?: InputMaybe<Scalars['Int']['input']>;
};

/** What is left out stays. */
export type ChangeResourceInput = {
  readonly resourceId: Scalars['ID']['input'];
  /** The version that you saw. */
  readonly version: Scalars['Int']['input'];
  readonly name?: InputMaybe<Scalars['String']['input']>;
  readonly units?: InputMaybe<Scalars['Int']['input']>;
  /** False: nobody can book it for now; what was booked stays. */
  readonly bookable?: InputMaybe<Scalars['Boolean']['input']>;
  /** Null takes it away. */
  readonly typeId?: InputMaybe<Scalars['ID']['input']>;
  readonly seatsMin?: InputMaybe<Scalars['Int']['input']>;
  readonly seatsMax?: InputMaybe<Scalars['Int']['input']>;
  /** Null takes the limit away. */
  readonly maxSpareSeats?: InputMaybe<Scalars['Int']['input']>;
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
  /** 1 to 10,000, against the others' weights. */
  readonly weight?: InputMaybe<Scalars['Int']['input']>;
  /** Up to 1,000; higher before lower. */
  readonly priority?: InputMaybe<Scalars['Int']['input']>;
};

export type StaffMemberAdded = {
  readonly __typename?: 'StaffMemberAdded';
  readonly staffMember: StaffMember;
};

export type ResourceAdded = {
  readonly __typename?: 'ResourceAdded';
  readonly resource: Resource;
};

export type ResourceChanged = {
  readonly __typename?: 'ResourceChanged';
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

export type ChangeResourceResult = ResourceChanged | WrongState | VersionConflict | InvalidInput;

export type SetPerformedResult = PerformedSet | WrongState | VersionConflict | InvalidInput;

/** Where a location's people go: within a circle or a polygon. */
export type ServiceArea = {
  readonly __typename?: 'ServiceArea';
  /** The middle of the circle. */
  readonly center?: Maybe<GeoPoint>;
  /** How far around the middle. */
  readonly radiusMeters?: Maybe<Scalars['Int']['output']>;
  /** The corners, in order. */
  readonly polygon?: Maybe<ReadonlyArray<GeoPoint>>;
  /** How fast they travel between two visits, along the straight line. */
  readonly travelSpeedKmh: Scalars['Int']['output'];
  /** At least this long between two visits at different places. */
  readonly minTravelMinutes: Scalars['Int']['output'];
  /** For coming at all. */
  readonly fee: Money;
};

/** A point on the map. */
export type GeoPoint = {
  readonly __typename?: 'GeoPoint';
  readonly latitude: Scalars['Float']['output'];
  readonly longitude: Scalars['Float']['output'];
};

export type GeoPointInput = {
  readonly latitude: Scalars['Float']['input'];
  readonly longitude: Scalars['Float']['input'];
};

export type SetServiceAreaInput = {
  readonly locationId: Scalars['ID']['input'];
  /** The version that you saw. */
  readonly version: Scalars['Int']['input'];
  /** Left out or null: nobody goes anywhere. */
  readonly area?: InputMaybe<ServiceAreaInput>;
};

/** Either a circle or a polygon. */
export type ServiceAreaInput = {
  /** With `radiusMeters`. */
  readonly center?: InputMaybe<GeoPointInput>;
  /** 100 to 500,000. */
  readonly radiusMeters?: InputMaybe<Scalars['Int']['input']>;
  /** 3 to 100 corners, in order. */
  readonly polygon?: InputMaybe<ReadonlyArray<GeoPointInput>>;
  /** 1 to 200. */
  readonly travelSpeedKmh: Scalars['Int']['input'];
  /** Up to 480. */
  readonly minTravelMinutes?: InputMaybe<Scalars['Int']['input']>;
  /** In minor units of the business's currency. */
  readonly fee?: InputMaybe<Scalars['MinorUnits']['input']>;
};

export type ServiceAreaSet = {
  readonly __typename?: 'ServiceAreaSet';
  readonly location: Location;
};

export type SetServiceAreaResult = ServiceAreaSet | WrongState | VersionConflict | InvalidInput;

/** What can be booked, in one or more variations. */
export type Service = {
  readonly __typename?: 'Service';
  readonly id: Scalars['ID']['output'];
  /** In the language asked for, else the request's, else the business's own. */
  readonly name: Scalars['String']['output'];
  readonly description?: Maybe<Scalars['String']['output']>;
  readonly category?: Maybe<Category>;
  /** How it is booked. */
  readonly kind: ServiceKind;
  /** Where its visits can take place. */
  readonly placeKinds: ReadonlyArray<PlaceKind>;
  /** What can be added to its visits, in order. */
  readonly addOns: ReadonlyArray<OfferedAddOn>;
  /** What the visits of all its variations occupy beside their staff. */
  readonly requirements: ReadonlyArray<Requirement>;
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

/** How a service is booked. */
export type ServiceKind =
  /** With staff, at a time of one's own. */
  | 'APPOINTMENT'
  /** By a seat of a session. */
  | 'CLASS'
  /** By a table that fits the party. */
  | 'TABLE'
  /** By a thing alone, such as a boat. */
  | 'RENTAL';

/** Where a visit takes place. */
export type PlaceKind =
  /** At the location. */
  | 'BUSINESS'
  /** At the customer's, within the location's service area. */
  | 'CUSTOMER_ADDRESS'
  | 'PHONE'
  | 'ONLINE';

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
  readonly kind?: InputMaybe<ServiceKind>;
  /** Where its visits can take place; at the location when nothing is said. */
  readonly placeKinds?: InputMaybe<ReadonlyArray<PlaceKind>>;
};

/** What is left out stays. */
export type ChangeServiceInput = {
  readonly serviceId: Scalars['ID']['input'];
  /** The version that you saw. */
  readonly version: Scalars['Int']['input'];
  /** Replaces all names. */
  readonly names?: InputMaybe<ReadonlyArray<LocalizedTextInput>>;
  /** Replaces all descriptions. */
  readonly descriptions?: InputMaybe<ReadonlyArray<LocalizedTextInput>>;
  /** Replaces all of them. */
  readonly placeKinds?: InputMaybe<ReadonlyArray<PlaceKind>>;
  /** Replaces all of them, in this order. At most 50. */
  readonly addOns?: InputMaybe<ReadonlyArray<OfferedAddOnInput>>;
  /** Replaces all of them. At most 20. */
  readonly requirements?: InputMaybe<ReadonlyArray<RequirementInput>>;
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

export type ServiceChanged = {
  readonly __typename?: 'ServiceChanged';
  readonly service: Service;
};

export type ServiceArchived = {
  readonly __typename?: 'ServiceArchived';
  readonly business: Business;
};

export type AddServiceResult = ServiceAdded | InvalidInput;

export type ChangeServiceResult = ServiceChanged | WrongState | VersionConflict | InvalidInput;

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
  /** What the price is for. */
  readonly priceKind: PriceKind;
  /** How many places a session of it has, when nothing else is said. */
  readonly capacity: Scalars['Int']['output'];
  /** Before the next part of the same visit begins. */
  readonly pauseAfterMinutes: Scalars['Int']['output'];
  /** How long ahead it must be booked, at least; null: as the business says. */
  readonly leadTimeMinutes?: Maybe<Scalars['Int']['output']>;
  /** How many days ahead it may be booked, at most; null: as the business says. */
  readonly bookingWindowDays?: Maybe<Scalars['Int']['output']>;
  /** What its visits occupy beside their staff and what the service requires. */
  readonly requirements: ReadonlyArray<Requirement>;
  /** How long parties stay where that depends on their size. */
  readonly stays: ReadonlyArray<StayRule>;
  /** Who performs it. */
  readonly staff: ReadonlyArray<StaffMember>;
  /** Counts changes; send it back with a change. */
  readonly version: Scalars['Int']['output'];
};


/** The bookable form of a service: length, price, buffers. */
export type VariationNameArgs = {
  language?: InputMaybe<Scalars['String']['input']>;
};

/** What a price is for. */
export type PriceKind =
  /** The visit. */
  | 'FIXED'
  /** The visit, at least. */
  | 'FROM'
  /** Each person of the party. */
  | 'PER_PERSON';

/** How long a party of that size stays, instead of the variation's own length. */
export type StayRule = {
  readonly __typename?: 'StayRule';
  readonly minParty: Scalars['Int']['output'];
  readonly maxParty: Scalars['Int']['output'];
  readonly minutes: Scalars['Int']['output'];
};

export type StayRuleInput = {
  /** 1 to 500. */
  readonly minParty: Scalars['Int']['input'];
  readonly maxParty: Scalars['Int']['input'];
  /** 1 to 1,500. */
  readonly minutes: Scalars['Int']['input'];
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
  readonly priceKind?: InputMaybe<PriceKind>;
  /** 1 to 500. */
  readonly capacity?: InputMaybe<Scalars['Int']['input']>;
  /** Up to 1,440. */
  readonly pauseAfterMinutes?: InputMaybe<Scalars['Int']['input']>;
  /** Up to 43,200; left out: as the business says. */
  readonly leadTimeMinutes?: InputMaybe<Scalars['Int']['input']>;
  /** 1 to 730; left out: as the business says. */
  readonly bookingWindowDays?: InputMaybe<Scalars['Int']['input']>;
  /** At most 20. */
  readonly requirements?: InputMaybe<ReadonlyArray<RequirementInput>>;
  /** At most 50, for parties of different sizes. */
  readonly stays?: InputMaybe<ReadonlyArray<StayRuleInput>>;
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
  readonly priceKind?: InputMaybe<PriceKind>;
  /** 1 to 500. */
  readonly capacity?: InputMaybe<Scalars['Int']['input']>;
  /** Up to 1,440. */
  readonly pauseAfterMinutes?: InputMaybe<Scalars['Int']['input']>;
  /** Up to 43,200; null: as the business says. */
  readonly leadTimeMinutes?: InputMaybe<Scalars['Int']['input']>;
  /** 1 to 730; null: as the business says. */
  readonly bookingWindowDays?: InputMaybe<Scalars['Int']['input']>;
  /** Replaces all of them. At most 20. */
  readonly requirements?: InputMaybe<ReadonlyArray<RequirementInput>>;
  /** Replaces all of them. At most 50, for parties of different sizes. */
  readonly stays?: InputMaybe<ReadonlyArray<StayRuleInput>>;
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
  AddOn: AddOn;
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
  AddOn:
    ( { __typename: 'AddOn' }
    & GraphQLRecursivePick<FederationTypes['AddOn'], {"id":true}> );
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
  AddAddOnResult:
    | ( { addOnId: string } & { __typename: 'AddOnAdded' } )
    | ( Omit<Omit<InvalidInput, 'fields'> & { fields: ReadonlyArray<_RefType['FieldProblem']> }, 'message'> & { __typename: 'InvalidInput' } )
  ;
  ChangeAddOnResult:
    | ( { addOnId: string } & { __typename: 'AddOnChanged' } )
    | ( Omit<WrongState, 'message'> & { __typename: 'WrongState' } )
    | ( Omit<VersionConflict, 'message'> & { __typename: 'VersionConflict' } )
    | ( Omit<Omit<InvalidInput, 'fields'> & { fields: ReadonlyArray<_RefType['FieldProblem']> }, 'message'> & { __typename: 'InvalidInput' } )
  ;
  ArchiveAddOnResult:
    | ( { businessId: string } & { __typename: 'AddOnArchived' } )
    | ( Omit<WrongState, 'message'> & { __typename: 'WrongState' } )
    | ( Omit<VersionConflict, 'message'> & { __typename: 'VersionConflict' } )
    | ( Omit<Omit<InvalidInput, 'fields'> & { fields: ReadonlyArray<_RefType['FieldProblem']> }, 'message'> & { __typename: 'InvalidInput' } )
  ;
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
  ReportPositionsResult:
    | ( { locationId: string } & { __typename: 'PositionsReported' } )
    | ( Omit<WrongState, 'message'> & { __typename: 'WrongState' } )
    | ( Omit<Omit<InvalidInput, 'fields'> & { fields: ReadonlyArray<_RefType['FieldProblem']> }, 'message'> & { __typename: 'InvalidInput' } )
  ;
  AddResourceGroupResult:
    | ( { resourceGroupId: string } & { __typename: 'ResourceGroupAdded' } )
    | ( Omit<Omit<InvalidInput, 'fields'> & { fields: ReadonlyArray<_RefType['FieldProblem']> }, 'message'> & { __typename: 'InvalidInput' } )
  ;
  ChangeResourceGroupResult:
    | ( { resourceGroupId: string } & { __typename: 'ResourceGroupChanged' } )
    | ( Omit<WrongState, 'message'> & { __typename: 'WrongState' } )
    | ( Omit<VersionConflict, 'message'> & { __typename: 'VersionConflict' } )
    | ( Omit<Omit<InvalidInput, 'fields'> & { fields: ReadonlyArray<_RefType['FieldProblem']> }, 'message'> & { __typename: 'InvalidInput' } )
  ;
  ArchiveResourceGroupResult:
    | ( { businessId: string } & { __typename: 'ResourceGroupArchived' } )
    | ( Omit<WrongState, 'message'> & { __typename: 'WrongState' } )
    | ( Omit<VersionConflict, 'message'> & { __typename: 'VersionConflict' } )
    | ( Omit<Omit<InvalidInput, 'fields'> & { fields: ReadonlyArray<_RefType['FieldProblem']> }, 'message'> & { __typename: 'InvalidInput' } )
  ;
  AddResourceTypeResult:
    | ( { resourceTypeId: string } & { __typename: 'ResourceTypeAdded' } )
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
  ChangeResourceResult:
    | ( { resourceId: string } & { __typename: 'ResourceChanged' } )
    | ( Omit<WrongState, 'message'> & { __typename: 'WrongState' } )
    | ( Omit<VersionConflict, 'message'> & { __typename: 'VersionConflict' } )
    | ( Omit<Omit<InvalidInput, 'fields'> & { fields: ReadonlyArray<_RefType['FieldProblem']> }, 'message'> & { __typename: 'InvalidInput' } )
  ;
  SetPerformedResult:
    | ( { resourceId: string } & { __typename: 'PerformedSet' } )
    | ( Omit<WrongState, 'message'> & { __typename: 'WrongState' } )
    | ( Omit<VersionConflict, 'message'> & { __typename: 'VersionConflict' } )
    | ( Omit<Omit<InvalidInput, 'fields'> & { fields: ReadonlyArray<_RefType['FieldProblem']> }, 'message'> & { __typename: 'InvalidInput' } )
  ;
  SetServiceAreaResult:
    | ( { locationId: string } & { __typename: 'ServiceAreaSet' } )
    | ( Omit<WrongState, 'message'> & { __typename: 'WrongState' } )
    | ( Omit<VersionConflict, 'message'> & { __typename: 'VersionConflict' } )
    | ( Omit<Omit<InvalidInput, 'fields'> & { fields: ReadonlyArray<_RefType['FieldProblem']> }, 'message'> & { __typename: 'InvalidInput' } )
  ;
  AddServiceResult:
    | ( { serviceId: string } & { __typename: 'ServiceAdded' } )
    | ( Omit<Omit<InvalidInput, 'fields'> & { fields: ReadonlyArray<_RefType['FieldProblem']> }, 'message'> & { __typename: 'InvalidInput' } )
  ;
  ChangeServiceResult:
    | ( { serviceId: string } & { __typename: 'ServiceChanged' } )
    | ( Omit<WrongState, 'message'> & { __typename: 'WrongState' } )
    | ( Omit<VersionConflict, 'message'> & { __typename: 'VersionConflict' } )
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
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  AddOn: ResolverTypeWrapper<AddOnBehind>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  OfferedAddOn: ResolverTypeWrapper<OfferedAddOnBehind>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  AddAddOnInput: AddAddOnInput;
  ChangeAddOnInput: ChangeAddOnInput;
  ArchiveAddOnInput: ArchiveAddOnInput;
  OfferedAddOnInput: OfferedAddOnInput;
  AddOnAdded: ResolverTypeWrapper<{ addOnId: string }>;
  AddOnChanged: ResolverTypeWrapper<{ addOnId: string }>;
  AddOnArchived: ResolverTypeWrapper<{ businessId: string }>;
  AddAddOnResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AddAddOnResult']>;
  ChangeAddOnResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ChangeAddOnResult']>;
  ArchiveAddOnResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ArchiveAddOnResult']>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NearInput: NearInput;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  Business: ResolverTypeWrapper<SeenBusiness>;
  BusinessStatus: BusinessStatus;
  Approval: Approval;
  BusinessSettings: ResolverTypeWrapper<BusinessSettingsBehind>;
  BookingWindowKind: BookingWindowKind;
  CustomerClash: CustomerClash;
  AnyStaff: AnyStaff;
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
  Position: ResolverTypeWrapper<PositionBehind>;
  ReportPositionsInput: ReportPositionsInput;
  PositionInput: PositionInput;
  PositionsReported: ResolverTypeWrapper<{ locationId: string }>;
  ReportPositionsResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ReportPositionsResult']>;
  Requirement: ResolverTypeWrapper<RequirementBehind>;
  RequirementPhase: RequirementPhase;
  RequirementInput: RequirementInput;
  ResourceGroup: ResolverTypeWrapper<ResourceGroupBehind>;
  AddResourceGroupInput: AddResourceGroupInput;
  ChangeResourceGroupInput: ChangeResourceGroupInput;
  ArchiveResourceGroupInput: ArchiveResourceGroupInput;
  ResourceGroupAdded: ResolverTypeWrapper<{ resourceGroupId: string }>;
  ResourceGroupChanged: ResolverTypeWrapper<{ resourceGroupId: string }>;
  ResourceGroupArchived: ResolverTypeWrapper<{ businessId: string }>;
  AddResourceGroupResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AddResourceGroupResult']>;
  ChangeResourceGroupResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ChangeResourceGroupResult']>;
  ArchiveResourceGroupResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ArchiveResourceGroupResult']>;
  ResourceType: ResolverTypeWrapper<ResourceTypeBehind>;
  AddResourceTypeInput: AddResourceTypeInput;
  ResourceTypeAdded: ResolverTypeWrapper<{ resourceTypeId: string }>;
  AddResourceTypeResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AddResourceTypeResult']>;
  StaffMember: ResolverTypeWrapper<ResourceBehind>;
  Performed: ResolverTypeWrapper<PerformedVariation>;
  Resource: ResolverTypeWrapper<ResourceBehind>;
  ResourceKind: ResourceKind;
  AddStaffMemberInput: AddStaffMemberInput;
  AddResourceInput: AddResourceInput;
  ChangeResourceInput: ChangeResourceInput;
  SetPerformedInput: SetPerformedInput;
  PerformedInput: PerformedInput;
  StaffMemberAdded: ResolverTypeWrapper<{ resourceId: string }>;
  ResourceAdded: ResolverTypeWrapper<{ resourceId: string }>;
  ResourceChanged: ResolverTypeWrapper<{ resourceId: string }>;
  PerformedSet: ResolverTypeWrapper<{ resourceId: string }>;
  AlreadyOnStaff: ResolverTypeWrapper<{ resourceId: string }>;
  AddStaffMemberResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AddStaffMemberResult']>;
  AddResourceResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AddResourceResult']>;
  ChangeResourceResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ChangeResourceResult']>;
  SetPerformedResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SetPerformedResult']>;
  ServiceArea: ResolverTypeWrapper<ServiceArea>;
  GeoPoint: ResolverTypeWrapper<GeoPoint>;
  GeoPointInput: GeoPointInput;
  SetServiceAreaInput: SetServiceAreaInput;
  ServiceAreaInput: ServiceAreaInput;
  ServiceAreaSet: ResolverTypeWrapper<{ locationId: string }>;
  SetServiceAreaResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SetServiceAreaResult']>;
  Service: ResolverTypeWrapper<ServiceBehind>;
  ServiceKind: ServiceKind;
  PlaceKind: PlaceKind;
  ServiceConnection: ResolverTypeWrapper<Omit<ServiceConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['ServiceEdge']> }>;
  ServiceEdge: ResolverTypeWrapper<Omit<ServiceEdge, 'node'> & { node: ResolversTypes['Service'] }>;
  AddServiceInput: AddServiceInput;
  ChangeServiceInput: ChangeServiceInput;
  ArchiveServiceInput: ArchiveServiceInput;
  ServiceAdded: ResolverTypeWrapper<{ serviceId: string }>;
  ServiceChanged: ResolverTypeWrapper<{ serviceId: string }>;
  ServiceArchived: ResolverTypeWrapper<{ businessId: string }>;
  AddServiceResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AddServiceResult']>;
  ChangeServiceResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ChangeServiceResult']>;
  ArchiveServiceResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ArchiveServiceResult']>;
  LocalizedTextInput: LocalizedTextInput;
  Variation: ResolverTypeWrapper<VariationBehind>;
  PriceKind: PriceKind;
  StayRule: ResolverTypeWrapper<StayRule>;
  StayRuleInput: StayRuleInput;
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
  Mutation: Record<PropertyKey, never>;
  AddOn: AddOnBehind;
  ID: Scalars['ID']['output'];
  String: Scalars['String']['output'];
  Int: Scalars['Int']['output'];
  OfferedAddOn: OfferedAddOnBehind;
  Boolean: Scalars['Boolean']['output'];
  AddAddOnInput: AddAddOnInput;
  ChangeAddOnInput: ChangeAddOnInput;
  ArchiveAddOnInput: ArchiveAddOnInput;
  OfferedAddOnInput: OfferedAddOnInput;
  AddOnAdded: { addOnId: string };
  AddOnChanged: { addOnId: string };
  AddOnArchived: { businessId: string };
  AddAddOnResult: ResolversUnionTypes<ResolversParentTypes>['AddAddOnResult'];
  ChangeAddOnResult: ResolversUnionTypes<ResolversParentTypes>['ChangeAddOnResult'];
  ArchiveAddOnResult: ResolversUnionTypes<ResolversParentTypes>['ArchiveAddOnResult'];
  Query: Record<PropertyKey, never>;
  NearInput: NearInput;
  Float: Scalars['Float']['output'];
  Business: SeenBusiness;
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
  Position: PositionBehind;
  ReportPositionsInput: ReportPositionsInput;
  PositionInput: PositionInput;
  PositionsReported: { locationId: string };
  ReportPositionsResult: ResolversUnionTypes<ResolversParentTypes>['ReportPositionsResult'];
  Requirement: RequirementBehind;
  RequirementInput: RequirementInput;
  ResourceGroup: ResourceGroupBehind;
  AddResourceGroupInput: AddResourceGroupInput;
  ChangeResourceGroupInput: ChangeResourceGroupInput;
  ArchiveResourceGroupInput: ArchiveResourceGroupInput;
  ResourceGroupAdded: { resourceGroupId: string };
  ResourceGroupChanged: { resourceGroupId: string };
  ResourceGroupArchived: { businessId: string };
  AddResourceGroupResult: ResolversUnionTypes<ResolversParentTypes>['AddResourceGroupResult'];
  ChangeResourceGroupResult: ResolversUnionTypes<ResolversParentTypes>['ChangeResourceGroupResult'];
  ArchiveResourceGroupResult: ResolversUnionTypes<ResolversParentTypes>['ArchiveResourceGroupResult'];
  ResourceType: ResourceTypeBehind;
  AddResourceTypeInput: AddResourceTypeInput;
  ResourceTypeAdded: { resourceTypeId: string };
  AddResourceTypeResult: ResolversUnionTypes<ResolversParentTypes>['AddResourceTypeResult'];
  StaffMember: ResourceBehind;
  Performed: PerformedVariation;
  Resource: ResourceBehind;
  AddStaffMemberInput: AddStaffMemberInput;
  AddResourceInput: AddResourceInput;
  ChangeResourceInput: ChangeResourceInput;
  SetPerformedInput: SetPerformedInput;
  PerformedInput: PerformedInput;
  StaffMemberAdded: { resourceId: string };
  ResourceAdded: { resourceId: string };
  ResourceChanged: { resourceId: string };
  PerformedSet: { resourceId: string };
  AlreadyOnStaff: { resourceId: string };
  AddStaffMemberResult: ResolversUnionTypes<ResolversParentTypes>['AddStaffMemberResult'];
  AddResourceResult: ResolversUnionTypes<ResolversParentTypes>['AddResourceResult'];
  ChangeResourceResult: ResolversUnionTypes<ResolversParentTypes>['ChangeResourceResult'];
  SetPerformedResult: ResolversUnionTypes<ResolversParentTypes>['SetPerformedResult'];
  ServiceArea: ServiceArea;
  GeoPoint: GeoPoint;
  GeoPointInput: GeoPointInput;
  SetServiceAreaInput: SetServiceAreaInput;
  ServiceAreaInput: ServiceAreaInput;
  ServiceAreaSet: { locationId: string };
  SetServiceAreaResult: ResolversUnionTypes<ResolversParentTypes>['SetServiceAreaResult'];
  Service: ServiceBehind;
  ServiceConnection: Omit<ServiceConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['ServiceEdge']> };
  ServiceEdge: Omit<ServiceEdge, 'node'> & { node: ResolversParentTypes['Service'] };
  AddServiceInput: AddServiceInput;
  ChangeServiceInput: ChangeServiceInput;
  ArchiveServiceInput: ArchiveServiceInput;
  ServiceAdded: { serviceId: string };
  ServiceChanged: { serviceId: string };
  ServiceArchived: { businessId: string };
  AddServiceResult: ResolversUnionTypes<ResolversParentTypes>['AddServiceResult'];
  ChangeServiceResult: ResolversUnionTypes<ResolversParentTypes>['ChangeServiceResult'];
  ArchiveServiceResult: ResolversUnionTypes<ResolversParentTypes>['ArchiveServiceResult'];
  LocalizedTextInput: LocalizedTextInput;
  Variation: VariationBehind;
  StayRule: StayRule;
  StayRuleInput: StayRuleInput;
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

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  addAddOn?: Resolver<Maybe<ResolversTypes['AddAddOnResult']>, ParentType, ContextType, RequireFields<MutationAddAddOnArgs, 'input'>>;
  changeAddOn?: Resolver<Maybe<ResolversTypes['ChangeAddOnResult']>, ParentType, ContextType, RequireFields<MutationChangeAddOnArgs, 'input'>>;
  archiveAddOn?: Resolver<Maybe<ResolversTypes['ArchiveAddOnResult']>, ParentType, ContextType, RequireFields<MutationArchiveAddOnArgs, 'input'>>;
  createBusiness?: Resolver<Maybe<ResolversTypes['CreateBusinessResult']>, ParentType, ContextType, RequireFields<MutationCreateBusinessArgs, 'input'>>;
  changeBusinessSettings?: Resolver<Maybe<ResolversTypes['ChangeBusinessSettingsResult']>, ParentType, ContextType, RequireFields<MutationChangeBusinessSettingsArgs, 'input'>>;
  publishBusiness?: Resolver<Maybe<ResolversTypes['BusinessStepResult']>, ParentType, ContextType, RequireFields<MutationPublishBusinessArgs, 'input'>>;
  pauseBusiness?: Resolver<Maybe<ResolversTypes['BusinessStepResult']>, ParentType, ContextType, RequireFields<MutationPauseBusinessArgs, 'input'>>;
  setCancellationPolicy?: Resolver<Maybe<ResolversTypes['SetCancellationPolicyResult']>, ParentType, ContextType, RequireFields<MutationSetCancellationPolicyArgs, 'input'>>;
  addCategory?: Resolver<Maybe<ResolversTypes['AddCategoryResult']>, ParentType, ContextType, RequireFields<MutationAddCategoryArgs, 'input'>>;
  setDepositRule?: Resolver<Maybe<ResolversTypes['SetDepositRuleResult']>, ParentType, ContextType, RequireFields<MutationSetDepositRuleArgs, 'input'>>;
  addLocation?: Resolver<Maybe<ResolversTypes['AddLocationResult']>, ParentType, ContextType, RequireFields<MutationAddLocationArgs, 'input'>>;
  switchLocation?: Resolver<Maybe<ResolversTypes['SwitchLocationResult']>, ParentType, ContextType, RequireFields<MutationSwitchLocationArgs, 'input'>>;
  reportPositions?: Resolver<Maybe<ResolversTypes['ReportPositionsResult']>, ParentType, ContextType, RequireFields<MutationReportPositionsArgs, 'input'>>;
  addResourceGroup?: Resolver<Maybe<ResolversTypes['AddResourceGroupResult']>, ParentType, ContextType, RequireFields<MutationAddResourceGroupArgs, 'input'>>;
  changeResourceGroup?: Resolver<Maybe<ResolversTypes['ChangeResourceGroupResult']>, ParentType, ContextType, RequireFields<MutationChangeResourceGroupArgs, 'input'>>;
  archiveResourceGroup?: Resolver<Maybe<ResolversTypes['ArchiveResourceGroupResult']>, ParentType, ContextType, RequireFields<MutationArchiveResourceGroupArgs, 'input'>>;
  addResourceType?: Resolver<Maybe<ResolversTypes['AddResourceTypeResult']>, ParentType, ContextType, RequireFields<MutationAddResourceTypeArgs, 'input'>>;
  addStaffMember?: Resolver<Maybe<ResolversTypes['AddStaffMemberResult']>, ParentType, ContextType, RequireFields<MutationAddStaffMemberArgs, 'input'>>;
  addResource?: Resolver<Maybe<ResolversTypes['AddResourceResult']>, ParentType, ContextType, RequireFields<MutationAddResourceArgs, 'input'>>;
  changeResource?: Resolver<Maybe<ResolversTypes['ChangeResourceResult']>, ParentType, ContextType, RequireFields<MutationChangeResourceArgs, 'input'>>;
  setPerformed?: Resolver<Maybe<ResolversTypes['SetPerformedResult']>, ParentType, ContextType, RequireFields<MutationSetPerformedArgs, 'input'>>;
  setServiceArea?: Resolver<Maybe<ResolversTypes['SetServiceAreaResult']>, ParentType, ContextType, RequireFields<MutationSetServiceAreaArgs, 'input'>>;
  addService?: Resolver<Maybe<ResolversTypes['AddServiceResult']>, ParentType, ContextType, RequireFields<MutationAddServiceArgs, 'input'>>;
  changeService?: Resolver<Maybe<ResolversTypes['ChangeServiceResult']>, ParentType, ContextType, RequireFields<MutationChangeServiceArgs, 'input'>>;
  archiveService?: Resolver<Maybe<ResolversTypes['ArchiveServiceResult']>, ParentType, ContextType, RequireFields<MutationArchiveServiceArgs, 'input'>>;
  addVariation?: Resolver<Maybe<ResolversTypes['AddVariationResult']>, ParentType, ContextType, RequireFields<MutationAddVariationArgs, 'input'>>;
  changeVariation?: Resolver<Maybe<ResolversTypes['ChangeVariationResult']>, ParentType, ContextType, RequireFields<MutationChangeVariationArgs, 'input'>>;
  archiveVariation?: Resolver<Maybe<ResolversTypes['ArchiveVariationResult']>, ParentType, ContextType, RequireFields<MutationArchiveVariationArgs, 'input'>>;
};

export type AddOnResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AddOn'] = ResolversParentTypes['AddOn'], FederationReferenceType extends FederationReferenceTypes['AddOn'] = FederationReferenceTypes['AddOn']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['AddOn']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<AddOnNameArgs>>;
  minutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  price?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  maxQuantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type OfferedAddOnResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OfferedAddOn'] = ResolversParentTypes['OfferedAddOn']> = {
  addOn?: Resolver<ResolversTypes['AddOn'], ParentType, ContextType>;
  required?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type AddOnAddedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AddOnAdded'] = ResolversParentTypes['AddOnAdded']> = {
  addOn?: Resolver<ResolversTypes['AddOn'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AddOnChangedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AddOnChanged'] = ResolversParentTypes['AddOnChanged']> = {
  addOn?: Resolver<ResolversTypes['AddOn'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AddOnArchivedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AddOnArchived'] = ResolversParentTypes['AddOnArchived']> = {
  business?: Resolver<ResolversTypes['Business'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AddAddOnResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AddAddOnResult'] = ResolversParentTypes['AddAddOnResult']> = {
  __resolveType: TypeResolveFn<'AddOnAdded' | 'InvalidInput', ParentType, ContextType>;
};

export type ChangeAddOnResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangeAddOnResult'] = ResolversParentTypes['ChangeAddOnResult']> = {
  __resolveType: TypeResolveFn<'AddOnChanged' | 'WrongState' | 'VersionConflict' | 'InvalidInput', ParentType, ContextType>;
};

export type ArchiveAddOnResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ArchiveAddOnResult'] = ResolversParentTypes['ArchiveAddOnResult']> = {
  __resolveType: TypeResolveFn<'AddOnArchived' | 'WrongState' | 'VersionConflict' | 'InvalidInput', ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  business?: Resolver<Maybe<ResolversTypes['Business']>, ParentType, ContextType, RequireFields<QueryBusinessArgs, 'slug'>>;
  businesses?: Resolver<Maybe<ResolversTypes['BusinessConnection']>, ParentType, ContextType, RequireFields<QueryBusinessesArgs, 'first'>>;
  location?: Resolver<Maybe<ResolversTypes['Location']>, ParentType, ContextType, RequireFields<QueryLocationArgs, 'id'>>;
  verticals?: Resolver<ReadonlyArray<ResolversTypes['Vertical']>, ParentType, ContextType>;
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
  resourceTypes?: Resolver<ReadonlyArray<ResolversTypes['ResourceType']>, ParentType, ContextType>;
  resourceGroups?: Resolver<ReadonlyArray<ResolversTypes['ResourceGroup']>, ParentType, ContextType>;
  addOns?: Resolver<ReadonlyArray<ResolversTypes['AddOn']>, ParentType, ContextType>;
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
  slotOffsetMinutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  bookingWindowKind?: Resolver<ResolversTypes['BookingWindowKind'], ParentType, ContextType>;
  bookingWindowWeekdaysOnly?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  bookingWindowFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  bookingWindowTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  customerClash?: Resolver<ResolversTypes['CustomerClash'], ParentType, ContextType>;
  anyStaff?: Resolver<ResolversTypes['AnyStaff'], ParentType, ContextType>;
  autoComplete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  noShowMonths?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  noShowPrepayFrom?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  noShowBlockFrom?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
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
  position?: Resolver<Maybe<ResolversTypes['Position']>, ParentType, ContextType>;
  serviceArea?: Resolver<Maybe<ResolversTypes['ServiceArea']>, ParentType, ContextType>;
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

export type PositionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Position'] = ResolversParentTypes['Position']> = {
  latitude?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  longitude?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  accuracyMeters?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type PositionsReportedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PositionsReported'] = ResolversParentTypes['PositionsReported']> = {
  location?: Resolver<ResolversTypes['Location'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReportPositionsResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReportPositionsResult'] = ResolversParentTypes['ReportPositionsResult']> = {
  __resolveType: TypeResolveFn<'PositionsReported' | 'WrongState' | 'InvalidInput', ParentType, ContextType>;
};

export type RequirementResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Requirement'] = ResolversParentTypes['Requirement']> = {
  resourceType?: Resolver<Maybe<ResolversTypes['ResourceType']>, ParentType, ContextType>;
  resource?: Resolver<Maybe<ResolversTypes['Resource']>, ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  phase?: Resolver<ResolversTypes['RequirementPhase'], ParentType, ContextType>;
};

export type ResourceGroupResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ResourceGroup'] = ResolversParentTypes['ResourceGroup']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  location?: Resolver<ResolversTypes['Location'], ParentType, ContextType>;
  resources?: Resolver<ReadonlyArray<ResolversTypes['Resource']>, ParentType, ContextType>;
  seatsMin?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  seatsMax?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  maxSpareSeats?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  rank?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ResourceGroupAddedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ResourceGroupAdded'] = ResolversParentTypes['ResourceGroupAdded']> = {
  resourceGroup?: Resolver<ResolversTypes['ResourceGroup'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ResourceGroupChangedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ResourceGroupChanged'] = ResolversParentTypes['ResourceGroupChanged']> = {
  resourceGroup?: Resolver<ResolversTypes['ResourceGroup'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ResourceGroupArchivedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ResourceGroupArchived'] = ResolversParentTypes['ResourceGroupArchived']> = {
  business?: Resolver<ResolversTypes['Business'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AddResourceGroupResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AddResourceGroupResult'] = ResolversParentTypes['AddResourceGroupResult']> = {
  __resolveType: TypeResolveFn<'ResourceGroupAdded' | 'InvalidInput', ParentType, ContextType>;
};

export type ChangeResourceGroupResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangeResourceGroupResult'] = ResolversParentTypes['ChangeResourceGroupResult']> = {
  __resolveType: TypeResolveFn<'ResourceGroupChanged' | 'WrongState' | 'VersionConflict' | 'InvalidInput', ParentType, ContextType>;
};

export type ArchiveResourceGroupResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ArchiveResourceGroupResult'] = ResolversParentTypes['ArchiveResourceGroupResult']> = {
  __resolveType: TypeResolveFn<'ResourceGroupArchived' | 'WrongState' | 'VersionConflict' | 'InvalidInput', ParentType, ContextType>;
};

export type ResourceTypeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ResourceType'] = ResolversParentTypes['ResourceType']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  exchangeable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ResourceTypeAddedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ResourceTypeAdded'] = ResolversParentTypes['ResourceTypeAdded']> = {
  resourceType?: Resolver<ResolversTypes['ResourceType'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AddResourceTypeResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AddResourceTypeResult'] = ResolversParentTypes['AddResourceTypeResult']> = {
  __resolveType: TypeResolveFn<'ResourceTypeAdded' | 'InvalidInput', ParentType, ContextType>;
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
  weight?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  priority?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ResourceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Resource'] = ResolversParentTypes['Resource'], FederationReferenceType extends FederationReferenceTypes['Resource'] = FederationReferenceTypes['Resource']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Resource']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ResourceKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  units?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['ResourceType']>, ParentType, ContextType>;
  bookable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  seatsMin?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  seatsMax?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  maxSpareSeats?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
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

export type ResourceChangedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ResourceChanged'] = ResolversParentTypes['ResourceChanged']> = {
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

export type ChangeResourceResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangeResourceResult'] = ResolversParentTypes['ChangeResourceResult']> = {
  __resolveType: TypeResolveFn<'ResourceChanged' | 'WrongState' | 'VersionConflict' | 'InvalidInput', ParentType, ContextType>;
};

export type SetPerformedResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetPerformedResult'] = ResolversParentTypes['SetPerformedResult']> = {
  __resolveType: TypeResolveFn<'PerformedSet' | 'WrongState' | 'VersionConflict' | 'InvalidInput', ParentType, ContextType>;
};

export type ServiceAreaResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceArea'] = ResolversParentTypes['ServiceArea']> = {
  center?: Resolver<Maybe<ResolversTypes['GeoPoint']>, ParentType, ContextType>;
  radiusMeters?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  polygon?: Resolver<Maybe<ReadonlyArray<ResolversTypes['GeoPoint']>>, ParentType, ContextType>;
  travelSpeedKmh?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  minTravelMinutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  fee?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type GeoPointResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GeoPoint'] = ResolversParentTypes['GeoPoint']> = {
  latitude?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  longitude?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type ServiceAreaSetResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceAreaSet'] = ResolversParentTypes['ServiceAreaSet']> = {
  location?: Resolver<ResolversTypes['Location'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SetServiceAreaResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetServiceAreaResult'] = ResolversParentTypes['SetServiceAreaResult']> = {
  __resolveType: TypeResolveFn<'ServiceAreaSet' | 'WrongState' | 'VersionConflict' | 'InvalidInput', ParentType, ContextType>;
};

export type ServiceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Service'] = ResolversParentTypes['Service'], FederationReferenceType extends FederationReferenceTypes['Service'] = FederationReferenceTypes['Service']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Service']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<ServiceNameArgs>>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, Partial<ServiceDescriptionArgs>>;
  category?: Resolver<Maybe<ResolversTypes['Category']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ServiceKind'], ParentType, ContextType>;
  placeKinds?: Resolver<ReadonlyArray<ResolversTypes['PlaceKind']>, ParentType, ContextType>;
  addOns?: Resolver<ReadonlyArray<ResolversTypes['OfferedAddOn']>, ParentType, ContextType>;
  requirements?: Resolver<ReadonlyArray<ResolversTypes['Requirement']>, ParentType, ContextType>;
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

export type ServiceChangedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceChanged'] = ResolversParentTypes['ServiceChanged']> = {
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

export type ChangeServiceResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangeServiceResult'] = ResolversParentTypes['ChangeServiceResult']> = {
  __resolveType: TypeResolveFn<'ServiceChanged' | 'WrongState' | 'VersionConflict' | 'InvalidInput', ParentType, ContextType>;
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
  priceKind?: Resolver<ResolversTypes['PriceKind'], ParentType, ContextType>;
  capacity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  pauseAfterMinutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  leadTimeMinutes?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  bookingWindowDays?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  requirements?: Resolver<ReadonlyArray<ResolversTypes['Requirement']>, ParentType, ContextType>;
  stays?: Resolver<ReadonlyArray<ResolversTypes['StayRule']>, ParentType, ContextType>;
  staff?: Resolver<ReadonlyArray<ResolversTypes['StaffMember']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type StayRuleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StayRule'] = ResolversParentTypes['StayRule']> = {
  minParty?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  maxParty?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  minutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
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
  Mutation?: MutationResolvers<ContextType>;
  AddOn?: AddOnResolvers<ContextType>;
  OfferedAddOn?: OfferedAddOnResolvers<ContextType>;
  AddOnAdded?: AddOnAddedResolvers<ContextType>;
  AddOnChanged?: AddOnChangedResolvers<ContextType>;
  AddOnArchived?: AddOnArchivedResolvers<ContextType>;
  AddAddOnResult?: AddAddOnResultResolvers<ContextType>;
  ChangeAddOnResult?: ChangeAddOnResultResolvers<ContextType>;
  ArchiveAddOnResult?: ArchiveAddOnResultResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
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
  Position?: PositionResolvers<ContextType>;
  PositionsReported?: PositionsReportedResolvers<ContextType>;
  ReportPositionsResult?: ReportPositionsResultResolvers<ContextType>;
  Requirement?: RequirementResolvers<ContextType>;
  ResourceGroup?: ResourceGroupResolvers<ContextType>;
  ResourceGroupAdded?: ResourceGroupAddedResolvers<ContextType>;
  ResourceGroupChanged?: ResourceGroupChangedResolvers<ContextType>;
  ResourceGroupArchived?: ResourceGroupArchivedResolvers<ContextType>;
  AddResourceGroupResult?: AddResourceGroupResultResolvers<ContextType>;
  ChangeResourceGroupResult?: ChangeResourceGroupResultResolvers<ContextType>;
  ArchiveResourceGroupResult?: ArchiveResourceGroupResultResolvers<ContextType>;
  ResourceType?: ResourceTypeResolvers<ContextType>;
  ResourceTypeAdded?: ResourceTypeAddedResolvers<ContextType>;
  AddResourceTypeResult?: AddResourceTypeResultResolvers<ContextType>;
  StaffMember?: StaffMemberResolvers<ContextType>;
  Performed?: PerformedResolvers<ContextType>;
  Resource?: ResourceResolvers<ContextType>;
  StaffMemberAdded?: StaffMemberAddedResolvers<ContextType>;
  ResourceAdded?: ResourceAddedResolvers<ContextType>;
  ResourceChanged?: ResourceChangedResolvers<ContextType>;
  PerformedSet?: PerformedSetResolvers<ContextType>;
  AlreadyOnStaff?: AlreadyOnStaffResolvers<ContextType>;
  AddStaffMemberResult?: AddStaffMemberResultResolvers<ContextType>;
  AddResourceResult?: AddResourceResultResolvers<ContextType>;
  ChangeResourceResult?: ChangeResourceResultResolvers<ContextType>;
  SetPerformedResult?: SetPerformedResultResolvers<ContextType>;
  ServiceArea?: ServiceAreaResolvers<ContextType>;
  GeoPoint?: GeoPointResolvers<ContextType>;
  ServiceAreaSet?: ServiceAreaSetResolvers<ContextType>;
  SetServiceAreaResult?: SetServiceAreaResultResolvers<ContextType>;
  Service?: ServiceResolvers<ContextType>;
  ServiceConnection?: ServiceConnectionResolvers<ContextType>;
  ServiceEdge?: ServiceEdgeResolvers<ContextType>;
  ServiceAdded?: ServiceAddedResolvers<ContextType>;
  ServiceChanged?: ServiceChangedResolvers<ContextType>;
  ServiceArchived?: ServiceArchivedResolvers<ContextType>;
  AddServiceResult?: AddServiceResultResolvers<ContextType>;
  ChangeServiceResult?: ChangeServiceResultResolvers<ContextType>;
  ArchiveServiceResult?: ArchiveServiceResultResolvers<ContextType>;
  Variation?: VariationResolvers<ContextType>;
  StayRule?: StayRuleResolvers<ContextType>;
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

