-- What a revision changed is told, or is nothing to tell.
-- @revisionId bigint
-- @editionId bigint
-- @at datetime2(3)
insert into passport_notice (programme_revision_id, edition_id, decided_at)
values (@revisionId, @editionId, @at);
