-- The same bytes are looked for in all sources: a copy that lies in another folder is no voice of its own.

create index ix_submission_content on submission (content_hash);
