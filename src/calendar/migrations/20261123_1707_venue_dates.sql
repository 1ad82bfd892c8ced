-- What is still to come in one house.
create index calendar_occurrence_house on calendar_occurrence (venue_id, ends_at) where listed = 1;
