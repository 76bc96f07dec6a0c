"""One journey of a member's tool with the two generated clients (python); see run.sh."""
import datetime as dt
import os
import time

import maillage_act as act
import maillage_read as read

env = os.environ
reading = read.ApiClient(read.Configuration(host=env["PAGES"], access_token=env["KEY"]))
acting = act.ApiClient(act.Configuration(host=env["POSTS"], access_token=env["KEY"]))
hub = act.ApiClient(act.Configuration(host=env["POSTS"], access_token=env["HUB_KEY"]))
structure = env["STRUCTURE"]


def soon(question):
    """A position that is not shown yet is answered 503 after two seconds: asked again, as Retry-After says."""
    for left in range(30, -1, -1):
        try:
            return question()
        except read.ApiException as failure:
            if failure.status != 503 or left == 0:
                raise
            time.sleep(int(failure.headers.get("Retry-After", 1)))


# A venue is posted, and read back as soon as its position is there.
declared = act.LieuxApi(acting).declare_venue(
    act.Lieu(
        name="Espace numérique du client Python", structure_id=structure, hours="Mo-Fr 09:00-12:00",
        address="12 rue des Mineurs", postcode="62800", commune_code="62510"))
venue = soon(lambda: read.LieuxApi(reading).read_venue(declared.id, maillage_min_position=declared.position))
assert str(venue.structure.id) == structure and venue.status == "OPEN" and venue.closure is None
print(f"venue {venue.id}: {venue.name}, {venue.territory.commune.name}")

# Figures of a territory, now and month by month.
territories = read.TerritoiresApi(reading)
now = territories.read_territory("commune", "62510").actual_instance
assert isinstance(now, read.TerritoryFigures) and now.venues["OPEN"] >= 1 and now.population > 0
months = territories.read_territory("departement", "62", every="month").actual_instance
assert isinstance(months, read.TerritoryEvolution) and len(months.months) == 12
assert months.months[-1].figures.population > 0
print(f"figures: {now.name} {now.venues['OPEN']} open; {months.name} over {len(months.months)} months")

# One kit, asked for twice: the second is refused with what stands in its way, and when the kit is free again.
kit = act.RessourcesApi(acting).share_resource(
    act.Ressource(
        kind="EQUIPMENT", title="Valise du client Python", structure_id=structure, quantity=1, approval="AUTOMATIC"))
members = read.StructuresApi(reading).list_structures(status=["MEMBER"], limit=500).items
borrower = next(one.id for one in members if str(one.id) != structure)
start = dt.datetime.now(dt.timezone.utc).replace(hour=0, minute=0, second=0, microsecond=0) + dt.timedelta(days=8)
end = start + dt.timedelta(days=2)


def ask():
    return act.RessourcesApi(hub).request_reservation(
        kit.id, act.Reservation(var_from=start, to=end, quantity=1), maillage_structure=borrower)


promised = ask()
try:
    ask()
except act.ApiException as refused:
    assert refused.status == 409, refused
    problem = refused.data
    assert isinstance(problem, act.Probleme)
    assert problem.conflicts[0].reservation_id == promised.id and problem.conflicts[0].var_from == start
    assert problem.next_free.var_from == end
    print(f"409 {problem.code}: promised to {problem.conflicts[0].structure_id}, free from {problem.next_free.var_from}")
else:
    raise AssertionError("promised twice")
