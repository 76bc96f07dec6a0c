// One journey of a member's tool with the two generated clients (typescript-fetch); see run.sh.
import assert from 'node:assert/strict';
import * as act from './act/index.js';
import * as read from './read/index.js';

const env = process.env as Record<string, string>;
const reading = new read.Configuration({ basePath: env.PAGES, accessToken: env.KEY });
const acting = new act.Configuration({ basePath: env.POSTS, accessToken: env.KEY });
const day = 24 * 3600 * 1000;

/** A position that is not shown yet is answered 503 after two seconds: asked again, as Retry-After says. */
async function soon<T>(question: () => Promise<T>): Promise<T> {
    for (let left = 30; ; left--) {
        try {
            return await question();
        } catch (failure) {
            if (left === 0 || !(failure instanceof read.ResponseError) || failure.response.status !== 503) {
                throw failure;
            }
            await new Promise((later) => setTimeout(later, 1000 * Number(failure.response.headers.get('Retry-After') ?? 1)));
        }
    }
}

async function main() {
    // A venue is posted, and read back as soon as its position is there.
    const declared = await new act.LieuxApi(acting).declareVenue({
        lieu: {
            name: 'Espace numérique du client TypeScript', structureId: env.STRUCTURE,
            address: '12 rue des Mineurs', postcode: '62800', communeCode: '62510', hours: 'Mo-Fr 09:00-12:00',
        },
    });
    const venue = await soon(() =>
        new read.LieuxApi(reading).readVenue({ id: declared.id, maillageMinPosition: declared.position }));
    assert.equal(venue.structure?.id, env.STRUCTURE);
    assert.equal(venue.status, 'OPEN');
    assert.equal(venue.closure, null);
    console.log(`venue ${venue.id}: ${venue.name}, ${venue.territory.commune.name}`);

    // Figures of a territory, now and month by month: « shape » tells which.
    const territories = new read.TerritoiresApi(reading);
    const now = await territories.readTerritory({ kind: 'commune', code: '62510' });
    assert(now.shape === 'figures');
    assert(now.venues.OPEN! >= 1 && now.population > 0);
    const months = await territories.readTerritory({ kind: 'departement', code: '62', every: 'month' });
    assert(months.shape === 'evolution');
    assert.equal(months.months.length, 12);
    assert(months.months[11]!.figures.population > 0);
    console.log(`figures: ${now.name} ${now.venues.OPEN} open; ${months.name} over ${months.months.length} months`);

    // One kit, asked for twice: the second is refused with what stands in its way, and when the kit is free again.
    const resources = new act.RessourcesApi(acting);
    const kit = await resources.shareResource({
        ressource: { kind: 'EQUIPMENT', title: 'Valise du client TypeScript', structureId: env.STRUCTURE, quantity: 1, approval: 'AUTOMATIC' },
    });
    const others = await new read.StructuresApi(reading).listStructures({ status: ['MEMBER'], limit: 500 });
    const borrower = others.items.find((one) => one.id !== env.STRUCTURE)!.id;
    const borrowing = new act.RessourcesApi(new act.Configuration({ basePath: env.POSTS, accessToken: env.HUB_KEY }));
    const from = new Date(Math.ceil(Date.now() / day) * day + 7 * day);
    const to = new Date(from.getTime() + 2 * day);
    const ask = () => borrowing.requestReservation({
        id: kit.id, maillageStructure: borrower, reservation: { from, to, quantity: 1 },
    });
    const promised = await ask();
    const refused = await ask().then(() => assert.fail('promised twice'), (thrown: unknown) => thrown);
    assert(refused instanceof act.ResponseError && refused.response.status === 409);
    const problem = act.ProblemeFromJSON(await refused.response.json());
    assert.equal(problem.conflicts?.[0]?.reservationId, promised.id);
    assert.equal(problem.conflicts?.[0]?.from.getTime(), from.getTime());
    assert.equal(problem.nextFree?.from.getTime(), to.getTime());
    console.log(`409 ${problem.code}: promised to ${problem.conflicts[0]!.structureId}, free from ${problem.nextFree.from.toISOString()}`);
}

main().catch((failure) => {
    console.error(failure);
    process.exit(1);
});
