/** A fact of `cases.json`: its conventions stand in that file. */
export interface Case {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly input: CaseInput;
  readonly expected: Readonly<Record<string, unknown>>;
}

export interface Range {
  readonly start: string;
  readonly end: string;
}
export interface Weekly {
  readonly days: readonly number[];
  readonly start: string;
  readonly end: string;
}
export interface Override {
  readonly date: string;
  readonly windows: readonly { readonly start: string; readonly end: string }[];
}
export interface Host {
  readonly id: string;
  readonly time_zone: string;
  readonly weekly: readonly Weekly[];
  readonly overrides?: readonly Override[];
  readonly time_off_dates?: readonly string[];
  readonly external_busy?: readonly Range[];
  readonly bookings?: readonly (Range & { status: string; buffer_before_min?: number; buffer_after_min?: number })[];
  readonly holds?: readonly (Range & { owner?: string; expires_at?: string })[];
  readonly fixed?: boolean;
  readonly role?: string;
  readonly temporary_time_zones?: readonly Journey[];
}
export interface Journey {
  readonly from_date: string;
  readonly to_date?: string;
  readonly time_zone: string;
}
export interface Limit {
  readonly period: 'day' | 'week' | 'month' | 'year';
  readonly max_bookings?: number;
  readonly max_minutes?: number;
  readonly per_host?: boolean;
  readonly already_used?: number;
  readonly week_start?: number;
  readonly time_zone?: string;
}
export interface Table {
  readonly id: string;
  readonly seats: number;
  readonly min_party?: number;
}
export interface Group extends Table {
  readonly members: readonly string[];
}
export interface TableTime {
  readonly tables: readonly string[];
  readonly start: string;
  readonly end?: string;
  readonly status?: string;
  readonly owner?: string;
  readonly expires_at?: string;
}
export interface RecurrenceRule {
  readonly freq: 'daily' | 'weekly' | 'monthly-by-day' | 'monthly-by-weekday' | 'yearly';
  readonly interval?: number;
  readonly days?: readonly number[];
  readonly week_start?: number;
}
export interface Service {
  readonly duration_min: number;
  readonly interval_min: number;
  readonly offset_min?: number;
  readonly min_notice_min?: number;
  readonly buffer_before_min?: number;
  readonly buffer_after_min?: number;
}
export interface CaseInput {
  readonly now?: string;
  readonly query?: { readonly from: string; readonly to: string };
  readonly location_time_zone?: string;
  readonly service?: Service;
  readonly hosts?: readonly Host[];
  readonly assignment?: string;
  readonly blocking_statuses?: readonly string[];
  readonly booking_window?: {
    readonly type: 'range' | 'rolling' | 'rolling-window';
    readonly days?: number;
    readonly count?: string;
    readonly from_date?: string;
    readonly to_date?: string;
    readonly time_zone?: string;
  };
  readonly limits?: readonly Limit[];
  readonly requester?: string;
  readonly temporary_time_zones?: readonly Journey[];
  readonly restriction?: {
    readonly time_zone: string;
    readonly weekly?: readonly Weekly[];
    readonly overrides?: readonly Override[];
  };
  readonly free_ranges?: readonly Range[];
  readonly duration_min?: number;
  readonly interval_min?: number;
  readonly min_notice_min?: number;
  readonly busy?: readonly Range[] | Readonly<Record<string, readonly Range[]>>;
  readonly candidate?: Range;
  readonly free?: Readonly<Record<string, readonly Range[]>>;
  readonly search?: { readonly from: string; readonly to: string };
  readonly segments?: readonly CaseSegment[];
  /** Ranges from rules. */
  readonly time_zone?: string;
  readonly weekly?: readonly Weekly[];
  readonly overrides?: readonly Override[];
  readonly time_off_dates?: readonly string[];
  readonly merge_adjacent?: boolean;
  /** Tables. */
  readonly open?: string;
  readonly close?: string;
  readonly party?: number;
  readonly tables?: readonly Table[];
  readonly groups?: readonly Group[];
  readonly bookings?: readonly TableTime[];
  readonly holds?: readonly TableTime[];
  readonly max_spare_seats?: number;
  /** Recurrence. */
  readonly first_start_local?: string;
  readonly until_date_inclusive?: string;
  readonly rule?: RecurrenceRule;
  readonly rrule?: string;
  readonly exdates_local?: readonly string[];
  readonly window?: Range;
  /** Local days and wall clocks. */
  readonly date?: string;
  readonly local?: string;
}
export interface CaseSegment {
  readonly duration_min: number;
  readonly resources: readonly string[];
  readonly gap_before_min?: number;
  readonly busy_parts?: readonly { readonly from_min: number; readonly to_min: number }[];
}
