-- People who work in the network. Visitors need no account and are never here. Several may share one mailbox.
create table people_person (
  id text not null primary key,
  email text not null,
  name text not null,
  language text not null,
  created_at text not null
);

create index people_person_email on people_person (email);
