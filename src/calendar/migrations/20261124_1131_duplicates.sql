-- The event's page at its source in one form, so that two records of one page meet.
alter table calendar_event add column page_key text;
create index calendar_event_page on calendar_event (page_key) where page_key is not null;

-- Two events that may be one. What is decided of a pair is remembered and not asked again.
create table calendar_duplicate (
  one_id text not null references calendar_event (id),
  other_id text not null references calendar_event (id),
  score double precision not null,
  state text not null check (state in ('waiting', 'joined', 'different')),
  canonical_id text references calendar_event (id),
  role_added integer not null default 0,
  found_at text not null,
  decided_at text,
  decided_by text references people_person (id),
  primary key (one_id, other_id),
  check (one_id < other_id)
);

create index calendar_duplicate_other on calendar_duplicate (other_id);
create index calendar_duplicate_waiting on calendar_duplicate (found_at, one_id, other_id) where state = 'waiting';
create index calendar_duplicate_joined on calendar_duplicate (decided_at, one_id, other_id) where state = 'joined';
create index calendar_duplicate_canonical on calendar_duplicate (canonical_id) where canonical_id is not null;
create index calendar_duplicate_decider on calendar_duplicate (decided_by) where decided_by is not null;

-- Which event of a cluster says what its canonical event did not say itself.
create table calendar_event_origin (
  event_id text not null references calendar_event (id),
  field text not null,
  origin_id text not null references calendar_event (id),
  primary key (event_id, field)
);

create index calendar_event_origin_origin on calendar_event_origin (origin_id);
