-- People who work in the network. Visitors need no account and are never here.
create table people_person (
  id text not null primary key,
  email text not null unique,
  name text not null,
  language text not null,
  created_at text not null
);
