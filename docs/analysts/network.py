"""Posts an invented network of 25,000 events to a running Maillage, by /api/batch as any tool would.

Nothing with a zero in front and no word of workshops, loans or partnerships is said in the first 20,500 events: that is what
readers who guess types from the first rows stumble over. Usage: network.py POSTS_URL KEY PAGES_URL
"""

import json
import sys
import time
import urllib.error
import urllib.request
import uuid
from datetime import date, datetime, timedelta

EARLY = [("62510", "62800", "Liévin"), ("59172", "59220", "Denain"), ("60057", "60000", "Beauvais"), ("80021", "80000", "Amiens"), ("62041", "62000", "Arras")]
LATE = [("02691", "02100", "Saint-Quentin"), ("01053", "01000", "Bourg-en-Bresse"), ("06088", "06000", "Nice"), ("2A004", "20000", "Ajaccio"), ("97411", "97400", "Saint-Denis")]
# What readers take for nothing known, for a number, for a day, for a formula, for two rows or two cells.
NAMES = ["NA", "null", "NaN", "None", "1e5", "0123", "2026-11-29", "3-4", "=1+1", "-12", "+7", "TRUE", "Le « 104 »", "L'\"Îlot\"; étage, 2", "N/A", "0x1F", "007", "1_000", "12:30", "Ouvert|Fermé", "a\\nb", "'apostrophe"]
TEXT = 'Premier étage, à droite ; sonner.\nDemander « la "salle" du fond ».\n\nPuis l\'ascenseur\t(2e).'
LINE = 'Demander « la "salle" » ; 2e étage, à droite.'
EARLY_EVENTS = 20_500
ALL_EVENTS = 25_000


class Hub:
    """The hub's key at the door of the command side."""

    def __init__(self, posts, key):
        self.posts, self.key, self.waiting, self.position = posts, key, [], 0

    def say(self, command, body=None, id=None):
        self.waiting.append({"command": command, **({"id": id} if id else {}), "body": body or {}})
        if len(self.waiting) == 1000:
            self.send()

    def send(self):
        lines, self.waiting = self.waiting, []
        if lines:
            answers = [json.loads(line) for line in self.post(lines).splitlines()]
            for line, answer in zip(lines, answers, strict=True):
                if answer["status"] >= 300:
                    raise SystemExit(f"Refused: {json.dumps(line, ensure_ascii=False)}\n{json.dumps(answer, ensure_ascii=False)}")
                self.position = max(self.position, answer["position"])

    def post(self, lines):
        data = "\n".join(json.dumps(line) for line in lines).encode()
        headers = {"Authorization": "Bearer " + self.key, "Content-Type": "application/x-ndjson", "Idempotency-Key": str(uuid.uuid4())}
        while True:
            try:
                with urllib.request.urlopen(urllib.request.Request(self.posts + "/api/batch", data, headers)) as answer:
                    return answer.read().decode()
            except urllib.error.HTTPError as refused:
                if refused.code != 429:
                    raise SystemExit(f"{refused.code}: {refused.read().decode()}") from refused
                time.sleep(float(refused.headers.get("Retry-After", "1")))


def siret(stem):
    """A right one: thirteen digits and the last, which makes the sum a multiple of ten."""
    digits = [int(digit) for digit in f"{stem:013d}"]
    total = sum(sum(divmod(digit * 2, 10)) if place % 2 == 0 else digit for place, digit in enumerate(digits))
    return f"{stem:013d}{-total % 10}"


def structure(hub, number, place, name, pivot):
    id = str(uuid.UUID(int=(1 << 100) + number))
    code, postcode, _ = place
    contact = {"phone": f"+333{number:08d}", "emails": [f"contact{number}@asso.example", f"info{number}@asso.example"][: number % 3], "sites": []}
    hub.say("RegisterStructure", {"id": id, "name": name, "pivot": pivot, "kind": "ASSOCIATION", "communeCode": code, "postcode": postcode, "address": f"{number} rue Haute", "contact": contact})
    return id


def venue(hub, number, place, name, structure, **others):
    id = str(uuid.UUID(int=(2 << 100) + number))
    code, postcode, _ = place
    hub.say("DeclareVenue", {"id": id, "name": name, "structureId": structure, "address": f"{number} rue Basse", "postcode": postcode, "communeCode": code, "typologies": ["ASSO", "TIERS_LIEUX"][: 1 + number % 2], **others})
    return id


def offer(number):
    services = ["Aide aux démarches administratives", "Insertion professionnelle via le numérique", "Accès internet et matériel informatique"]
    return {"services": services[: 1 + number % 3], "fees": ["Gratuit"], "accessModes": ["Se présenter", "Téléphoner"]}


def early(hub):
    """Codes without a zero in front, whole numbers where decimals come later, and four kinds of events."""
    structures = [structure(hub, n, EARLY[n % 5], f"Association {n}", siret(1_000_000_000_000 + n * 7) if n % 2 else None) for n in range(2000)]
    venues = [
        venue(hub, n, EARLY[n % 5], f"Espace {n}", structures[n % 2000], coordinates={"latitude": 50, "longitude": 2 + n % 2}, contact={"phone": f"+333{n:08d}", "emails": [], "sites": []})
        for n in range(6500)
    ]
    for n, id in enumerate(venues):
        hub.say("SetVenueHours", {"hours": f"Mo-Fr 09:{n % 60:02d}-12:00"}, id)
    for id in venues[: EARLY_EVENTS - 15_000]:
        hub.say("ConfirmVenue", {}, id)
    hub.send()
    return structures


