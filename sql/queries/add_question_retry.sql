-- An attempt with a question about another organisation said the same again, under the passports of this moment.
-- @processingId bigint
insert into question_retry (processing_id, commit_no)
select p.processing_id, c.last_no
from processing as p
cross join commit_counter as c
where p.processing_id = @processingId
    and exists (
        select 1 from data_issue as d
        where d.processing_id = p.processing_id and d.code = 'row-other-organisation')
    and not exists (
        select 1 from question_retry as q
        where q.processing_id = p.processing_id and q.commit_no = c.last_no);
