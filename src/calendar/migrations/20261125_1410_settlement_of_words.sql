-- Where no house is known, the settlement of the organisation counts; what is online, or whose words name a settlement, is settled when
-- it is saved next.
update calendar_occurrence set settlement_id = (
  select settlement_id from network_organisation where id = calendar_occurrence.organisation_id
)
where venue_id is null and settlement_id is null and own_text = 0
  and exists (select 1 from calendar_event event where event.id = calendar_occurrence.event_id and event.online_url is null)
  and not exists (
    select 1 from calendar_event_text text
    where text.event_id = calendar_occurrence.event_id
      and (text.place like '%с.%' or text.place like '%гр.%' or text.place like '%, %' or text.place like '%нлайн%' or text.place like '%nline%')
  );

-- Duplicates are looked for among what is in no known house.
create index calendar_occurrence_elsewhere on calendar_occurrence (venue_id, starts_at) where listed = 1 and venue_id is null;
