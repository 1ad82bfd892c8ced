-- The journal of the house, its work to do, and the addresses it once had.
create table platform_fact (
  id text not null primary key,
  name text not null,
  ids text not null,
  actor text,
  at text not null
);

create table platform_job (
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

create index platform_job_due on platform_job (due_at) where done_at is null and dead_at is null;
create index platform_job_dead on platform_job (dead_at) where dead_at is not null;
create index platform_job_done on platform_job (done_at) where done_at is not null;
create index platform_job_fact on platform_job (fact_id);

create table platform_address (
  path text not null primary key,
  target text,
  since text not null
);

create index platform_address_target on platform_address (target) where target is not null;
