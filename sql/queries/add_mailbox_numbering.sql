-- A numbering of a mailbox as it was first seen.
-- @source nvarchar(100)
-- @uidValidity bigint
-- @nextUid bigint
-- @at datetime2(3)
insert into mailbox_numbering (source, uid_validity, next_uid, seen_at)
values (@source, @uidValidity, @nextUid, @at);
