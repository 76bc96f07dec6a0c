import fr.maillage.client.act.api.LieuxApi;
import fr.maillage.client.act.api.RessourcesApi;
import fr.maillage.client.act.model.Lieu;
import fr.maillage.client.act.model.Probleme;
import fr.maillage.client.act.model.Reservation;
import fr.maillage.client.act.model.Ressource;
import fr.maillage.client.read.api.StructuresApi;
import fr.maillage.client.read.api.TerritoiresApi;
import fr.maillage.client.read.model.TerritoryEvolution;
import fr.maillage.client.read.model.TerritoryFigures;
import fr.maillage.client.read.model.VenueItem;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** One journey of a member's tool with the two generated clients (java, library native); see run.sh. */
public final class Journey {

    private static final String KEY = System.getenv("KEY");
    private static final UUID STRUCTURE = UUID.fromString(System.getenv("STRUCTURE"));

    private static fr.maillage.client.read.ApiClient reading() {
        var client = new fr.maillage.client.read.ApiClient();
        client.updateBaseUri(System.getenv("PAGES"));
        return client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + KEY));
    }

    private static fr.maillage.client.act.ApiClient acting(String key) {
        var client = new fr.maillage.client.act.ApiClient();
        client.updateBaseUri(System.getenv("POSTS"));
        return client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + key));
    }

    public static void main(String[] none) throws Exception {
        postsAVenueAndReadsItBack();
        readsFigures();
        isToldWhenAKitIsFree();
    }

    private static void postsAVenueAndReadsItBack() throws Exception {
        var declared = new LieuxApi(acting(KEY))
                .declareVenue(LieuxApi.APIDeclareVenueRequest.newBuilder()
                        .lieu(new Lieu()
                                .name("Espace numérique du client Java")
                                .structureId(STRUCTURE)
                                .address("12 rue des Mineurs")
                                .postcode("62800")
                                .communeCode("62510")
                                .hours("Mo-Fr 09:00-12:00"))
                        .build());
        var venue = readBack(declared.getId(), declared.getPosition());
        check(venue.getStructure().getId().equals(STRUCTURE));
        check(venue.getStatus() == VenueItem.StatusEnum.OPEN && venue.getClosure() == null);
        System.out.printf(
                "venue %s: %s, %s%n",
                venue.getId(), venue.getName(), venue.getTerritory().getCommune().getName());
    }

    /** A position that is not shown yet is answered 503 after two seconds: asked again, as Retry-After says. */
    private static VenueItem readBack(UUID id, long position) throws Exception {
        var asked = fr.maillage.client.read.api.LieuxApi.APIReadVenueRequest.newBuilder()
                .id(id)
                .maillageMinPosition(position)
                .build();
        for (var left = 30; ; left--) {
            try {
                return new fr.maillage.client.read.api.LieuxApi(reading()).readVenue(asked);
            } catch (fr.maillage.client.read.ApiException failure) {
                if (left == 0 || failure.getCode() != 503) {
                    throw failure;
                }
                Thread.sleep(1_000 * Long.parseLong(failure.getResponseHeaders().firstValue("Retry-After").orElse("1")));
            }
        }
    }

    private static void readsFigures() throws Exception {
        var territories = new TerritoiresApi(reading());
        var now = (TerritoryFigures) territories
                .readTerritory(TerritoiresApi.APIReadTerritoryRequest.newBuilder()
                        .kind("commune")
                        .code("62510")
                        .build())
                .getActualInstance();
        check(now.getVenues().get("OPEN") >= 1 && now.getPopulation() > 0);
        var months = (TerritoryEvolution) territories
                .readTerritory(TerritoiresApi.APIReadTerritoryRequest.newBuilder()
                        .kind("departement")
                        .code("62")
                        .every("month")
                        .build())
                .getActualInstance();
        check(months.getMonths().size() == 12
                && months.getMonths().get(11).getFigures().getPopulation() > 0);
        System.out.printf(
                "figures: %s %d open; %s over %d months%n",
                now.getName(), now.getVenues().get("OPEN"), months.getName(), months.getMonths().size());
    }

    private static void isToldWhenAKitIsFree() throws Exception {
        var kit = new RessourcesApi(acting(KEY))
                .shareResource(RessourcesApi.APIShareResourceRequest.newBuilder()
                        .ressource(new Ressource()
                                .kind(Ressource.KindEnum.EQUIPMENT)
                                .title("Valise du client Java")
                                .structureId(STRUCTURE)
                                .quantity(1)
                                .approval(Ressource.ApprovalEnum.AUTOMATIC))
                        .build());
        var borrower = new StructuresApi(reading())
                .listStructures(StructuresApi.APIListStructuresRequest.newBuilder()
                        .status(List.of("MEMBER"))
                        .limit(500)
                        .build())
                .getItems()
                .stream()
                .map(one -> one.getId())
                .filter(id -> !id.equals(STRUCTURE))
                .findFirst()
                .orElseThrow();
        var from = OffsetDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.DAYS).plusDays(8);
        var asked = RessourcesApi.APIRequestReservationRequest.newBuilder()
                .id(kit.getId())
                .maillageStructure(borrower)
                .reservation(new Reservation().from(from).to(from.plusDays(2)).quantity(1))
                .build();
        var client = acting(System.getenv("HUB_KEY"));
        var borrowing = new RessourcesApi(client);
        var promised = borrowing.requestReservation(asked);
        try {
            borrowing.requestReservation(asked);
        } catch (fr.maillage.client.act.ApiException refused) {
            check(refused.getCode() == 409);
            var problem = client.getObjectMapper().readValue(refused.getResponseBody(), Probleme.class);
            check(problem.getConflicts().get(0).getReservationId().equals(promised.getId()));
            check(problem.getConflicts().get(0).getFrom().isEqual(from));
            check(problem.getNextFree().getFrom().isEqual(from.plusDays(2)));
            System.out.printf(
                    "409 %s: promised to %s, free from %s%n",
                    problem.getCode(),
                    problem.getConflicts().get(0).getStructureId(),
                    problem.getNextFree().getFrom());
            return;
        }
        throw new AssertionError("promised twice");
    }

    private static void check(boolean holds) {
        if (!holds) {
            throw new AssertionError();
        }
    }
}
