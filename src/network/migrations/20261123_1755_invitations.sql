-- Invitations to work here. The way in is a ticket of people's room; here stands who invites whom, to what and until when.
create table network_invitation (
  id text not null primary key,
  name text not null,
  email text,
  organisation_id text references network_organisation (id),
  role text not null check (role in ('author', 'editor', 'manager', 'coordinator', 'reader', 'trainer')),
  scope text,
  invited_by text references people_person (id),
  follows text references people_person (id),
  created_at text not null,
  expires_at text not null,
  accepted_at text,
  accepted_by text references people_person (id),
  withdrawn_at text
);

create index network_invitation_organisation on network_invitation (organisation_id, expires_at);
create index network_invitation_appointment on network_invitation (expires_at) where organisation_id is null;
create index network_invitation_email on network_invitation (email) where email is not null;
create index network_invitation_invited_by on network_invitation (invited_by);
create index network_invitation_follows on network_invitation (follows);
create index network_invitation_accepted_by on network_invitation (accepted_by);
create index network_invitation_expires on network_invitation (expires_at);
