-- All names of an organisation in the one spelling that searching compares; see organisations/name-key.ts.
alter table network_organisation_text add column name_key text not null default '';
-- The house where it usually is; access and coordinates are that house's.
alter table network_organisation add column main_venue_id text references places_venue (id);
-- Goes up with every save of the profile, so that two people at once do not overwrite each other.
alter table network_organisation add column version integer not null default 1;
alter table network_organisation add column updated_at text;

create index network_organisation_venue on network_organisation (main_venue_id);
