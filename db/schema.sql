-- What the migrations come to on the embedded engine. Made by "npm run schema"; changes go into a new migration.

CREATE TABLE calendar_attendance (
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

CREATE INDEX calendar_attendance_person on calendar_attendance (counted_by) where counted_by is not null;

CREATE TABLE calendar_attendance_former (
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

CREATE INDEX calendar_attendance_former_person on calendar_attendance_former (counted_by) where counted_by is not null;

CREATE TABLE calendar_change (
  event_id text not null references calendar_event (id),
  recurrence_id text not null,
  kind text not null check (kind in ('changed', 'excluded', 'added')),
  starts text,
  ends text,
  status text check (status in ('planned', 'confirmed', 'postponed', 'cancelled')),
  venue_id text references places_venue (id), room_id text references places_room (id),
  primary key (event_id, recurrence_id)
);

CREATE INDEX calendar_change_room on calendar_change (room_id);

CREATE INDEX calendar_change_venue on calendar_change (venue_id);

CREATE TABLE calendar_change_text (
  event_id text not null references calendar_event (id),
  recurrence_id text not null,
  lang text not null,
  title text,
  lead text,
  body text,
  place text,
  reason text,
  primary key (event_id, recurrence_id, lang)
);

CREATE TABLE calendar_draft (
  id text not null primary key,
  organisation_id text not null references network_organisation (id) on delete cascade,
  person_id text references people_person (id),
  title text not null,
  form text not null,
  updated_at text not null
, event_id text references calendar_event (id));

CREATE INDEX calendar_draft_event on calendar_draft (event_id) where event_id is not null;

CREATE INDEX calendar_draft_organisation on calendar_draft (organisation_id, updated_at);

CREATE INDEX calendar_draft_person on calendar_draft (person_id);

CREATE INDEX calendar_draft_updated on calendar_draft (updated_at);

CREATE TABLE calendar_duplicate (
  one_id text not null references calendar_event (id),
  other_id text not null references calendar_event (id),
  score double precision not null,
  state text not null check (state in ('waiting', 'joined', 'different')),
  canonical_id text references calendar_event (id),
  role_added integer not null default 0,
  found_at text not null,
  decided_at text,
  decided_by text references people_person (id),
  primary key (one_id, other_id),
  check (one_id < other_id)
);

CREATE INDEX calendar_duplicate_canonical on calendar_duplicate (canonical_id) where canonical_id is not null;

CREATE INDEX calendar_duplicate_decider on calendar_duplicate (decided_by) where decided_by is not null;

CREATE INDEX calendar_duplicate_joined on calendar_duplicate (decided_at, one_id, other_id) where state = 'joined';

CREATE INDEX calendar_duplicate_other on calendar_duplicate (other_id);

CREATE INDEX calendar_duplicate_waiting on calendar_duplicate (found_at, one_id, other_id) where state = 'waiting';

CREATE TABLE calendar_event (
  id text not null primary key,
  slug text not null unique,
  organisation_id text not null references network_organisation (id),
  type text not null check (type in ('single', 'several', 'period', 'permanent')),
  sphere text not null check (sphere in ('culture', 'education', 'science')),
  kind text not null,
  venue_id text references places_venue (id),
  online_url text,
  zone text not null,
  starts text not null,
  ends text,
  rule text,
  status text not null check (status in ('planned', 'confirmed', 'postponed', 'cancelled')),
  sequence integer not null,
  price_from integer,
  price_to integer,
  currency text,
  canonical_id text references calendar_event (id),
  published_at text,
  created_at text not null,
  updated_at text not null,
  expanded_until text
, state text not null default 'published' check (state in ('draft', 'review', 'published')), precise text not null default 'day' check (precise in ('day', 'month')), room_id text references places_room (id), level text check (level in ('local', 'municipal', 'regional', 'national', 'international')), away integer not null default 0, counted_kind text, for_library integer not null default 0, programme_item text, edition integer, language text, age_from integer, age_to integer, booking text check (booking in ('needed', 'possible')), source text not null default 'desk' check (source in ('desk', 'import', 'proposal')), source_url text, version integer not null default 1, picture_id text references media_picture (id), library_kind text check (library_kind in ('social', 'educational', 'charity', 'seminar', 'author', 'anniversary')), award text, withdrawn_at text, page_key text);

CREATE INDEX calendar_event_canonical on calendar_event (canonical_id) where canonical_id is not null;

CREATE INDEX calendar_event_expanded on calendar_event (expanded_until) where rule is not null;

CREATE INDEX calendar_event_expanded_open on calendar_event (expanded_until) where type = 'period' or type = 'permanent';

CREATE INDEX calendar_event_organisation on calendar_event (organisation_id);

CREATE INDEX calendar_event_page on calendar_event (page_key) where page_key is not null;

CREATE INDEX calendar_event_picture on calendar_event (picture_id) where picture_id is not null;

CREATE INDEX calendar_event_room on calendar_event (room_id);

CREATE INDEX calendar_event_state on calendar_event (organisation_id, state, updated_at);

CREATE INDEX calendar_event_updated on calendar_event (updated_at, slug) where published_at is not null;

CREATE INDEX calendar_event_venue on calendar_event (venue_id);

CREATE TABLE calendar_event_group (
  event_id text not null references calendar_event (id),
  group_id text not null references network_group (id),
  primary key (event_id, group_id)
);

CREATE INDEX calendar_event_group_group on calendar_event_group (group_id);

CREATE TABLE calendar_event_hours (
  event_id text not null references calendar_event (id),
  weekday integer not null check (weekday between 1 and 7),
  opens text not null,
  closes text not null,
  primary key (event_id, weekday, opens)
);

CREATE TABLE calendar_event_origin (
  event_id text not null references calendar_event (id),
  field text not null,
  origin_id text not null references calendar_event (id),
  primary key (event_id, field)
);

CREATE INDEX calendar_event_origin_origin on calendar_event_origin (origin_id);

CREATE TABLE calendar_event_place (
  event_id text not null references calendar_event (id),
  position integer not null,
  venue_id text not null references places_venue (id),
  room_id text references places_room (id),
  primary key (event_id, position)
);

CREATE INDEX calendar_event_place_room on calendar_event_place (room_id);

CREATE INDEX calendar_event_place_venue on calendar_event_place (venue_id);

CREATE TABLE calendar_event_role (
  event_id text not null references calendar_event (id),
  position integer not null,
  role text not null check (role in ('co-organiser', 'host', 'participant')),
  organisation_id text references network_organisation (id),
  name text,
  primary key (event_id, position)
);

CREATE INDEX calendar_event_role_organisation on calendar_event_role (organisation_id);

CREATE TABLE calendar_event_term (
  event_id text not null references calendar_event (id),
  scheme text not null check (scheme in ('topic', 'audience', 'access', 'tag')),
  term text not null,
  primary key (event_id, scheme, term)
);

CREATE TABLE calendar_event_text (
  event_id text not null references calendar_event (id),
  lang text not null,
  title text not null,
  lead text,
  body text,
  audience text,
  place text,
  reason text,
  primary key (event_id, lang)
);

CREATE TABLE calendar_letter_refusal (
  person_id text not null references people_person (id),
  kind text not null check (kind in ('attendance', 'week')),
  since text not null,
  primary key (person_id, kind)
);

CREATE TABLE calendar_occurrence (
  event_id text not null references calendar_event (id),
  recurrence_id text not null,
  kind text not null check (kind in ('date', 'open')),
  starts text not null,
  ends text,
  starts_at text not null,
  ends_at text not null,
  first_day text not null,
  last_day text not null,
  lasting integer not null,
  own_text integer not null,
  status text not null,
  venue_id text references places_venue (id),
  settlement_id text references places_settlement (id),
  organisation_id text not null references network_organisation (id),
  sphere text not null,
  listed integer not null, after_work integer not null default 0,
  primary key (event_id, recurrence_id)
);

CREATE INDEX calendar_occurrence_day on calendar_occurrence (first_day, starts_at, event_id, recurrence_id) where listed = 1;

CREATE INDEX calendar_occurrence_elsewhere on calendar_occurrence (venue_id, starts_at) where listed = 1 and venue_id is null;

CREATE INDEX calendar_occurrence_ended on calendar_occurrence (ends_at) where listed = 1;

CREATE INDEX calendar_occurrence_event on calendar_occurrence (event_id, starts_at, recurrence_id) where listed = 1;

CREATE INDEX calendar_occurrence_house on calendar_occurrence (venue_id, ends_at) where listed = 1;

CREATE INDEX calendar_occurrence_lasting on calendar_occurrence (last_day, event_id, recurrence_id, first_day)
  where listed = 1 and lasting = 1;

CREATE INDEX calendar_occurrence_organisation on calendar_occurrence (organisation_id, starts_at) where listed = 1;

CREATE INDEX calendar_occurrence_place on calendar_occurrence (settlement_id, starts_at) where listed = 1;

CREATE INDEX calendar_occurrence_report on calendar_occurrence (first_day) where kind = 'date';

CREATE INDEX calendar_occurrence_sphere on calendar_occurrence (sphere, starts_at) where listed = 1;

CREATE INDEX calendar_occurrence_start on calendar_occurrence (starts_at, event_id, recurrence_id) where listed = 1;

CREATE INDEX calendar_occurrence_venue on calendar_occurrence (venue_id);

CREATE TABLE calendar_programme_fund (
  event_id text not null,
  year integer not null,
  position integer not null,
  source text not null,
  cents bigint,
  currency text not null,
  primary key (event_id, year, position),
  foreign key (event_id, year) references calendar_programme_item (event_id, year)
);

CREATE TABLE calendar_programme_item (
  event_id text not null references calendar_event (id),
  year integer not null,
  number text,
  responsible text,
  partners text,
  group_name text,
  expected integer,
  outcome text check (outcome in ('done', 'changed', 'dropped')),
  primary key (event_id, year)
);

CREATE INDEX calendar_programme_item_year on calendar_programme_item (year, event_id);

CREATE TABLE calendar_proposal (
  id text not null primary key,
  organisation_id text references network_organisation (id),
  title text not null,
  lead text not null,
  day text not null,
  starts text not null,
  ends text,
  place text not null,
  lang text not null,
  contact_name text,
  email text,
  phone text,
  received_at text not null,
  handed_at text,
  decided_at text,
  decided_by text references people_person (id),
  decision text check (decision in ('accepted', 'refused')),
  reason text,
  event_id text references calendar_event (id)
);

CREATE INDEX calendar_proposal_decided on calendar_proposal (organisation_id, decided_at) where decided_at is not null;

CREATE INDEX calendar_proposal_decider on calendar_proposal (decided_by) where decided_by is not null;

CREATE INDEX calendar_proposal_email on calendar_proposal (email);

CREATE INDEX calendar_proposal_event on calendar_proposal (event_id) where event_id is not null;

CREATE INDEX calendar_proposal_kept on calendar_proposal (decided_at) where contact_name is not null;

CREATE INDEX calendar_proposal_organisation on calendar_proposal (organisation_id, received_at) where decided_at is null;

CREATE INDEX calendar_proposal_phone on calendar_proposal (phone);

CREATE INDEX calendar_proposal_refused on calendar_proposal (decided_at) where organisation_id is null and decided_at is not null;

CREATE INDEX calendar_proposal_waiting on calendar_proposal (received_at) where organisation_id is null and decided_at is null;

CREATE TABLE calendar_secret (
  name text not null primary key,
  secret text not null
);

CREATE TABLE calendar_setting (
  organisation_id text not null primary key references network_organisation (id) on delete cascade,
  review integer not null
);

CREATE TABLE media_document (
  id text not null primary key,
  owner_id text not null,
  version integer not null default 1,
  kind text not null check (kind in ('pdf', 'docx', 'xlsx', 'pptx', 'odt', 'ods', 'odp', 'txt')),
  name text not null,
  bytes integer not null,
  lang text not null check (lang in ('bg', 'en')),
  title text not null,
  created_at text not null,
  removed_at text
, listed integer not null default 1);

CREATE INDEX media_document_owner on media_document (owner_id, created_at);

CREATE TABLE media_picture (
  id text not null primary key,
  owner_id text not null,
  sha256 text not null,
  width integer not null,
  height integer not null,
  alt_bg text,
  alt_en text,
  decorative integer not null default 0,
  author text,
  licence text check (licence in ('own', 'permission', 'cc-by', 'cc-by-sa', 'public-domain')),
  created_at text not null,
  kept_at text,
  removed_at text
, version integer not null default 1, smallest integer not null default 480, has_avif integer not null default 0, focus text not null default 'center' check (focus in ('top-left', 'top', 'top-right', 'left', 'center', 'right', 'bottom-left', 'bottom', 'bottom-right')), shows_children integer not null default 0, consent_holder text, consent_on text, consent_scope text check (consent_scope in ('site', 'print', 'everywhere')), withdrawn_at text);

CREATE INDEX media_picture_hash on media_picture (sha256);

CREATE INDEX media_picture_owner on media_picture (owner_id, created_at);

CREATE INDEX media_picture_unkept on media_picture (created_at) where kept_at is null and removed_at is null;

CREATE TABLE media_withdrawn (
  sha256 text not null primary key,
  withdrawn_at text not null
);

CREATE TABLE network_application (
  id text not null primary key,
  organisation_id text references network_organisation (id),
  name text not null,
  type text not null,
  settlement_id text not null references places_settlement (id),
  register_number text,
  eik text,
  website text,
  message text,
  lang text not null,
  contact_name text,
  contact_role text,
  email text,
  phone text,
  received_at text not null,
  decided_at text,
  decided_by text references people_person (id),
  decision text check (decision in ('accepted', 'refused')),
  reason text
);

CREATE INDEX network_application_decided on network_application (decided_at) where decided_at is not null;

CREATE INDEX network_application_decided_by on network_application (decided_by);

CREATE INDEX network_application_email on network_application (email) where email is not null;

CREATE INDEX network_application_organisation on network_application (organisation_id);

CREATE INDEX network_application_settlement on network_application (settlement_id);

CREATE INDEX network_application_waiting on network_application (received_at) where decided_at is null;

CREATE TABLE network_appointment (
  id text not null primary key,
  person_id text not null references people_person (id),
  role text not null check (role in ('coordinator', 'reader', 'trainer')),
  scope text,
  since text not null
);

CREATE INDEX network_appointment_person on network_appointment (person_id);

CREATE INDEX network_appointment_role on network_appointment (role);

CREATE TABLE network_branch (
  id text not null primary key,
  organisation_id text not null references network_organisation (id),
  kind text not null check (kind in ('branch', 'library', 'department')),
  name text not null,
  name_en text,
  address text,
  phone text,
  opened_on text,
  closed_on text,
  by_appointment integer not null default 0 check (by_appointment in (0, 1))
);

CREATE INDEX network_branch_organisation on network_branch (organisation_id);

CREATE TABLE network_building (
  organisation_id text not null primary key references network_organisation (id),
  owner text check (owner in ('own', 'municipal', 'state', 'rented', 'other')),
  area_m2 integer,
  halls integer,
  seats integer,
  rooms integer,
  condition text check (condition in ('good', 'fair', 'poor')),
  heating text check (heating in ('central', 'gas', 'electric', 'solid', 'none')),
  computers integer,
  internet text check (internet in ('public', 'staff', 'none'))
);

CREATE TABLE network_contact (
  organisation_id text not null references network_organisation (id),
  position integer not null,
  kind text not null check (kind in ('phone', 'mobile', 'email', 'viber', 'website', 'facebook')),
  value text not null,
  label text,
  label_en text,
  is_public integer not null check (is_public in (0, 1)),
  primary key (organisation_id, position)
);

CREATE TABLE network_correction (
  id text not null primary key,
  organisation_id text not null references network_organisation (id),
  path text not null,
  wrong text not null,
  now_right text not null,
  told_by text,
  corrected_at text not null
);

CREATE INDEX network_correction_newest on network_correction (corrected_at, id);

CREATE INDEX network_correction_organisation on network_correction (organisation_id, corrected_at);

CREATE INDEX network_correction_path on network_correction (path, corrected_at);

CREATE TABLE network_funding_attachment (
  mark_id text not null references network_funding_mark (id),
  kind text not null,
  target_id text not null,
  primary key (kind, target_id, mark_id)
);

CREATE INDEX network_funding_attachment_mark on network_funding_attachment (mark_id);

CREATE TABLE network_funding_mark (
  id text not null primary key,
  organisation_id text not null references network_organisation (id),
  emblem text check (emblem in ('eu', 'bulgaria')),
  contract text,
  starts_on text not null,
  ends_on text,
  version integer not null default 1
);

CREATE INDEX network_funding_mark_organisation on network_funding_mark (organisation_id, starts_on);

CREATE TABLE network_funding_mark_text (
  mark_id text not null references network_funding_mark (id),
  lang text not null,
  funder text not null,
  sentence text not null,
  primary key (mark_id, lang)
);

CREATE TABLE network_group (
  id text not null primary key,
  organisation_id text not null references network_organisation (id),
  kind text not null check (kind in ('folklore', 'theatre', 'dance', 'ballet', 'vocal', 'other', 'clubs', 'languages', 'local-history', 'collection')),
  standing text not null check (standing in ('permanent', 'temporary')),
  since_year integer,
  ended_on text,
  leader_role text,
  leader_name text,
  looking_for text,
  looking_until text,
  version integer not null default 1
);

CREATE INDEX network_group_organisation on network_group (organisation_id, ended_on);

CREATE TABLE network_group_appearance (
  id text not null primary key,
  group_id text not null references network_group (id),
  happened_on text not null,
  title text not null,
  event_id text,
  away integer not null check (away in (0, 1)),
  level text not null check (level in ('local', 'municipal', 'regional', 'national', 'international')),
  award text,
  unique (group_id, happened_on, title)
);

CREATE UNIQUE INDEX network_group_appearance_event on network_group_appearance (group_id, event_id, happened_on) where event_id is not null;

CREATE TABLE network_group_participants (
  group_id text not null references network_group (id),
  year integer not null,
  band text not null check (band in ('under-14', '14-19', '20-29', '30-49', '50-64', '65-plus', 'unknown')),
  people integer not null check (people >= 0),
  primary key (group_id, year, band)
);

CREATE TABLE network_group_pause (
  id text not null primary key,
  group_id text not null references network_group (id),
  first_day text not null,
  last_day text not null,
  reason text,
  unique (group_id, first_day)
);

CREATE TABLE network_group_slot (
  id text not null primary key,
  group_id text not null references network_group (id),
  weekday integer not null check (weekday between 1 and 7),
  starts text not null,
  ends text not null,
  venue_id text references places_venue (id),
  place text,
  season_from text,
  season_until text,
  unique (group_id, weekday, starts)
);

CREATE INDEX network_group_slot_venue on network_group_slot (venue_id);

CREATE TABLE network_group_text (
  group_id text not null references network_group (id),
  lang text not null,
  name text not null,
  about text,
  primary key (group_id, lang)
);

CREATE TABLE network_invitation (
  id text not null primary key,
  name text not null,
  email text,
  organisation_id text references network_organisation (id),
  role text not null check (role in ('author', 'editor', 'manager', 'coordinator', 'reader', 'trainer')),
  scope text,
  invited_by text references people_person (id),
  follows text references people_person (id),
  created_at text not null,
  expires_at text not null,
  accepted_at text,
  accepted_by text references people_person (id),
  withdrawn_at text
);

CREATE INDEX network_invitation_accepted_by on network_invitation (accepted_by);

CREATE INDEX network_invitation_appointment on network_invitation (expires_at) where organisation_id is null;

CREATE INDEX network_invitation_email on network_invitation (email) where email is not null;

CREATE INDEX network_invitation_expires on network_invitation (expires_at);

CREATE INDEX network_invitation_follows on network_invitation (follows);

CREATE INDEX network_invitation_invited_by on network_invitation (invited_by);

CREATE INDEX network_invitation_organisation on network_invitation (organisation_id, expires_at);

CREATE TABLE network_meeting (
  id text not null primary key,
  organisation_id text not null references network_organisation (id),
  kind text not null check (kind in ('reporting', 'electing', 'extraordinary', 'board')),
  held_on text not null,
  present integer,
  total integer,
  decisions_taken integer,
  decisions_done integer,
  note text,
  version integer not null default 1,
  unique (organisation_id, kind, held_on)
);

CREATE INDEX network_meeting_organisation on network_meeting (organisation_id, held_on);

CREATE TABLE network_membership (
  person_id text not null references people_person (id),
  organisation_id text not null references network_organisation (id),
  role text not null check (role in ('author', 'editor', 'manager')),
  since text not null, first_steps_done_at text,
  primary key (person_id, organisation_id)
);

CREATE INDEX network_membership_organisation on network_membership (organisation_id);

CREATE TABLE network_office_holder (
  id text not null primary key,
  organisation_id text not null references network_organisation (id),
  role text not null check (role in ('chair', 'secretary', 'director', 'librarian', 'methodist', 'contact')),
  name text not null,
  from_on text,
  until_on text,
  consent_id text references people_consent (id)
);

CREATE INDEX network_office_holder_consent on network_office_holder (consent_id);

CREATE INDEX network_office_holder_organisation on network_office_holder (organisation_id);

CREATE TABLE network_opening (
  id text not null primary key,
  organisation_id text not null references network_organisation (id),
  branch_id text references network_branch (id),
  weekday integer not null check (weekday between 1 and 7),
  spans text not null
);

CREATE INDEX network_opening_branch on network_opening (branch_id);

CREATE INDEX network_opening_organisation on network_opening (organisation_id);

CREATE TABLE network_opening_exception (
  id text not null primary key,
  organisation_id text not null references network_organisation (id),
  branch_id text references network_branch (id),
  from_on text not null,
  until_on text not null,
  spans text not null,
  reason text,
  check (until_on >= from_on)
);

CREATE INDEX network_opening_exception_branch on network_opening_exception (branch_id);

CREATE INDEX network_opening_exception_organisation on network_opening_exception (organisation_id, until_on);

CREATE TABLE network_organisation (
  id text not null primary key,
  slug text not null unique,
  type text not null check (type in ('library', 'chitalishte', 'school', 'museum', 'theatre', 'university', 'municipality', 'ngo', 'private')),
  settlement_id text not null references places_settlement (id),
  founded_year integer,
  phone text,
  website text
, status text not null default 'active' check (status in ('draft', 'active', 'left')), register_number text, eik text, level text check (level in ('local', 'regional', 'national')), email text, closed_on text, checked_at text, practice_for text references people_person (id), main_venue_id text references places_venue (id), version integer not null default 1, updated_at text, by_appointment integer not null default 0 check (by_appointment in (0, 1)));

CREATE UNIQUE INDEX network_organisation_eik on network_organisation (eik) where eik is not null;

CREATE INDEX network_organisation_practice on network_organisation (practice_for) where practice_for is not null;

CREATE UNIQUE INDEX network_organisation_register on network_organisation (register_number) where register_number is not null;

CREATE INDEX network_organisation_settlement on network_organisation (settlement_id);

CREATE INDEX network_organisation_status on network_organisation (status, id);

CREATE INDEX network_organisation_venue on network_organisation (main_venue_id);

CREATE TABLE network_organisation_sphere (
  organisation_id text not null references network_organisation (id),
  sphere text not null check (sphere in ('culture', 'education', 'science')),
  primary key (organisation_id, sphere)
);

CREATE TABLE network_organisation_text (
  organisation_id text not null references network_organisation (id),
  lang text not null,
  name text not null,
  short_name text,
  about text, address text, name_key text not null default '',
  primary key (organisation_id, lang)
);

CREATE INDEX network_organisation_text_unsearched on network_organisation_text (organisation_id, lang) where name_key = '';

CREATE TABLE network_partnership (
  id text not null primary key,
  organisation_id text not null references network_organisation (id),
  agreed_on text not null,
  agreement_number text,
  agreement_note text,
  agreed_by text references people_person (id),
  left_on text,
  left_reason text
);

CREATE INDEX network_partnership_agreed_by on network_partnership (agreed_by);

CREATE UNIQUE INDEX network_partnership_current on network_partnership (organisation_id) where left_on is null;

CREATE INDEX network_partnership_organisation on network_partnership (organisation_id);

CREATE TABLE network_promise (
  organisation_id text not null primary key references network_organisation (id),
  events_a_month integer,
  reply_days integer,
  since_on text not null
);

CREATE TABLE network_register_entry (
  register_number text not null primary key,
  organisation_id text not null references network_organisation (id) on delete cascade,
  
  said text not null
);

CREATE INDEX network_register_entry_organisation on network_register_entry (organisation_id);

CREATE TABLE network_register_problem (
  run_id text not null references network_register_run (id) on delete cascade,
  number integer not null,
  line integer not null,
  name text not null,
  code text not null,
  detail text not null,
  refused integer not null check (refused in (0, 1)),
  primary key (run_id, number)
);

CREATE TABLE network_register_run (
  id text not null primary key,
  label text not null,
  started_at text not null,
  finished_at text,
  came integer not null,
  added integer not null,
  changed integer not null,
  unchanged integer not null,
  refused integer not null
);

CREATE INDEX network_register_run_started on network_register_run (started_at, id);

CREATE TABLE network_service (
  id text not null primary key,
  organisation_id text not null references network_organisation (id),
  since_year integer,
  new_in_year integer,
  ended_on text,
  version integer not null default 1
);

CREATE INDEX network_service_organisation on network_service (organisation_id, ended_on);

CREATE TABLE network_service_text (
  service_id text not null references network_service (id),
  lang text not null,
  name text not null,
  audience text,
  place text,
  price text,
  primary key (service_id, lang)
);

CREATE TABLE network_yearly_fact (
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

CREATE UNIQUE INDEX network_yearly_fact_counted on network_yearly_fact (organisation_id, year, key) where replaced_at is null;

CREATE INDEX network_yearly_fact_history on network_yearly_fact (organisation_id, year, key, entered_at);

CREATE INDEX network_yearly_fact_person on network_yearly_fact (entered_by);

CREATE TABLE news_correction (
  id text not null primary key,
  item_id text not null references news_item (id),
  lang text not null,
  text text not null,
  person_id text references people_person (id),
  at text not null
);

CREATE INDEX news_correction_at on news_correction (at);

CREATE INDEX news_correction_item on news_correction (item_id, at);

CREATE INDEX news_correction_person on news_correction (person_id);

CREATE TABLE news_draft (
  id text not null primary key,
  organisation_id text not null references network_organisation (id) on delete cascade,
  person_id text references people_person (id),
  title text not null,
  form text not null,
  updated_at text not null
, item_id text references news_item (id));

CREATE INDEX news_draft_item on news_draft (item_id);

CREATE INDEX news_draft_organisation on news_draft (organisation_id, updated_at);

CREATE INDEX news_draft_person on news_draft (person_id);

CREATE INDEX news_draft_updated on news_draft (updated_at);

CREATE TABLE news_item (
  id text not null primary key,
  slug text not null unique,
  organisation_id text not null references network_organisation (id),
  kind text not null check (kind in ('announcement', 'report', 'press-release', 'public-notice')),
  state text not null check (state in ('draft', 'review', 'changes', 'approved', 'scheduled', 'published', 'archived')),
  
  version integer not null,
  picture_id text references media_picture (id),
  
  event_id text,
  level text check (level in ('local', 'municipal', 'regional', 'national', 'international')),
  settlement_id text references places_settlement (id),
  
  author text,
  contact text,
  
  source text,
  source_url text,
  
  checked_on text,
  
  urgent_until text,
  publish_at text,
  
  published_at text,
  created_by text references people_person (id),
  created_at text not null,
  updated_at text not null
);

CREATE INDEX news_item_creator on news_item (created_by);

CREATE INDEX news_item_desk on news_item (organisation_id, state, updated_at);

CREATE INDEX news_item_due on news_item (publish_at) where state = 'scheduled';

CREATE INDEX news_item_event on news_item (event_id) where event_id is not null;

CREATE INDEX news_item_listed on news_item (published_at, id) where state = 'published';

CREATE INDEX news_item_main_picture on news_item (picture_id);

CREATE INDEX news_item_of_kind on news_item (kind, published_at, id) where state = 'published';

CREATE INDEX news_item_of_level on news_item (level, published_at, id) where state = 'published';

CREATE INDEX news_item_of_organisation on news_item (organisation_id, published_at, id) where state = 'published';

CREATE INDEX news_item_of_place on news_item (settlement_id, published_at, id) where state = 'published';

CREATE INDEX news_item_settlement on news_item (settlement_id);

CREATE INDEX news_item_urgent on news_item (urgent_until) where state = 'published';

CREATE TABLE news_item_picture (
  item_id text not null references news_item (id),
  position integer not null,
  picture_id text not null references media_picture (id),
  caption_bg text,
  caption_en text,
  primary key (item_id, position)
);

CREATE INDEX news_item_picture_hung on news_item_picture (picture_id);

CREATE TABLE news_item_related (
  item_id text not null references news_item (id),
  kind text not null check (kind in ('event', 'organisation')),
  target_id text not null,
  position integer not null,
  primary key (item_id, kind, target_id)
);

CREATE INDEX news_item_related_target on news_item_related (kind, target_id);

CREATE TABLE news_item_step (
  item_id text not null references news_item (id),
  number integer not null,
  before text not null,
  after text not null,
  reason text,
  person_id text references people_person (id),
  at text not null,
  primary key (item_id, number)
);

CREATE INDEX news_item_step_person on news_item_step (person_id);

CREATE TABLE news_item_term (
  item_id text not null references news_item (id),
  scheme text not null check (scheme in ('topic', 'audience')),
  term text not null,
  primary key (item_id, scheme, term)
);

CREATE INDEX news_item_term_term on news_item_term (scheme, term, item_id);

CREATE TABLE news_item_text (
  item_id text not null references news_item (id),
  lang text not null,
  title text not null,
  lead text,
  
  body text not null,
  seo_title text,
  description text,
  primary key (item_id, lang)
);

CREATE TABLE news_item_version (
  item_id text not null references news_item (id),
  number integer not null,
  content text not null,
  comment text,
  person_id text references people_person (id),
  at text not null,
  primary key (item_id, number)
);

CREATE INDEX news_item_version_person on news_item_version (person_id);

CREATE TABLE news_mention (
  id text not null primary key,
  organisation_id text not null references network_organisation (id),
  item_id text references news_item (id),
  event_id text,
  medium text not null,
  title text,
  url text,
  published_on text not null,
  person_id text references people_person (id),
  created_at text not null
, copy text, picture_id text references media_picture (id), document_id text references media_document (id));

CREATE INDEX news_mention_document on news_mention (document_id);

CREATE INDEX news_mention_item on news_mention (item_id);

CREATE INDEX news_mention_organisation on news_mention (organisation_id, published_on);

CREATE INDEX news_mention_person on news_mention (person_id);

CREATE INDEX news_mention_picture on news_mention (picture_id);

CREATE TABLE news_setting (
  organisation_id text not null primary key references network_organisation (id) on delete cascade,
  review integer not null
);

CREATE TABLE people_consent (
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

CREATE INDEX people_consent_about on people_consent (about, purpose);

CREATE INDEX people_consent_email on people_consent (email) where email is not null;

CREATE INDEX people_consent_entered on people_consent (entered_by) where entered_by is not null;

CREATE INDEX people_consent_person on people_consent (person_id) where person_id is not null;

CREATE INDEX people_consent_withdrawer on people_consent (withdrawn_by) where withdrawn_by is not null;

CREATE INDEX people_consent_withdrawn on people_consent (withdrawn_at) where withdrawn_at is not null;

CREATE TABLE people_device (
  id text not null primary key,
  person_id text not null references people_person (id),
  token_hash text not null,
  seen_at text not null,
  unique (token_hash, person_id)
);

CREATE INDEX people_device_person on people_device (person_id);

CREATE INDEX people_device_seen on people_device (seen_at);

CREATE TABLE people_password (
  person_id text not null primary key references people_person (id),
  hash text not null,
  set_at text not null
);

CREATE TABLE "people_person" (
  id text not null primary key,
  email text not null,
  name text not null,
  language text not null,
  created_at text not null
);

CREATE INDEX people_person_email on people_person (email);

CREATE TABLE people_session (
  id text not null primary key,
  person_id text not null references people_person (id),
  token_hash text not null unique,
  device text not null,
  remembered integer not null,
  created_at text not null,
  seen_at text not null,
  expires_at text not null
, device_id text references people_device (id));

CREATE INDEX people_session_device on people_session (device_id) where device_id is not null;

CREATE INDEX people_session_expires on people_session (expires_at);

CREATE INDEX people_session_person on people_session (person_id);

CREATE TABLE people_ticket (
  id text not null primary key,
  purpose text not null,
  subject text not null,
  email text,
  person_id text references people_person (id),
  token_hash text not null unique,
  code_hash text,
  tries integer not null,
  created_at text not null,
  expires_at text not null,
  used_at text
);

CREATE INDEX people_ticket_email on people_ticket (email);

CREATE INDEX people_ticket_expires on people_ticket (expires_at);

CREATE INDEX people_ticket_person on people_ticket (person_id);

CREATE INDEX people_ticket_subject on people_ticket (purpose, subject);

CREATE TABLE places_municipality (
  code text not null primary key,
  oblast_code text not null references places_oblast (code),
  name text not null,
  name_en text not null
);

CREATE INDEX places_municipality_oblast on places_municipality (oblast_code, name);

CREATE TABLE places_oblast (
  code text not null primary key,
  name text not null,
  name_en text not null
);

CREATE TABLE places_room (
  id text not null primary key,
  venue_id text not null references places_venue (id),
  seats integer,
  step_free text not null default 'unknown' check (step_free in ('yes', 'no', 'unknown'))
);

CREATE INDEX places_room_venue on places_room (venue_id);

CREATE TABLE places_room_text (
  room_id text not null references places_room (id),
  lang text not null,
  name text not null,
  equipment text,
  primary key (room_id, lang)
);

CREATE TABLE places_settlement (
  id text not null primary key,
  slug text not null unique,
  kind text not null,
  name text not null,
  municipality text not null,
  oblast text not null,
  ekatte text unique,
  latitude double precision,
  longitude double precision
, municipality_code text references places_municipality (code), folded text not null default '', latin text not null default '', registered_at text);

CREATE INDEX places_settlement_folded on places_settlement (folded);

CREATE INDEX places_settlement_latin on places_settlement (latin);

CREATE INDEX places_settlement_municipality on places_settlement (municipality_code, name);

CREATE TABLE places_venue (
  id text not null primary key,
  slug text not null unique,
  settlement_id text not null references places_settlement (id),
  latitude double precision,
  longitude double precision
, owner_id text, step_free text not null default 'unknown' check (step_free in ('yes', 'no', 'unknown')), toilet text not null default 'unknown' check (toilet in ('yes', 'no', 'unknown')), hearing_loop text not null default 'unknown' check (hearing_loop in ('yes', 'no', 'unknown')), parking text not null default 'unknown' check (parking in ('yes', 'no', 'unknown')), access_phone text, access_email text, checked_at text, version integer not null default 1);

CREATE INDEX places_venue_owner on places_venue (owner_id) where owner_id is not null;

CREATE INDEX places_venue_settlement on places_venue (settlement_id);

CREATE TABLE places_venue_alias (
  venue_id text not null references places_venue (id),
  name text not null,
  primary key (venue_id, name)
);

CREATE TABLE places_venue_text (
  venue_id text not null references places_venue (id),
  lang text not null,
  name text not null,
  address text, step_free_note text, toilet_note text, hearing_loop_note text, parking_note text, arrival text, way_back text, likeness text not null default '',
  primary key (venue_id, lang)
);

CREATE INDEX places_venue_text_likeness on places_venue_text (likeness);

CREATE TABLE platform_address (
  path text not null primary key,
  target text,
  since text not null
);

CREATE INDEX platform_address_target on platform_address (target) where target is not null;

CREATE TABLE platform_fact (
  id text not null primary key,
  name text not null,
  ids text not null,
  actor text,
  at text not null
);

CREATE TABLE platform_job (
  id text not null primary key,
  name text not null,
  key text not null,
  fact_id text references platform_fact (id),
  payload text not null,
  due_at text not null,
  attempts integer not null,
  lease text,
  leased_until text,
  last_error text,
  dead_at text,
  done_at text,
  unique (name, key)
);

CREATE INDEX platform_job_dead on platform_job (dead_at) where dead_at is not null;

CREATE INDEX platform_job_done on platform_job (done_at) where done_at is not null;

CREATE INDEX platform_job_due on platform_job (due_at) where done_at is null and dead_at is null;

CREATE INDEX platform_job_fact on platform_job (fact_id);

CREATE TABLE platform_mail (
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
, tried_at text);

CREATE INDEX platform_mail_created on platform_mail (created_at);

CREATE INDEX platform_mail_domain on platform_mail (domain, created_at);

CREATE INDEX platform_mail_failed on platform_mail (failed_at) where failed_at is not null;

CREATE INDEX platform_mail_person on platform_mail (person_id) where person_id is not null;

CREATE INDEX platform_mail_recipient on platform_mail (recipient);

CREATE TABLE platform_migration (
  name text not null primary key,
  checksum text not null,
  applied_at text not null
);

CREATE TABLE search_document (
  number integer not null primary key,
  generation integer not null,
  kind text not null,
  thing_id text not null,
  hash text not null,
  length integer not null,
  organisation_id text,
  settlement_id text,
  level text,
  
  ends_at text,
  starts_at text,
  unique (generation, kind, thing_id)
);

CREATE INDEX search_document_generation on search_document (generation, number);

CREATE INDEX search_document_of_organisation on search_document (generation, organisation_id, kind, starts_at);

CREATE TABLE search_gram (
  gram text not null,
  term_id integer not null references search_term (id),
  primary key (gram, term_id)
);

CREATE INDEX search_gram_term on search_gram (term_id);

CREATE TABLE search_name (
  kind text not null check (kind in ('organisation', 'settlement')),
  id text not null,
  lang text not null,
  name text not null,
  primary key (kind, id, lang)
);

CREATE TABLE search_posting (
  generation integer not null,
  term_id integer not null,
  number integer not null,
  
  weight integer not null,
  primary key (generation, term_id, number)
) without rowid;

CREATE INDEX search_posting_number on search_posting (number);

CREATE TABLE search_state (
  name text not null primary key,
  value integer not null
);

CREATE TABLE search_term (
  id integer not null primary key,
  term text not null unique,
  
  typed_key text not null
);

CREATE INDEX search_term_typed_key on search_term (typed_key);

CREATE TABLE sources_item (
  source_id text not null references sources_source (id),
  uid text not null,
  recurrence_id text not null,
  target_id text not null,
  hash text not null,
  first_seen_at text not null,
  last_seen_at text not null,
  vanished_at text, alias text not null default '', title text not null default '', starts text not null default '', sequence integer not null default 0, modified text, spared_at text,
  primary key (source_id, uid, recurrence_id)
);

CREATE INDEX sources_item_alias on sources_item (source_id, alias);

CREATE INDEX sources_item_target on sources_item (target_id);

CREATE TABLE sources_mapping (
  organisation_id text not null references network_organisation (id),
  intake text not null,
  kind text not null,
  words_key text not null,
  words text not null,
  target text not null,
  made_at text not null,
  primary key (organisation_id, intake, kind, words_key)
);

CREATE TABLE sources_problem (
  run_id text not null references sources_run (id),
  number integer not null,
  code text not null,
  at text not null,
  detail text not null,
  refused integer not null,
  primary key (run_id, number)
);

CREATE TABLE sources_run (
  id text not null primary key,
  source_id text not null references sources_source (id),
  label text not null,
  started_at text not null,
  finished_at text,
  came integer not null,
  added integer not null,
  changed integer not null,
  unchanged integer not null,
  refused integer not null
, state text not null default 'done', withdrawn integer not null default 0, plan text);

CREATE INDEX sources_run_source on sources_run (source_id, started_at);

CREATE INDEX sources_run_started on sources_run (started_at);

CREATE INDEX sources_run_state on sources_run (state, started_at);

CREATE TABLE sources_source (
  id text not null primary key,
  organisation_id text not null references network_organisation (id),
  reader text not null,
  address text not null,
  created_at text not null, name text not null default '', intake text not null default 'calendar.events', choices text not null default '{}', chosen_anew integer not null default 0, state text not null default 'active', every_hours integer not null default 0, etag text, last_modified text, file_hash text, file_type text, read_anew integer not null default 0, next_at text, checked_at text, changed_at text, published_at text, failures integer not null default 0, problem text, busy_until text, version integer not null default 1,
  unique (organisation_id, reader, address)
);

CREATE INDEX sources_source_due on sources_source (state, next_at);
