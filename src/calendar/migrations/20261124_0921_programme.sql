-- What the yearly programme (чл. 26а ЗНЧ) says of an event beside what the event says: one row for each year that it stands in.
create table calendar_programme_item (
  event_id text not null references calendar_event (id),
  year integer not null,
  number text,
  responsible text,
  partners text,
  group_name text,
  expected integer,
  outcome text check (outcome in ('done', 'changed', 'dropped')),
  primary key (event_id, year)
);

create index calendar_programme_item_year on calendar_programme_item (year, event_id);

-- Who pays for it, as planned; an amount may be unknown. Whole cents.
create table calendar_programme_fund (
  event_id text not null,
  year integer not null,
  position integer not null,
  source text not null,
  cents bigint,
  currency text not null,
  primary key (event_id, year, position),
  foreign key (event_id, year) references calendar_programme_item (event_id, year)
);
