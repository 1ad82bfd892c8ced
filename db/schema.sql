-- What the migrations come to on the embedded engine. Made by "npm run schema"; changes go into a new migration.

CREATE TABLE calendar_change (
  event_id text not null references calendar_event (id),
  recurrence_id text not null,
  kind text not null check (kind in ('changed', 'excluded', 'added')),
  starts text,
  ends text,
  status text check (status in ('planned', 'confirmed', 'postponed', 'cancelled')),
  venue_id text references places_venue (id),
  primary key (event_id, recurrence_id)
);

CREATE INDEX calendar_change_venue on calendar_change (venue_id);

CREATE TABLE calendar_change_text (
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

CREATE TABLE calendar_event (
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

CREATE INDEX calendar_event_canonical on calendar_event (canonical_id) where canonical_id is not null;

CREATE INDEX calendar_event_expanded on calendar_event (expanded_until) where rule is not null;

CREATE INDEX calendar_event_organisation on calendar_event (organisation_id);

CREATE INDEX calendar_event_updated on calendar_event (updated_at, slug) where published_at is not null;

CREATE INDEX calendar_event_venue on calendar_event (venue_id);

CREATE TABLE calendar_event_text (
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

CREATE TABLE calendar_occurrence (
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

CREATE INDEX calendar_occurrence_day on calendar_occurrence (first_day, starts_at, event_id, recurrence_id) where listed = 1;

CREATE INDEX calendar_occurrence_event on calendar_occurrence (event_id, starts_at, recurrence_id) where listed = 1;

CREATE INDEX calendar_occurrence_lasting on calendar_occurrence (last_day, event_id, recurrence_id, first_day)
  where listed = 1 and lasting = 1;

CREATE INDEX calendar_occurrence_organisation on calendar_occurrence (organisation_id, starts_at) where listed = 1;

CREATE INDEX calendar_occurrence_place on calendar_occurrence (settlement_id, starts_at) where listed = 1;

CREATE INDEX calendar_occurrence_sphere on calendar_occurrence (sphere, starts_at) where listed = 1;

CREATE INDEX calendar_occurrence_start on calendar_occurrence (starts_at, event_id, recurrence_id) where listed = 1;

CREATE INDEX calendar_occurrence_venue on calendar_occurrence (venue_id);

CREATE TABLE network_appointment (
  id text not null primary key,
  person_id text not null references people_person (id),
  role text not null check (role in ('coordinator', 'reader', 'trainer')),
  scope text,
  since text not null
);

CREATE INDEX network_appointment_person on network_appointment (person_id);

CREATE INDEX network_appointment_role on network_appointment (role);

CREATE TABLE network_membership (
  person_id text not null references people_person (id),
  organisation_id text not null references network_organisation (id),
  role text not null check (role in ('author', 'editor', 'manager')),
  since text not null,
  primary key (person_id, organisation_id)
);

CREATE INDEX network_membership_organisation on network_membership (organisation_id);

CREATE TABLE network_organisation (
  id text not null primary key,
  slug text not null unique,
  type text not null check (type in ('library', 'chitalishte', 'school', 'museum', 'theatre', 'university', 'municipality', 'ngo', 'private')),
  settlement_id text not null references places_settlement (id),
  founded_year integer,
  phone text,
  website text
, status text not null default 'active' check (status in ('draft', 'active', 'left')), register_number text, eik text, level text check (level in ('local', 'regional', 'national')), email text, closed_on text, checked_at text, practice_for text references people_person (id));

CREATE UNIQUE INDEX network_organisation_eik on network_organisation (eik) where eik is not null;

CREATE INDEX network_organisation_practice on network_organisation (practice_for) where practice_for is not null;

CREATE UNIQUE INDEX network_organisation_register on network_organisation (register_number) where register_number is not null;

CREATE INDEX network_organisation_settlement on network_organisation (settlement_id);

CREATE INDEX network_organisation_status on network_organisation (status, id);

CREATE TABLE network_organisation_text (
  organisation_id text not null references network_organisation (id),
  lang text not null,
  name text not null,
  short_name text,
  about text, address text,
  primary key (organisation_id, lang)
);

CREATE TABLE people_person (
  id text not null primary key,
  email text not null unique,
  name text not null,
  language text not null,
  created_at text not null
);

CREATE TABLE people_session (
  id text not null primary key,
  person_id text not null references people_person (id),
  token_hash text not null unique,
  device text not null,
  remembered integer not null,
  created_at text not null,
  seen_at text not null,
  expires_at text not null
);

CREATE INDEX people_session_expires on people_session (expires_at);

CREATE INDEX people_session_person on people_session (person_id);

CREATE TABLE people_ticket (
  id text not null primary key,
  purpose text not null,
  subject text not null,
  email text,
  person_id text references people_person (id),
  token_hash text not null unique,
  code_hash text,
  tries integer not null,
  created_at text not null,
  expires_at text not null,
  used_at text
);

CREATE INDEX people_ticket_email on people_ticket (email);

CREATE INDEX people_ticket_expires on people_ticket (expires_at);

CREATE INDEX people_ticket_person on people_ticket (person_id);

CREATE INDEX people_ticket_subject on people_ticket (purpose, subject);

CREATE TABLE places_settlement (
  id text not null primary key,
  slug text not null unique,
  kind text not null,
  name text not null,
  municipality text not null,
  oblast text not null,
  ekatte text unique,
  latitude double precision,
  longitude double precision
);

CREATE TABLE places_venue (
  id text not null primary key,
  slug text not null unique,
  settlement_id text not null references places_settlement (id),
  latitude double precision,
  longitude double precision
);

CREATE INDEX places_venue_settlement on places_venue (settlement_id);

CREATE TABLE places_venue_text (
  venue_id text not null references places_venue (id),
  lang text not null,
  name text not null,
  address text,
  primary key (venue_id, lang)
);

CREATE TABLE platform_address (
  path text not null primary key,
  target text,
  since text not null
);

CREATE INDEX platform_address_target on platform_address (target) where target is not null;

CREATE TABLE platform_fact (
  id text not null primary key,
  name text not null,
  ids text not null,
  actor text,
  at text not null
);

CREATE TABLE platform_job (
  id text not null primary key,
  name text not null,
  key text not null,
  fact_id text references platform_fact (id),
  payload text not null,
  due_at text not null,
  attempts integer not null,
  lease text,
  leased_until text,
  last_error text,
  dead_at text,
  done_at text,
  unique (name, key)
);

CREATE INDEX platform_job_dead on platform_job (dead_at) where dead_at is not null;

CREATE INDEX platform_job_done on platform_job (done_at) where done_at is not null;

CREATE INDEX platform_job_due on platform_job (due_at) where done_at is null and dead_at is null;

CREATE INDEX platform_job_fact on platform_job (fact_id);

CREATE TABLE platform_mail (
  id text not null primary key,
  kind text not null,
  recipient text not null,
  domain text not null,
  person_id text,
  lang text not null,
  subject text not null,
  body text,
  created_at text not null,
  attempts integer not null,
  sent_at text,
  message_id text,
  failed_at text,
  problem text,
  reply text
);

CREATE INDEX platform_mail_created on platform_mail (created_at);

CREATE INDEX platform_mail_domain on platform_mail (domain, created_at);

CREATE INDEX platform_mail_failed on platform_mail (failed_at) where failed_at is not null;

CREATE INDEX platform_mail_person on platform_mail (person_id) where person_id is not null;

CREATE TABLE platform_migration (
  name text not null primary key,
  checksum text not null,
  applied_at text not null
);

CREATE TABLE sources_item (
  source_id text not null references sources_source (id),
  uid text not null,
  recurrence_id text not null,
  target_id text not null,
  hash text not null,
  first_seen_at text not null,
  last_seen_at text not null,
  vanished_at text,
  primary key (source_id, uid, recurrence_id)
);

CREATE INDEX sources_item_target on sources_item (target_id);

CREATE TABLE sources_problem (
  run_id text not null references sources_run (id),
  number integer not null,
  code text not null,
  at text not null,
  detail text not null,
  refused integer not null,
  primary key (run_id, number)
);

CREATE TABLE sources_run (
  id text not null primary key,
  source_id text not null references sources_source (id),
  label text not null,
  started_at text not null,
  finished_at text,
  came integer not null,
  added integer not null,
  changed integer not null,
  unchanged integer not null,
  refused integer not null
);

CREATE INDEX sources_run_source on sources_run (source_id, started_at);

CREATE TABLE sources_source (
  id text not null primary key,
  organisation_id text not null references network_organisation (id),
  reader text not null,
  address text not null,
  created_at text not null,
  unique (organisation_id, reader, address)
);
