-- How many people came to one date. A date that was counted is never taken away by the way: the key holds it.
-- `adults` are 20 or older and nobody said how old; `unspecified` are people of whom nobody said anything.
create table calendar_attendance (
  event_id text not null,
  recurrence_id text not null,
  held integer not null,
  reason text,
  under_14 integer not null,
  aged_14 integer not null,
  aged_20 integer not null,
  aged_30 integer not null,
  aged_50 integer not null,
  aged_65 integer not null,
  adults integer not null,
  unspecified integer not null,
  online integer,
  volunteers integer,
  volunteer_hours integer,
  method text check (method in ('counted', 'tickets', 'list', 'estimate')),
  counted_via text not null check (counted_via in ('desk', 'link')),
  counted_by text references people_person (id),
  counted_at text not null,
  version integer not null,
  primary key (event_id, recurrence_id),
  foreign key (event_id, recurrence_id) references calendar_occurrence (event_id, recurrence_id)
);

create index calendar_attendance_person on calendar_attendance (counted_by) where counted_by is not null;

-- What stood there before somebody corrected it.
create table calendar_attendance_former (
  event_id text not null,
  recurrence_id text not null,
  held integer not null,
  reason text,
  under_14 integer not null,
  aged_14 integer not null,
  aged_20 integer not null,
  aged_30 integer not null,
  aged_50 integer not null,
  aged_65 integer not null,
  adults integer not null,
  unspecified integer not null,
  online integer,
  volunteers integer,
  volunteer_hours integer,
  method text,
  counted_via text not null,
  counted_by text references people_person (id),
  counted_at text not null,
  version integer not null,
  primary key (event_id, recurrence_id, version),
  foreign key (event_id, recurrence_id) references calendar_attendance (event_id, recurrence_id)
);

create index calendar_attendance_former_person on calendar_attendance_former (counted_by) where counted_by is not null;

-- Who does not want these letters.
create table calendar_letter_refusal (
  person_id text not null references people_person (id),
  kind text not null check (kind in ('attendance', 'week')),
  since text not null,
  primary key (person_id, kind)
);

-- What links in letters are signed with: made once, never shown.
create table calendar_secret (
  name text not null primary key,
  secret text not null
);

-- Dates that reports count, whatever has become of them since.
create index calendar_occurrence_report on calendar_occurrence (first_day) where kind = 'date';
-- Dates that have just ended: their organisers are asked.
create index calendar_occurrence_ended on calendar_occurrence (ends_at) where listed = 1;
