-- That an attempt is answered by an edition, or that nobody is there to answer.
-- @processingId bigint
-- @editionId bigint
-- @thread varchar(64)
-- @at datetime2(3)
insert into answer (processing_id, edition_id, thread, decided_at)
values (@processingId, @editionId, @thread, @at);
