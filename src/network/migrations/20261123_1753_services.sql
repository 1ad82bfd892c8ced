-- What an organisation offers, since when, and in which year it counts as new.
create table network_service (
  id text not null primary key,
  organisation_id text not null references network_organisation (id),
  since_year integer,
  new_in_year integer,
  ended_on text,
  version integer not null default 1
);

create index network_service_organisation on network_service (organisation_id, ended_on);

create table network_service_text (
  service_id text not null references network_service (id),
  lang text not null,
  name text not null,
  audience text,
  place text,
  price text,
  primary key (service_id, lang)
);

-- Meetings of the members and of the board, one of a kind on a day.
create table network_meeting (
  id text not null primary key,
  organisation_id text not null references network_organisation (id),
  kind text not null check (kind in ('reporting', 'electing', 'extraordinary', 'board')),
  held_on text not null,
  present integer,
  total integer,
  decisions_taken integer,
  decisions_done integer,
  note text,
  version integer not null default 1,
  unique (organisation_id, kind, held_on)
);

create index network_meeting_organisation on network_meeting (organisation_id, held_on);
