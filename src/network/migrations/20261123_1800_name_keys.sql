-- Names entered before there was a spelling to search by; a job fills them in.
create index network_organisation_text_unsearched on network_organisation_text (organisation_id, lang) where name_key = '';
