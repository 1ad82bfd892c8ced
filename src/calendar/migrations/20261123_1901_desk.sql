-- What somebody has typed of an event and not finished: the form as it stood. Forgotten after 90 days, and with its organisation.
create table calendar_draft (
  id text not null primary key,
  organisation_id text not null references network_organisation (id) on delete cascade,
  person_id text references people_person (id),
  title text not null,
  form text not null,
  updated_at text not null
);

create index calendar_draft_organisation on calendar_draft (organisation_id, updated_at);
create index calendar_draft_person on calendar_draft (person_id);
create index calendar_draft_updated on calendar_draft (updated_at);

-- How an organisation works with its events; without a row nobody looks over what authors write.
create table calendar_setting (
  organisation_id text not null primary key references network_organisation (id) on delete cascade,
  review integer not null
);