def late(hub):
    """Everything else."""
    structures = [structure(hub, 5000 + n, LATE[n % 5], NAMES[n % len(NAMES)] + (f" {n}" if n >= len(NAMES) else ""), siret(52_013_500_000 + n * 7)) for n in range(200)]
    hub.send()
    for id in structures:
        hub.say("RequestMembership", {}, id)
    for id in structures:
        hub.say("AcceptMembership", {"since": "2026-01-10"}, id)
    hub.send()
    venues = [
        venue(
            hub, 7000 + n, LATE[n % 5], NAMES[n % len(NAMES)] + (f" {n}" if n >= len(NAMES) else ""), structures[n % 200], offer=offer(n),
            hours="Mo-Fr 09:00-12:00; Sa[1] 10:00-12:00", coordinates={"latitude": 49.84889912 + n / 1e7, "longitude": -0.1 + n / 3e5},
            presentation=TEXT, summary=NAMES[n % len(NAMES)], contact={"phone": None, "emails": [f"lieu{n}@asso.example", "accueil@asso.example"], "sites": ["https://lieu.example/a,b"]},
        )
        for n in range(1000)
    ]
    hub.send()
    for n, id in enumerate(venues[:200]):
        hub.say("DeclareVenueLabel", {"kind": "PROGRAMME", "name": "France Services"}, id)
        hub.say("SuspendVenue", {"from": str(date.today() + timedelta(days=1)), "until": str(date.today() + timedelta(days=30)), "reason": LINE}, id)
    for n, id in enumerate(venues[900:]):
        hub.say("CloseVenue", {"reason": NAMES[n % len(NAMES)]}, id)
    workshops(hub, structures, venues[200:900])
    loans(hub, structures)
    partnerships(hub, structures)
    hub.send()
    return venues[200:900]


def workshops(hub, structures, venues):
    soon = datetime.now().replace(microsecond=0) + timedelta(days=2)
    for n in range(300):
        id, lead, other = str(uuid.UUID(int=(3 << 100) + n)), structures[n % 200], structures[(n + 1) % 200]
        start = soon + timedelta(days=n)
        hub.say("ProposeWorkshop", {
            "id": id, "title": NAMES[n % len(NAMES)] + (f" {n}" if n >= len(NAMES) else ""), "theme": "email", "leadId": lead, "invited": [other, structures[(n + 2) % 200]], "venueId": venues[n],
            "startsAt": start.isoformat(), "endsAt": (start + timedelta(hours=2)).isoformat(), "description": TEXT, "seats": None if n % 3 else n + 1, "audiences": ["Seniors"] if n % 2 else [], "axis": "EQUIP", "level": "USE",
        })  # fmt: skip
        hub.say("JoinWorkshop", {"structureId": other}, id)
        if n % 4 == 0:
            hub.say("CancelWorkshop", {"structureId": lead, "reason": LINE}, id)
        else:
            hub.say("ConfirmWorkshop", {"structureId": lead}, id)


def loans(hub, structures):
    day = datetime.now().replace(microsecond=0) + timedelta(days=3)
    for n in range(200):
        id, part = str(uuid.UUID(int=(4 << 100) + n)), str(uuid.UUID(int=(5 << 100) + n))
        hub.say("ShareResource", {"id": id, "structureId": structures[n], "kind": "EQUIPMENT", "title": NAMES[n % len(NAMES)], "quantity": 1 + n, "approval": "AUTOMATIC", "conditions": TEXT, "description": "=SOMME(A1)"})
        hub.say("RequestReservation", {"id": part, "structureId": structures[(n + 1) % 200], "from": day.isoformat(), "to": (day + timedelta(hours=3)).isoformat(), "quantity": 1, "purpose": LINE}, id)


def partnerships(hub, structures):
    for n in range(100):
        id = str(uuid.UUID(int=(6 << 100) + n))
        hub.say("ProposePartnership", {
            "id": id, "title": NAMES[n % len(NAMES)], "nature": "FORMATION", "proposerId": structures[n], "partners": [structures[n + 1], structures[n + 2]], "territory": ["departement:02", "departement:2A", None][n % 3],
            "startsOn": str(date.today()), "endsOn": str(date.today() + timedelta(days=90)) if n % 2 else None, "goals": TEXT,
        })  # fmt: skip
        hub.say("AcceptPartnership", {"structureId": structures[n + 1]}, id)
        hub.say("AcceptPartnership", {"structureId": structures[n + 2]}, id)


def wait(pages, key, position):
    """Until the pages show it."""
    headers = {"Authorization": "Bearer " + key, "Maillage-Min-Position": str(position)}
    for _ in range(300):
        try:
            with urllib.request.urlopen(urllib.request.Request(pages + "/api/activity?limit=1", headers=headers)):
                return
        except urllib.error.HTTPError as late:
            if late.code != 503:
                raise
            time.sleep(1)
    raise SystemExit(f"Position {position} did not come.")


def filled(pages, key):
    """How many events there are already."""
    with urllib.request.urlopen(urllib.request.Request(pages + "/api/activity?limit=1", headers={"Authorization": "Bearer " + key})) as answer:
        return int(answer.headers["Maillage-Position"])


def main(posts, key, pages):
    if filled(pages, key) >= ALL_EVENTS:
        return
    hub = Hub(posts, key)
    early(hub)
    print(f"{hub.position} events without a zero in front")
    venues = late(hub)
    for n in range(ALL_EVENTS - hub.position):
        hub.say("SetVenueHours", {"hours": f"Tu 14:{n % 60:02d}-1{7 + n // 60 % 3}:{n // 180 % 60:02d}"}, venues[n % len(venues)])
    hub.send()
    print(f"{hub.position} events in all")
    wait(pages, key, hub.position)


if __name__ == "__main__":
    main(*sys.argv[1:])
