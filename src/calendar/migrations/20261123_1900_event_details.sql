-- What reports will count and people will search by: from now on it can be kept.
alter table calendar_event add column state text not null default 'published' check (state in ('draft', 'review', 'published'));
-- A planned event may know only its month; it stands on the first day of it.
alter table calendar_event add column precise text not null default 'day' check (precise in ('day', 'month'));
alter table calendar_event add column room_id text references places_room (id);
alter table calendar_event add column level text check (level in ('local', 'municipal', 'regional', 'national', 'international'));
alter table calendar_event add column away integer not null default 0;
alter table calendar_event add column counted_kind text;
alter table calendar_event add column for_library integer not null default 0;
alter table calendar_event add column programme_item text;
alter table calendar_event add column edition integer;
alter table calendar_event add column language text;
alter table calendar_event add column age_from integer;
alter table calendar_event add column age_to integer;
alter table calendar_event add column booking text check (booking in ('needed', 'possible'));
alter table calendar_event add column source text not null default 'desk' check (source in ('desk', 'import', 'proposal'));
alter table calendar_event add column source_url text;
-- Grows with every save: who saves over somebody else's change is told.
alter table calendar_event add column version integer not null default 1;

create index calendar_event_room on calendar_event (room_id);
create index calendar_event_state on calendar_event (organisation_id, state, updated_at);

alter table calendar_change add column room_id text references places_room (id);
create index calendar_change_room on calendar_change (room_id);

-- Terms of short lists kept in code: topics, audiences, what is done for access, tags that reports count.
create table calendar_event_term (
  event_id text not null references calendar_event (id),
  scheme text not null check (scheme in ('topic', 'audience', 'access', 'tag')),
  term text not null,
  primary key (event_id, scheme, term)
);

-- Who else takes part: an organisation of the network, or a name in words.
create table calendar_event_role (
  event_id text not null references calendar_event (id),
  position integer not null,
  role text not null check (role in ('co-organiser', 'host', 'participant')),
  organisation_id text references network_organisation (id),
  name text,
  primary key (event_id, position)
);

create index calendar_event_role_organisation on calendar_event_role (organisation_id);

-- Further houses of one event; the first stands in the event itself.
create table calendar_event_place (
  event_id text not null references calendar_event (id),
  position integer not null,
  venue_id text not null references places_venue (id),
  room_id text references places_room (id),
  primary key (event_id, position)
);

create index calendar_event_place_venue on calendar_event_place (venue_id);
create index calendar_event_place_room on calendar_event_place (room_id);

-- Clubs and amateur groups that appear.
create table calendar_event_group (
  event_id text not null references calendar_event (id),
  group_id text not null references network_group (id),
  primary key (event_id, group_id)
);

create index calendar_event_group_group on calendar_event_group (group_id);

-- Opening hours of a period or a permanent offer.
create table calendar_event_hours (
  event_id text not null references calendar_event (id),
  weekday integer not null check (weekday between 1 and 7),
  opens text not null,
  closes text not null,
  primary key (event_id, weekday, opens)
);

create index calendar_event_expanded_open on calendar_event (expanded_until) where type = 'period' or type = 'permanent';
