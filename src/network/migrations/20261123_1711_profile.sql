-- What the organisation is about.
create table network_organisation_sphere (
  organisation_id text not null references network_organisation (id),
  sphere text not null check (sphere in ('culture', 'education', 'science')),
  primary key (organisation_id, sphere)
);

-- Branches and departments, from when till when.
create table network_branch (
  id text not null primary key,
  organisation_id text not null references network_organisation (id),
  kind text not null check (kind in ('branch', 'library', 'department')),
  name text not null,
  name_en text,
  address text,
  phone text,
  opened_on text,
  closed_on text,
  by_appointment integer not null default 0 check (by_appointment in (0, 1))
);

create index network_branch_organisation on network_branch (organisation_id);

-- How to reach it, in the order in which it wishes to be reached.
create table network_contact (
  organisation_id text not null references network_organisation (id),
  position integer not null,
  kind text not null check (kind in ('phone', 'mobile', 'email', 'viber', 'website', 'facebook')),
  value text not null,
  label text,
  label_en text,
  is_public integer not null check (is_public in (0, 1)),
  primary key (organisation_id, position)
);

-- Who held which office; the name is seen in public only with a consent of the ledger.
create table network_office_holder (
  id text not null primary key,
  organisation_id text not null references network_organisation (id),
  role text not null check (role in ('chair', 'secretary', 'director', 'librarian', 'methodist', 'contact')),
  name text not null,
  from_on text,
  until_on text,
  consent_id text references people_consent (id)
);

create index network_office_holder_organisation on network_office_holder (organisation_id);
create index network_office_holder_consent on network_office_holder (consent_id);

-- The usual week; `spans` is „09:00-12:00 13:00-17:30“, a day that is closed has no row.
create table network_opening (
  id text not null primary key,
  organisation_id text not null references network_organisation (id),
  branch_id text references network_branch (id),
  weekday integer not null check (weekday between 1 and 7),
  spans text not null
);

create index network_opening_organisation on network_opening (organisation_id);
create index network_opening_branch on network_opening (branch_id);

-- Days that differ; no spans means closed.
create table network_opening_exception (
  id text not null primary key,
  organisation_id text not null references network_organisation (id),
  branch_id text references network_branch (id),
  from_on text not null,
  until_on text not null,
  spans text not null,
  reason text,
  check (until_on >= from_on)
);

create index network_opening_exception_organisation on network_opening_exception (organisation_id, until_on);
create index network_opening_exception_branch on network_opening_exception (branch_id);

alter table network_organisation add column by_appointment integer not null default 0 check (by_appointment in (0, 1));

-- The house and its halls, as the information card asks.
create table network_building (
  organisation_id text not null primary key references network_organisation (id),
  owner text check (owner in ('own', 'municipal', 'state', 'rented', 'other')),
  area_m2 integer,
  halls integer,
  seats integer,
  rooms integer,
  condition text check (condition in ('good', 'fair', 'poor')),
  heating text check (heating in ('central', 'gas', 'electric', 'solid', 'none')),
  computers integer,
  internet text check (internet in ('public', 'staff', 'none'))
);

-- What it promises to the network, since when.
create table network_promise (
  organisation_id text not null primary key references network_organisation (id),
  events_a_month integer,
  reply_days integer,
  since_on text not null
);

-- What was wrong on a page and what is right now, said in public.
create table network_correction (
  id text not null primary key,
  organisation_id text not null references network_organisation (id),
  path text not null,
  wrong text not null,
  now_right text not null,
  told_by text,
  corrected_at text not null
);

create index network_correction_newest on network_correction (corrected_at, id);
create index network_correction_organisation on network_correction (organisation_id, corrected_at);
create index network_correction_path on network_correction (path, corrected_at);
