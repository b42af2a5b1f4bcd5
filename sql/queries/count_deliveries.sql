-- Letters by their state.
select state as name, count(*) as number
from delivery
group by state;
