-- One table of postings in plain SQL: both engines find and rank alike (decisions/0024).
create table search_document (
  number integer not null primary key,
  generation integer not null,
  kind text not null,
  thing_id text not null,
  hash text not null,
  length integer not null,
  organisation_id text,
  settlement_id text,
  level text,
  -- When the last of it is over; null for what does not pass.
  ends_at text,
  starts_at text,
  unique (generation, kind, thing_id)
);

create index search_document_generation on search_document (generation, number);

create table search_term (
  id integer not null primary key,
  term text not null unique,
  -- The same word as people type it in Latin letters.
  typed_key text not null
);

create index search_term_typed_key on search_term (typed_key);

create table search_gram (
  gram text not null,
  term_id integer not null references search_term (id),
  primary key (gram, term_id)
);

create index search_gram_term on search_gram (term_id);

create table search_name (
  kind text not null check (kind in ('organisation', 'settlement')),
  id text not null,
  lang text not null,
  name text not null,
  primary key (kind, id, lang)
);

create table search_state (
  name text not null primary key,
  value integer not null
);
