-- What an organisation is known by beside its name, and how well it is known.
alter table network_organisation add column register_number text;
alter table network_organisation add column eik text;
alter table network_organisation add column level text check (level in ('local', 'regional', 'national'));
alter table network_organisation add column email text;
alter table network_organisation add column closed_on text;
alter table network_organisation add column checked_at text;
-- A practice organisation belongs to the one person who learns in it and is never shown to others.
alter table network_organisation add column practice_for text references people_person (id);

create unique index network_organisation_register on network_organisation (register_number) where register_number is not null;
create unique index network_organisation_eik on network_organisation (eik) where eik is not null;
create index network_organisation_status on network_organisation (status, id);
create index network_organisation_practice on network_organisation (practice_for) where practice_for is not null;
alter table network_organisation_text add column address text;
