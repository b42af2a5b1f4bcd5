-- A person lets a passport govern periods that were closed when it came.
-- @revisionId bigint
-- @governsFrom date
-- @reason nvarchar(max)
-- @decidedBy nvarchar(200)
-- @decidedAt datetime2(3)
-- @commitNo bigint
insert into revision_backdating (programme_revision_id, governs_from, reason, decided_by, decided_at, commit_no)
values (@revisionId, @governsFrom, @reason, @decidedBy, @decidedAt, @commitNo);
