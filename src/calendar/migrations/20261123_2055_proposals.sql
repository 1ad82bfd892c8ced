-- What a citizen without an account proposes. It waits at an organisation's desk, or at the coordinator's when it is addressed to nobody.
-- Name, mail and telephone go 90 days after the decision.
create table calendar_proposal (
  id text not null primary key,
  organisation_id text references network_organisation (id),
  title text not null,
  lead text not null,
  day text not null,
  starts text not null,
  ends text,
  place text not null,
  lang text not null,
  contact_name text,
  email text,
  phone text,
  received_at text not null,
  handed_at text,
  decided_at text,
  decided_by text references people_person (id),
  decision text check (decision in ('accepted', 'refused')),
  reason text,
  event_id text references calendar_event (id)
);

create index calendar_proposal_organisation on calendar_proposal (organisation_id, received_at) where decided_at is null;
create index calendar_proposal_decided on calendar_proposal (organisation_id, decided_at) where decided_at is not null;
create index calendar_proposal_waiting on calendar_proposal (received_at) where organisation_id is null and decided_at is null;
create index calendar_proposal_refused on calendar_proposal (decided_at) where organisation_id is null and decided_at is not null;
create index calendar_proposal_kept on calendar_proposal (decided_at) where contact_name is not null;
create index calendar_proposal_email on calendar_proposal (email);
create index calendar_proposal_phone on calendar_proposal (phone);
create index calendar_proposal_decider on calendar_proposal (decided_by) where decided_by is not null;
create index calendar_proposal_event on calendar_proposal (event_id) where event_id is not null;
