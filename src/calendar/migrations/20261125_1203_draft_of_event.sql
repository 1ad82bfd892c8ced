-- A draft may be a change of an event that stands already.
alter table calendar_draft add column event_id text references calendar_event (id);
create index calendar_draft_event on calendar_draft (event_id) where event_id is not null;
