-- That the coordinators were told of a passport that was taken back, or that nobody is to be told.
-- @processingId bigint
-- @editionId bigint
-- @at datetime2(3)
insert into retraction_notice (processing_id, edition_id, decided_at)
values (@processingId, @editionId, @at);
