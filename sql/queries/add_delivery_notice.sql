-- That somebody was told that a letter was given up, or that nobody is there to tell.
-- @deliveryId bigint
-- @editionId bigint
-- @at datetime2(3)
insert into delivery_notice (delivery_id, edition_id, decided_at)
values (@deliveryId, @editionId, @at);
