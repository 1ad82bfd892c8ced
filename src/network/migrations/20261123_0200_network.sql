-- The partners. Content belongs to an organisation, never to a person.
create table network_organisation (
  id text not null primary key,
  slug text not null unique,
  type text not null check (type in ('library', 'chitalishte', 'school', 'museum', 'theatre', 'university', 'municipality', 'ngo', 'private')),
  settlement_id text not null references places_settlement (id),
  founded_year integer,
  phone text,
  website text
);

create index network_organisation_settlement on network_organisation (settlement_id);

create table network_organisation_text (
  organisation_id text not null references network_organisation (id),
  lang text not null,
  name text not null,
  short_name text,
  about text,
  primary key (organisation_id, lang)
);
