-- What an organisation tells: an announcement, a report, a press release, a public notice.
create table news_item (
  id text not null primary key,
  slug text not null unique,
  organisation_id text not null references network_organisation (id),
  kind text not null check (kind in ('announcement', 'report', 'press-release', 'public-notice')),
  state text not null check (state in ('draft', 'review', 'changes', 'approved', 'scheduled', 'published', 'archived')),
  -- Grows with every save: who saves over somebody else's change is told.
  version integer not null,
  picture_id text references media_picture (id),
  -- The event that it tells of; plain text, since rooms do not know one another.
  event_id text,
  level text check (level in ('local', 'municipal', 'regional', 'national', 'international')),
  settlement_id text references places_settlement (id),
  -- Who wrote it, as readers see it, and whom to ask.
  author text,
  contact text,
  -- Where it is known from.
  source text,
  source_url text,
  -- The day on which somebody last made sure that it is true.
  checked_on text,
  -- Until then it is told on every page as important.
  urgent_until text,
  publish_at text,
  -- Since when it is public; an archived one keeps it.
  published_at text,
  created_by text references people_person (id),
  created_at text not null,
  updated_at text not null
);

create index news_item_listed on news_item (published_at, id) where state = 'published';
create index news_item_of_organisation on news_item (organisation_id, published_at, id) where state = 'published';
create index news_item_of_kind on news_item (kind, published_at, id) where state = 'published';
create index news_item_of_place on news_item (settlement_id, published_at, id) where state = 'published';
create index news_item_of_level on news_item (level, published_at, id) where state = 'published';
create index news_item_urgent on news_item (urgent_until) where state = 'published';
create index news_item_due on news_item (publish_at) where state = 'scheduled';
create index news_item_desk on news_item (organisation_id, state, updated_at);
create index news_item_event on news_item (event_id) where event_id is not null;
create index news_item_main_picture on news_item (picture_id);
create index news_item_settlement on news_item (settlement_id);
create index news_item_creator on news_item (created_by);

create table news_item_text (
  item_id text not null references news_item (id),
  lang text not null,
  title text not null,
  lead text,
  -- Markdown.
  body text not null,
  seo_title text,
  description text,
  primary key (item_id, lang)
);

-- Terms of short lists kept in code.
create table news_item_term (
  item_id text not null references news_item (id),
  scheme text not null check (scheme in ('topic', 'audience')),
  term text not null,
  primary key (item_id, scheme, term)
);

create index news_item_term_term on news_item_term (scheme, term, item_id);

-- Further events and organisations that it is about, by their ids.
create table news_item_related (
  item_id text not null references news_item (id),
  kind text not null check (kind in ('event', 'organisation')),
  target_id text not null,
  position integer not null,
  primary key (item_id, kind, target_id)
);

create index news_item_related_target on news_item_related (kind, target_id);

-- Pictures beside the first one, in their order.
create table news_item_picture (
  item_id text not null references news_item (id),
  position integer not null,
  picture_id text not null references media_picture (id),
  caption_bg text,
  caption_en text,
  primary key (item_id, position)
);

create index news_item_picture_hung on news_item_picture (picture_id);

-- Each save as a whole: what was written, by whom, and why.
create table news_item_version (
  item_id text not null references news_item (id),
  number integer not null,
  content text not null,
  comment text,
  person_id text references people_person (id),
  at text not null,
  primary key (item_id, number)
);

create index news_item_version_person on news_item_version (person_id);

-- Each step on the way to the reader: who made it, and why.
create table news_item_step (
  item_id text not null references news_item (id),
  number integer not null,
  before text not null,
  after text not null,
  reason text,
  person_id text references people_person (id),
  at text not null,
  primary key (item_id, number)
);

create index news_item_step_person on news_item_step (person_id);

-- What was wrong in a published item and is right now, in the words that readers see.
create table news_correction (
  id text not null primary key,
  item_id text not null references news_item (id),
  lang text not null,
  text text not null,
  person_id text references people_person (id),
  at text not null
);

create index news_correction_item on news_correction (item_id, at);
create index news_correction_at on news_correction (at);
create index news_correction_person on news_correction (person_id);

-- Where a medium wrote of an organisation, of an item or of an event.
create table news_mention (
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
);

create index news_mention_organisation on news_mention (organisation_id, published_on);
create index news_mention_item on news_mention (item_id);
create index news_mention_person on news_mention (person_id);

-- What somebody has typed and not finished: the form as it stood. Forgotten after 90 days, and with its organisation.
create table news_draft (
  id text not null primary key,
  organisation_id text not null references network_organisation (id) on delete cascade,
  person_id text references people_person (id),
  title text not null,
  form text not null,
  updated_at text not null
);

create index news_draft_organisation on news_draft (organisation_id, updated_at);
create index news_draft_person on news_draft (person_id);
create index news_draft_updated on news_draft (updated_at);

-- How an organisation works with its news; without a row nobody looks over what is written.
create table news_setting (
  organisation_id text not null primary key references network_organisation (id) on delete cascade,
  review integer not null
);
