-- Who pays for something, as contracts ask it to be shown. Attached to anything by its kind and id.
create table network_funding_mark (
  id text not null primary key,
  organisation_id text not null references network_organisation (id),
  emblem text check (emblem in ('eu', 'bulgaria')),
  contract text,
  starts_on text not null,
  ends_on text,
  version integer not null default 1
);

create index network_funding_mark_organisation on network_funding_mark (organisation_id, starts_on);

create table network_funding_mark_text (
  mark_id text not null references network_funding_mark (id),
  lang text not null,
  funder text not null,
  sentence text not null,
  primary key (mark_id, lang)
);

create table network_funding_attachment (
  mark_id text not null references network_funding_mark (id),
  kind text not null,
  target_id text not null,
  primary key (kind, target_id, mark_id)
);

create index network_funding_attachment_mark on network_funding_attachment (mark_id);
