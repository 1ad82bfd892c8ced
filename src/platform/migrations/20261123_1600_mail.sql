-- Every letter of the house: what is to be sent, and the ledger of what became of it. The text goes once it is sent.
create table platform_mail (
  id text not null primary key,
  kind text not null,
  recipient text not null,
  domain text not null,
  person_id text,
  lang text not null,
  subject text not null,
  body text,
  created_at text not null,
  attempts integer not null,
  sent_at text,
  message_id text,
  failed_at text,
  problem text,
  reply text
);

create index platform_mail_domain on platform_mail (domain, created_at);
create index platform_mail_failed on platform_mail (failed_at) where failed_at is not null;
create index platform_mail_person on platform_mail (person_id) where person_id is not null;
create index platform_mail_created on platform_mail (created_at);
