-- Who keeps a venue (an organisation's id; whether he may is asked elsewhere), how one gets in, and when that was last checked.
alter table places_venue add column owner_id text;
alter table places_venue add column step_free text not null default 'unknown' check (step_free in ('yes', 'no', 'unknown'));
alter table places_venue add column toilet text not null default 'unknown' check (toilet in ('yes', 'no', 'unknown'));
alter table places_venue add column hearing_loop text not null default 'unknown' check (hearing_loop in ('yes', 'no', 'unknown'));
alter table places_venue add column parking text not null default 'unknown' check (parking in ('yes', 'no', 'unknown'));
alter table places_venue add column access_phone text;
alter table places_venue add column access_email text;
alter table places_venue add column checked_at text;
-- Counts the times it was saved, so that nobody overwrites what somebody else wrote meanwhile.
alter table places_venue add column version integer not null default 1;

create index places_venue_owner on places_venue (owner_id) where owner_id is not null;

alter table places_venue_text add column step_free_note text;
alter table places_venue_text add column toilet_note text;
alter table places_venue_text add column hearing_loop_note text;
alter table places_venue_text add column parking_note text;
alter table places_venue_text add column arrival text;
alter table places_venue_text add column way_back text;
-- The name without quotes, years and „читалище“, by which duplicates find each other.
alter table places_venue_text add column likeness text not null default '';

create index places_venue_text_likeness on places_venue_text (likeness);

create table places_room (
  id text not null primary key,
  venue_id text not null references places_venue (id),
  seats integer,
  step_free text not null default 'unknown' check (step_free in ('yes', 'no', 'unknown'))
);

create index places_room_venue on places_room (venue_id);

create table places_room_text (
  room_id text not null references places_room (id),
  lang text not null,
  name text not null,
  equipment text,
  primary key (room_id, lang)
);

-- Names of venues that were merged into this one: foreign calendars go on using them.
create table places_venue_alias (
  venue_id text not null references places_venue (id),
  name text not null,
  primary key (venue_id, name)
);
