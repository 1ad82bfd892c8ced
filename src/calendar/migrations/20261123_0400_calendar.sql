-- An event is kept as its maker says it: wall time, zone, rule. Occurrences are derived from it and are what lists read.
create table calendar_event (
  id text not null primary key,
  slug text not null unique,
  organisation_id text not null references network_organisation (id),
  type text not null check (type in ('single', 'several', 'period', 'permanent')),
  sphere text not null check (sphere in ('culture', 'education', 'science')),
  kind text not null,
  venue_id text references places_venue (id),
  online_url text,
  zone text not null,
  starts text not null,
  ends text,
  rule text,
  status text not null check (status in ('planned', 'confirmed', 'postponed', 'cancelled')),
  sequence integer not null,
  price_from integer,
  price_to integer,
  currency text,
  canonical_id text references calendar_event (id),
  published_at text,
  created_at text not null,
  updated_at text not null,
  expanded_until text
);

create index calendar_event_organisation on calendar_event (organisation_id);
create index calendar_event_venue on calendar_event (venue_id);
create index calendar_event_canonical on calendar_event (canonical_id) where canonical_id is not null;
create index calendar_event_updated on calendar_event (updated_at, slug) where published_at is not null;
create index calendar_event_expanded on calendar_event (expanded_until) where rule is not null;

create table calendar_event_text (
  event_id text not null references calendar_event (id),
  lang text not null,
  title text not null,
  lead text,
  body text,
  audience text,
  place text,
  reason text,
  primary key (event_id, lang)
);

-- What is different on one date; `recurrence_id` is the wall time that the rule gives it (RFC 5545, 3.8.4.4).
create table calendar_change (
  event_id text not null references calendar_event (id),
  recurrence_id text not null,
  kind text not null check (kind in ('changed', 'excluded', 'added')),
  starts text,
  ends text,
  status text check (status in ('planned', 'confirmed', 'postponed', 'cancelled')),
  venue_id text references places_venue (id),
  primary key (event_id, recurrence_id)
);

create index calendar_change_venue on calendar_change (venue_id);

create table calendar_change_text (
  event_id text not null references calendar_event (id),
  recurrence_id text not null,
  lang text not null,
  title text,
  lead text,
  body text,
  place text,
  reason text,
  primary key (event_id, recurrence_id, lang)
);

-- One row a date, updated in place: attendance, registrations and pictures will hang on it.
create table calendar_occurrence (
  event_id text not null references calendar_event (id),
  recurrence_id text not null,
  kind text not null check (kind in ('date', 'open')),
  starts text not null,
  ends text,
  starts_at text not null,
  ends_at text not null,
  first_day text not null,
  last_day text not null,
  lasting integer not null,
  own_text integer not null,
  status text not null,
  venue_id text references places_venue (id),
  settlement_id text references places_settlement (id),
  organisation_id text not null references network_organisation (id),
  sphere text not null,
  listed integer not null,
  primary key (event_id, recurrence_id)
);

create index calendar_occurrence_start on calendar_occurrence (starts_at, event_id, recurrence_id) where listed = 1;
create index calendar_occurrence_day on calendar_occurrence (first_day, starts_at, event_id, recurrence_id) where listed = 1;
create index calendar_occurrence_event on calendar_occurrence (event_id, starts_at, recurrence_id) where listed = 1;
create index calendar_occurrence_sphere on calendar_occurrence (sphere, starts_at) where listed = 1;
create index calendar_occurrence_place on calendar_occurrence (settlement_id, starts_at) where listed = 1;
create index calendar_occurrence_organisation on calendar_occurrence (organisation_id, starts_at) where listed = 1;
create index calendar_occurrence_lasting on calendar_occurrence (last_day, event_id, recurrence_id, first_day)
  where listed = 1 and lasting = 1;
create index calendar_occurrence_venue on calendar_occurrence (venue_id);
