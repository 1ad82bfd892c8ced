-- A picture that somebody sent, made anew in several widths; the files lie beside the database. `owner_id` is whoever it belongs to, as
-- the room above says. Whoever removes a picture leaves the line, empty, so that its address can say so.
create table media_picture (
  id text not null primary key,
  owner_id text not null,
  sha256 text not null,
  width integer not null,
  height integer not null,
  alt_bg text,
  alt_en text,
  decorative integer not null default 0,
  author text,
  licence text check (licence in ('own', 'permission', 'cc-by', 'cc-by-sa', 'public-domain')),
  created_at text not null,
  kept_at text,
  removed_at text
);

create index media_picture_owner on media_picture (owner_id, created_at);
create index media_picture_unkept on media_picture (created_at) where kept_at is null and removed_at is null;
