-- Several people may share one mailbox. No engine takes a unique column's rule away alike, so the table is made anew;
-- nothing pointed to it yet.
create table people_person_anew (
  id text not null primary key,
  email text not null,
  name text not null,
  language text not null,
  created_at text not null
);

insert into people_person_anew (id, email, name, language, created_at)
  select id, email, name, language, created_at from people_person;

drop table people_person;

alter table people_person_anew rename to people_person;

create index people_person_email on people_person (email);
