-- Where an organisation stands: draft (nobody but its people sees it), active, left (history stays).
alter table network_organisation add column status text not null default 'active' check (status in ('draft', 'active', 'left'));

-- Who works for which organisation, and what for.
create table network_membership (
  person_id text not null references people_person (id),
  organisation_id text not null references network_organisation (id),
  role text not null check (role in ('author', 'editor', 'manager')),
  since text not null,
  primary key (person_id, organisation_id)
);

create index network_membership_organisation on network_membership (organisation_id);

-- What somebody is for the whole network (scope is null) or for one municipality.
create table network_appointment (
  id text not null primary key,
  person_id text not null references people_person (id),
  role text not null check (role in ('coordinator', 'reader', 'trainer')),
  scope text,
  since text not null
);

create index network_appointment_person on network_appointment (person_id);
create index network_appointment_role on network_appointment (role);
