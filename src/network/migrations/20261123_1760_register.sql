-- What the public register said last of each organisation, so that what people have changed since is told from what it says anew.
create table network_register_entry (
  register_number text not null primary key,
  organisation_id text not null references network_organisation (id) on delete cascade,
  -- The fields as read, JSON.
  said text not null
);

create index network_register_entry_organisation on network_register_entry (organisation_id);

-- Each reading of a register file, and what could not be taken from it.
create table network_register_run (
  id text not null primary key,
  label text not null,
  started_at text not null,
  finished_at text,
  came integer not null,
  added integer not null,
  changed integer not null,
  unchanged integer not null,
  refused integer not null
);

create index network_register_run_started on network_register_run (started_at, id);

create table network_register_problem (
  run_id text not null references network_register_run (id) on delete cascade,
  number integer not null,
  line integer not null,
  name text not null,
  code text not null,
  detail text not null,
  refused integer not null check (refused in (0, 1)),
  primary key (run_id, number)
);
