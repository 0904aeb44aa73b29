-- Text search that finds Japanese too, and search by distance. PostgreSQL has no Japanese parser, so Japanese is searched
-- by bigrams; other languages by the english dictionary without accents. Built without PostgreSQL's own tokenizer where
-- text is not ASCII, because that depends on the operating system's locale.

-- Folding ----------------------------------------------------------------------------------------------------------

-- One spelling of what people type: full and half width (NFKC), upper and lower case, katakana as hiragana.
create or replace function catalog.fold(raw text) returns text language sql immutable parallel safe
return translate(lower(normalize(raw, NFKC)), 'ァアィイゥウェエォオカガキギクグケゲコゴサザシジスズセゼソゾタダチヂッツヅテデトドナニヌネノハバパヒビピフブプヘベペホボポマミムメモャヤュユョヨラリルレロヮワヰヱヲンヴヵヶ', 'ぁあぃいぅうぇえぉおかがきぎくぐけげこごさざしじすずせぜそぞただちぢっつづてでとどなにぬねのはばぱひびぴふぶぷへべぺほぼぽまみむめもゃやゅゆょよらりるれろゎわゐゑをんゔゕゖ');

-- Letters without accents, everything else dropped: what trigrams and the english dictionary can use.
create or replace function catalog.latin_words(raw text) returns text language sql stable parallel safe
return trim(regexp_replace(lower(extensions.unaccent('extensions.unaccent'::regdictionary, normalize(raw, NFKC))), '[^a-z0-9]+', ' ', 'g'));

-- The words of a folded text, each with the place where it begins.
create or replace function catalog.folded_words(raw text) returns table (word text, begins bigint) language sql immutable parallel safe as $$
  select word, coalesce(sum(length(word) + 1) over (order by place rows between unbounded preceding and 1 preceding), 0)
    from regexp_split_to_table(catalog.fold(raw), '[\s!-/:-@\[-`{-~、。・「」『』【】〈〉《》…‥〜～]+') with ordinality w (word, place)
   where word <> ''
$$;

-- Documents and queries ----------------------------------------------------------------------------------------------

-- `カット` → か…っ, っ…と, と: every bigram with its place, and the last letter, so that each letter begins something.
create or replace function catalog.bigram_document(raw text) returns tsvector language sql immutable parallel safe as $$
  select coalesce(string_agg(quote_literal(substr(word, i, 2)) || ':' || least(begins + i, 16383), ' '), '')::tsvector
    from catalog.folded_words(raw), generate_series(1, length(word)) i
$$;

-- Every word must occur as it stands, anywhere in a text; of a single letter, its beginning.
create or replace function catalog.bigram_query(raw text) returns tsquery language sql immutable parallel safe as $$
  select string_agg(case when length(word) = 1 then quote_literal(word) || ':*' else '(' || phrase || ')' end, ' & ')::tsquery
    from (select word, (select string_agg(quote_literal(substr(word, i, 2)), ' <-> ' order by i)
                          from generate_series(1, length(word) - 1) i) as phrase
            from catalog.folded_words(raw)) w
$$;

create or replace function catalog.search_document(locale text, raw text) returns tsvector language sql stable parallel safe
return case when left(locale, 2) in ('ja', 'zh', 'ko', 'th') then catalog.bigram_document(coalesce(raw, ''))
            else to_tsvector('pg_catalog.english', catalog.latin_words(coalesce(raw, ''))) end;

-- Matches in either way of writing; the last word may be unfinished. Null when there is nothing to look for.
create or replace function catalog.search_query(raw text) returns tsquery language sql stable parallel safe as $$
  select case when numnode(english) > 0 then coalesce(english || bigrams, english) else bigrams end
    from (select case when words <> '' then to_tsquery('pg_catalog.english', replace(words, ' ', ':* & ') || ':*') end as english,
                 catalog.bigram_query(raw) as bigrams
            from catalog.latin_words(raw) words) q
$$;

-- What trigrams compare, so that a typing error is forgiven. Null when it is too short to tell anything.
create or replace function catalog.search_words(raw text) returns text language sql stable parallel safe as $$
  select case when length(words) >= 4 then words end from catalog.latin_words(raw) words
$$;

-- Higher is better; a whole number, so that it can be a place in a page.
create or replace function catalog.search_score(document tsvector, query tsquery, words text, sought text) returns int
language sql stable parallel safe
return round(1000000 * (coalesce(ts_rank(document, query), 0) + coalesce(extensions.word_similarity(sought, words), 0)))::int;

-- Index ------------------------------------------------------------------------------------------------------------

