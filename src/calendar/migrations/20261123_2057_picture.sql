-- A picture instead of the drawn artwork.
alter table calendar_event add column picture_id text references media_picture (id);

create index calendar_event_picture on calendar_event (picture_id) where picture_id is not null;
