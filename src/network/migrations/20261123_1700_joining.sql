-- Who wishes to join. The organisation's part stays as history, the person's part goes with time.
create table network_application (
  id text not null primary key,
  organisation_id text references network_organisation (id),
  name text not null,
  type text not null,
  settlement_id text not null references places_settlement (id),
  register_number text,
  eik text,
  website text,
  message text,
  lang text not null,
  contact_name text,
  contact_role text,
  email text,
  phone text,
  received_at text not null,
  decided_at text,
  decided_by text references people_person (id),
  decision text check (decision in ('accepted', 'refused')),
  reason text
);

create index network_application_waiting on network_application (received_at) where decided_at is null;
create index network_application_decided on network_application (decided_at) where decided_at is not null;
create index network_application_organisation on network_application (organisation_id);
create index network_application_settlement on network_application (settlement_id);
create index network_application_email on network_application (email) where email is not null;
create index network_application_decided_by on network_application (decided_by);

-- From when till when an organisation is of the network, by which agreement, and why it left.
create table network_partnership (
  id text not null primary key,
  organisation_id text not null references network_organisation (id),
  agreed_on text not null,
  agreement_number text,
  agreement_note text,
  agreed_by text references people_person (id),
  left_on text,
  left_reason text
);

create index network_partnership_organisation on network_partnership (organisation_id);
create index network_partnership_agreed_by on network_partnership (agreed_by);
create unique index network_partnership_current on network_partnership (organisation_id) where left_on is null;
