-- A source of its own on the desk: what it is called, what it brings, how often it is asked, and how it went last.
alter table sources_source add column name text not null default '';
alter table sources_source add column intake text not null default 'calendar.events';
alter table sources_source add column choices text not null default '{}';
alter table sources_source add column chosen_anew integer not null default 0;
alter table sources_source add column state text not null default 'active';
alter table sources_source add column every_hours integer not null default 0;
alter table sources_source add column etag text;
alter table sources_source add column last_modified text;
alter table sources_source add column file_hash text;
alter table sources_source add column file_type text;
alter table sources_source add column read_anew integer not null default 0;
alter table sources_source add column next_at text;
alter table sources_source add column checked_at text;
alter table sources_source add column changed_at text;
alter table sources_source add column published_at text;
alter table sources_source add column failures integer not null default 0;
alter table sources_source add column problem text;
alter table sources_source add column busy_until text;
alter table sources_source add column version integer not null default 1;

create index sources_source_due on sources_source (state, next_at);

alter table sources_run add column state text not null default 'done';
alter table sources_run add column withdrawn integer not null default 0;
alter table sources_run add column plan text;

create index sources_run_state on sources_run (state, started_at);

alter table sources_item add column alias text not null default '';
alter table sources_item add column title text not null default '';
alter table sources_item add column starts text not null default '';
alter table sources_item add column sequence integer not null default 0;
alter table sources_item add column modified text;
alter table sources_item add column spared_at text;

create index sources_item_alias on sources_item (source_id, alias);

-- What a person said that words of a source mean here; for all sources of the organisation that bring the same.
create table sources_mapping (
  organisation_id text not null references network_organisation (id),
  intake text not null,
  kind text not null,
  words_key text not null,
  words text not null,
  target text not null,
  made_at text not null,
  primary key (organisation_id, intake, kind, words_key)
);
