-- What stands on an organisation's shelf: pictures with their focal point, with the consent for children who can be recognised (date, scope
-- and who keeps the papers, never a name of a child), and what was withdrawn. Pictures from before have three widths and no AVIF.
alter table media_picture add column version integer not null default 1;
alter table media_picture add column smallest integer not null default 480;
alter table media_picture add column has_avif integer not null default 0;
alter table media_picture add column focus text not null default 'center' check (focus in ('top-left', 'top', 'top-right', 'left', 'center', 'right', 'bottom-left', 'bottom', 'bottom-right'));
alter table media_picture add column shows_children integer not null default 0;
alter table media_picture add column consent_holder text;
alter table media_picture add column consent_on text;
alter table media_picture add column consent_scope text check (consent_scope in ('site', 'print', 'everywhere'));
alter table media_picture add column withdrawn_at text;

create index media_picture_hash on media_picture (sha256);

-- The hash of the very file that was sent, so that nobody sends it again.
create table media_withdrawn (
  sha256 text not null primary key,
  withdrawn_at text not null
);

-- A file to be downloaded as it is: known by its first bytes, answered as an attachment alone.
create table media_document (
  id text not null primary key,
  owner_id text not null,
  version integer not null default 1,
  kind text not null check (kind in ('pdf', 'docx', 'xlsx', 'pptx', 'odt', 'ods', 'odp', 'txt')),
  name text not null,
  bytes integer not null,
  lang text not null check (lang in ('bg', 'en')),
  title text not null,
  created_at text not null,
  removed_at text
);

create index media_document_owner on media_document (owner_id, created_at);
