-- Numbers of a year. A changed one keeps what stood before it, with who and when; an empty value is one taken back.
create table network_yearly_fact (
  id text not null primary key,
  organisation_id text not null references network_organisation (id),
  year integer not null,
  key text not null,
  value double precision,
  as_of text,
  source text,
  entered_by text references people_person (id),
  entered_at text not null,
  replaced_at text
);

create unique index network_yearly_fact_counted on network_yearly_fact (organisation_id, year, key) where replaced_at is null;
create index network_yearly_fact_history on network_yearly_fact (organisation_id, year, key, entered_at);
create index network_yearly_fact_person on network_yearly_fact (entered_by);