-- Where the locations of a business are found: mobile ones where they were last, while their switch is on.
create or replace function catalog.findable_locations(organization uuid, business uuid)
returns table (organization_id uuid, location_id uuid, business_id uuid, vertical_id uuid, lat double precision, lon double precision, published boolean)
language sql stable as $$
  select l.organization_id, l.id, l.business_id, b.vertical_id, coalesce(p.shown_lat, l.lat), coalesce(p.shown_lon, l.lon), l.published
    from catalog.location l
    join catalog.business b on b.organization_id = l.organization_id and b.id = l.business_id
    left join catalog.position_latest p on p.organization_id = l.organization_id and p.location_id = l.id and l.open_switch
   where l.organization_id = organization and l.business_id = business and l.deleted_at is null and coalesce(p.shown_lat, l.lat) is not null
$$;

-- Writes again when these locations are open to the public: while they are published, in use and switched on.
create or replace function catalog.index_openings(organization uuid, locations uuid[]) returns void language sql as $$
  delete from catalog.opening_search where organization_id = organization and location_id = any (locations);
  insert into catalog.opening_search (organization_id, location_id, business_id, opens_at, closes_at, published)
  select l.organization_id, l.id, l.business_id, w.opens_at, w.closes_at, l.published and l.open_switch and l.status = 'ACTIVE'
    from catalog.location l
    join catalog.hours_ref h on h.organization_id = l.organization_id and h.id = l.id and h.live
   cross join lateral unnest(h.opens, h.closes) as w (opens_at, closes_at)
   where l.organization_id = organization and l.id = any (locations) and l.deleted_at is null and w.closes_at > clock.now();
$$;

-- Writes what is searched of one business again, as the caller: under the doors of its organization.
create or replace function catalog.index_business(organization uuid, business uuid) returns void language sql as $$
  delete from catalog.business_search where organization_id = organization and business_id = business;
  delete from catalog.service_search where organization_id = organization and business_id = business;
  delete from catalog.location_search where organization_id = organization and business_id = business;

  insert into catalog.business_search (organization_id, business_id, locale, vertical_id, document, words, published)
  select b.organization_id, b.id, own.locale, b.vertical_id,
         setweight(catalog.search_document(own.locale, own.name), 'A')
           || setweight(catalog.search_document(own.locale, own.description), 'B')
           || setweight(catalog.search_document(own.locale, own.services), 'C'),
         catalog.latin_words(concat_ws(' ', own.name, own.services)), b.published
    from catalog.business b
    cross join lateral (
      select t.locale, max(t.text) filter (where t.entity = 'BUSINESS' and t.field = 'name') as name,
             max(t.text) filter (where t.entity = 'BUSINESS' and t.field = 'description') as description,
             string_agg(t.text, ' ' order by t.entity_id) filter (where s.id is not null and t.field = 'name') as services
        from catalog.translation t
        left join catalog.service s on t.entity = 'SERVICE' and s.organization_id = t.organization_id and s.id = t.entity_id
             and s.is_active and s.deleted_at is null
       where t.organization_id = b.organization_id and t.business_id = b.id and t.entity in ('BUSINESS', 'SERVICE')
       group by t.locale) own
   where b.organization_id = organization and b.id = business and b.deleted_at is null;

  insert into catalog.service_search (organization_id, service_id, locale, business_id, document, words, published)
  select s.organization_id, s.id, own.locale, s.business_id,
         setweight(catalog.search_document(own.locale, own.name), 'A')
           || setweight(catalog.search_document(own.locale, own.description), 'B')
           || setweight(catalog.search_document(own.locale, c.text), 'C'),
         catalog.latin_words(own.name), s.published
    from catalog.service s
    cross join lateral (
      select t.locale, max(t.text) filter (where t.field = 'name') as name,
             max(t.text) filter (where t.field = 'description') as description
        from catalog.translation t
       where t.organization_id = s.organization_id and t.entity = 'SERVICE' and t.entity_id = s.id
       group by t.locale) own
    left join catalog.translation c on c.organization_id = s.organization_id and c.entity = 'CATEGORY'
         and c.entity_id = s.category_id and c.locale = own.locale and c.field = 'name'
   where s.organization_id = organization and s.business_id = business and s.is_active and s.deleted_at is null;

  insert into catalog.location_search (organization_id, location_id, business_id, vertical_id, lat, lon, published)
  select * from catalog.findable_locations(organization, business);

  select catalog.index_openings(organization, array(
    select l.id from catalog.location l where l.organization_id = organization and l.business_id = business));
$$;

-- Writes where a location is found again, under its business's lock.
create or replace function catalog.index_location(organization uuid, location uuid) returns void language sql as $$
  delete from catalog.location_search where organization_id = organization and location_id = location;
  insert into catalog.location_search (organization_id, location_id, business_id, vertical_id, lat, lon, published)
  select f.* from catalog.location l
   cross join lateral catalog.findable_locations(organization, l.business_id) f
   where l.organization_id = organization and l.id = location and f.location_id = l.id;
