-- An attempt begins; complete_processing says in the same transaction how it ended.
-- @submissionId bigint
-- @attempt int
-- @runId bigint
-- @processedAt datetime2(3)
insert into processing (submission_id, attempt, run_id, kind, outcome, cells_seen, cells_loaded, issue_count, processed_at)
values (@submissionId, @attempt, @runId, 'unknown', 'held', 0, 0, 0, @processedAt);
