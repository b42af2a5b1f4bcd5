-- The attempt is done: its place in the order of commits.
-- @id bigint
-- @commitNo bigint
update processing
set commit_no = @commitNo
where processing_id = @id;
