-- Devices that somebody is signed in on. Only the hash of the cookie is kept.
create table people_session (
  id text not null primary key,
  person_id text not null references people_person (id),
  token_hash text not null unique,
  device text not null,
  remembered integer not null,
  created_at text not null,
  seen_at text not null,
  expires_at text not null
);

create index people_session_person on people_session (person_id);
create index people_session_expires on people_session (expires_at);

-- One-time links and codes: to sign in, to accept an invitation, to choose a new password. Only hashes are kept.
create table people_ticket (
  id text not null primary key,
  purpose text not null,
  subject text not null,
  email text,
  person_id text references people_person (id),
  token_hash text not null unique,
  code_hash text,
  tries integer not null,
  created_at text not null,
  expires_at text not null,
  used_at text
);

create index people_ticket_person on people_ticket (person_id);
create index people_ticket_subject on people_ticket (purpose, subject);
create index people_ticket_email on people_ticket (email);
create index people_ticket_expires on people_ticket (expires_at);
