-- Settlements as EKATTE knows them, and the houses where things happen.
create table places_settlement (
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

create table places_venue (
  id text not null primary key,
  slug text not null unique,
  settlement_id text not null references places_settlement (id),
  latitude double precision,
  longitude double precision
);

create index places_venue_settlement on places_venue (settlement_id);

create table places_venue_text (
  venue_id text not null references places_venue (id),
  lang text not null,
  name text not null,
  address text,
  primary key (venue_id, lang)
);
