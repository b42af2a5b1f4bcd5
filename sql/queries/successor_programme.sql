-- The programme whose passport in force says that it goes on with another one.
-- @programmeCode nvarchar(100)
select g.code, r.name
from programme_revision as r
join programme as g on g.programme_id = r.programme_id
join counting_attempt as c on c.processing_id = r.processing_id
where r.continues_code = @programmeCode and g.code <> @programmeCode
    and not exists (
        select 1
        from programme_revision as q
        join counting_attempt as later on later.processing_id = q.processing_id
        where q.programme_id = r.programme_id and later.word_no > c.word_no)
order by g.code;