$$;

-- Questions ----------------------------------------------------------------------------------------------------------
-- `offset 0` has each row look into the index of what is open, instead of a list of all that is.
-- They run as catalog_search, which row-level security lets see the search tables alone, all of them: each filters itself.

-- Published businesses that match a text, best first; open_at: those of which a location is open then. It and the vertical
-- may be null.
create or replace function catalog.businesses_matching(sought text, vertical uuid, open_at timestamptz, after_score int, after_id uuid, at_most int)
returns table (organization_id uuid, business_id uuid, score int)
language sql stable security definer set search_path = pg_catalog set pg_trgm.word_similarity_threshold = 0.5 as $$
  select s.organization_id, s.business_id, max(catalog.search_score(s.document, q.query, s.words, q.words)) as score
    from catalog.business_search s,
         (select catalog.search_query(sought) as query, catalog.search_words(sought) as words) q
   where s.published and (vertical is null or s.vertical_id = vertical)
     and (open_at is null or exists (
           select from catalog.opening_search o
            where o.organization_id = s.organization_id and o.business_id = s.business_id and o.published
              and o.closes_at > open_at and o.opens_at <= open_at offset 0))
     and (s.document @@ catalog.search_query(sought) or s.words operator(extensions.%>) catalog.search_words(sought))
   group by s.organization_id, s.business_id
  having after_id is null
      or (max(catalog.search_score(s.document, q.query, s.words, q.words)) * -1, s.business_id) > (after_score * -1, after_id)
   order by score desc, s.business_id limit at_most
$$;

-- Published businesses with a location within so many metres, nearest first; open_at: with one that is open then. It,
-- text and vertical may be null.
create or replace function catalog.businesses_near(
  lat double precision, lon double precision, within_m int, sought text, vertical uuid, open_at timestamptz,
  after_m double precision, after_id uuid, at_most int)
returns table (organization_id uuid, business_id uuid, distance_m double precision)
language sql stable security definer set search_path = pg_catalog set pg_trgm.word_similarity_threshold = 0.5 as $$
  select n.organization_id, n.business_id, min(n.distance) as distance_m
    from (select l.organization_id, l.business_id,
                 extensions.earth_distance(extensions.ll_to_earth(l.lat, l.lon),
                                           extensions.ll_to_earth(businesses_near.lat, businesses_near.lon)) as distance
            from catalog.location_search l
           where l.published and (vertical is null or l.vertical_id = vertical)
             and (open_at is null or exists (
                   select from catalog.opening_search o
                    where o.organization_id = l.organization_id and o.location_id = l.location_id and o.published
                      and o.closes_at > open_at and o.opens_at <= open_at offset 0))
             and extensions.ll_to_earth(l.lat, l.lon) operator(extensions.<@)
                 extensions.earth_box(extensions.ll_to_earth(businesses_near.lat, businesses_near.lon), within_m)
             and (sought is null or exists (
                   select from catalog.business_search s
                    where s.organization_id = l.organization_id and s.business_id = l.business_id
                      and (s.document @@ catalog.search_query(sought)
                           or s.words operator(extensions.%>) catalog.search_words(sought))))) n
   where n.distance <= within_m
   group by n.organization_id, n.business_id
  having after_id is null or (min(n.distance), n.business_id) > (after_m, after_id)
   order by distance_m, n.business_id limit at_most
$$;

-- Services of one business that match a text, best first: published ones, and all of the acting organization's own.
create or replace function catalog.services_matching(
  organization uuid, business uuid, sought text, after_score int, after_id uuid, at_most int)
returns table (service_id uuid, score int)
language sql stable security definer set search_path = pg_catalog set pg_trgm.word_similarity_threshold = 0.5 as $$
  select s.service_id, max(catalog.search_score(s.document, q.query, s.words, q.words)) as score
    from catalog.service_search s,
         (select catalog.search_query(sought) as query, catalog.search_words(sought) as words) q
   where s.organization_id = organization and s.business_id = business
     and (s.published or s.organization_id = catalog.door_organization())
     and (s.document @@ catalog.search_query(sought) or s.words operator(extensions.%>) catalog.search_words(sought))
   group by s.service_id
  having after_id is null
      or (max(catalog.search_score(s.document, q.query, s.words, q.words)) * -1, s.service_id) > (after_score * -1, after_id)
   order by score desc, s.service_id limit at_most
$$;

alter function catalog.businesses_matching owner to catalog_search;
alter function catalog.businesses_near owner to catalog_search;
alter function catalog.services_matching owner to catalog_search;
