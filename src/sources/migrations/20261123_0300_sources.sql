-- Where foreign records come from, what each run brought, and which record became which of ours.
create table sources_source (
  id text not null primary key,
  organisation_id text not null references network_organisation (id),
  reader text not null,
  address text not null,
  created_at text not null,
  unique (organisation_id, reader, address)
);

create table sources_run (
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

create index sources_run_source on sources_run (source_id, started_at);

create table sources_problem (
  run_id text not null references sources_run (id),
  number integer not null,
  code text not null,
  at text not null,
  detail text not null,
  refused integer not null,
  primary key (run_id, number)
);

create table sources_item (
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

create index sources_item_target on sources_item (target_id);
