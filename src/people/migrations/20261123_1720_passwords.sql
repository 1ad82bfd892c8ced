-- The password of whoever has chosen one. Apart from the person, so that no list reads it by chance.
create table people_password (
  person_id text not null primary key references people_person (id),
  hash text not null,
  set_at text not null
);

-- Devices that somebody has called his own: wrong guesses from elsewhere do not hold them up. Outlives the session.
create table people_device (
  id text not null primary key,
  person_id text not null references people_person (id),
  token_hash text not null,
  seen_at text not null,
  unique (token_hash, person_id)
);

create index people_device_person on people_device (person_id);
create index people_device_seen on people_device (seen_at);

alter table people_session add column device_id text references people_device (id);
create index people_session_device on people_session (device_id) where device_id is not null;
