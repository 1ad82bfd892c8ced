-- Old reports are found by when they began.
create index sources_run_started on sources_run (started_at);
