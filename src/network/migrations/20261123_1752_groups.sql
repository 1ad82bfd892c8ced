-- Groups and clubs: what meets every week and is counted once a year, apart from events.
create table network_group (
  id text not null primary key,
  organisation_id text not null references network_organisation (id),
  kind text not null check (kind in ('folklore', 'theatre', 'dance', 'ballet', 'vocal', 'other', 'clubs', 'languages', 'local-history', 'collection')),
  standing text not null check (standing in ('permanent', 'temporary')),
  since_year integer,
  ended_on text,
  leader_role text,
  leader_name text,
  looking_for text,
  looking_until text,
  version integer not null default 1
);

create index network_group_organisation on network_group (organisation_id, ended_on);

create table network_group_text (
  group_id text not null references network_group (id),
  lang text not null,
  name text not null,
  about text,
  primary key (group_id, lang)
);

-- The weekly timetable: wall hours of the network's zone; a season is the dates between which it holds.
create table network_group_slot (
  id text not null primary key,
  group_id text not null references network_group (id),
  weekday integer not null check (weekday between 1 and 7),
  starts text not null,
  ends text not null,
  venue_id text references places_venue (id),
  place text,
  season_from text,
  season_until text,
  unique (group_id, weekday, starts)
);

create index network_group_slot_venue on network_group_slot (venue_id);

-- Days on which a group does not meet.
create table network_group_pause (
  id text not null primary key,
  group_id text not null references network_group (id),
  first_day text not null,
  last_day text not null,
  reason text,
  unique (group_id, first_day)
);

create table network_group_participants (
  group_id text not null references network_group (id),
  year integer not null,
  band text not null check (band in ('under-14', '14-19', '20-29', '30-49', '50-64', '65-plus', 'unknown')),
  people integer not null check (people >= 0),
  primary key (group_id, year, band)
);

-- Where a group appeared. An event of the calendar by its id, anything else in words; each counts once.
create table network_group_appearance (
  id text not null primary key,
  group_id text not null references network_group (id),
  happened_on text not null,
  title text not null,
  event_id text,
  away integer not null check (away in (0, 1)),
  level text not null check (level in ('local', 'municipal', 'regional', 'national', 'international')),
  award text,
  unique (group_id, happened_on, title)
);

create unique index network_group_appearance_event on network_group_appearance (group_id, event_id, happened_on) where event_id is not null;
