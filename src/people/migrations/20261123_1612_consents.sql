-- Who agreed to what, in which words, when and how, and when it was taken back. Proof, so lines are never changed back.
create table people_consent (
  id text not null primary key,
  person_id text references people_person (id),
  email text,
  purpose text not null,
  about text not null,
  lang text not null,
  wording text not null,
  version text not null,
  given_at text not null,
  given_how text not null check (given_how in ('form', 'phone', 'paper')),
  entered_by text references people_person (id),
  withdrawn_at text,
  withdrawn_by text references people_person (id),
  trace text
);

create index people_consent_person on people_consent (person_id) where person_id is not null;
create index people_consent_email on people_consent (email) where email is not null;
create index people_consent_entered on people_consent (entered_by) where entered_by is not null;
create index people_consent_withdrawer on people_consent (withdrawn_by) where withdrawn_by is not null;
create index people_consent_withdrawn on people_consent (withdrawn_at) where withdrawn_at is not null;
create index people_consent_about on people_consent (about, purpose);
