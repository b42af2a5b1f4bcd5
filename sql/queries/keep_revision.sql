-- A passport that says again what an earlier one said replaces nothing, and governs from when that one did.
-- @processingId bigint
-- @saidId bigint
update programme_revision
set replaces_revision_id = null,
    governs_from = (select r.governs_from from programme_revision as r where r.processing_id = @saidId)
where processing_id = @processingId;
