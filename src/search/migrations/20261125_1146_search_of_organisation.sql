create index search_document_of_organisation on search_document (generation, organisation_id, kind, starts_at);
