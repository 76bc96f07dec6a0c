-- A national id means one venue whatever the file that bears it is called: those that were declared before it did so
-- hold theirs from now on. Where one id was declared under several names, the first venue holds it.
insert into unique_claim (kind, value, aggregate_id)
select distinct on (part.id) 'venue.national', part.id, held.aggregate_id
from unique_claim held
join event_log begun on begun.aggregate_id = held.aggregate_id and begun.seq = 0
cross join lateral regexp_split_to_table(split_part(held.value, E'\n', 2), '__') part (id)
where held.kind = 'venue.source'
  and part.id ~ '^[A-Za-zÀ-ÖØ-öø-ÿ0-9.''’ -]{3,60}_\S+$'
  and split_part(part.id, '_', 1) ~ '[A-ZÀ-ÖØ-Þ-]'
  and lower(split_part(part.id, '_', 1)) not in
      ('lieu', 'lieux', 'structure', 'structures', 'site', 'fiche', 'point', 'place', 'venue', 'ligne', 'poi', 'row',
       'line', 'record', 'item', 'epn', 'espace', 'adresse', 'num', 'numero', 'numéro', 'ref', 'code', 'local', 'asso',
       'association', 'commune', 'mairie', 'mediatheque', 'médiathèque', 'bibliotheque', 'bibliothèque',
       'etablissement', 'établissement')
order by part.id, begun.pos
on conflict do nothing;
