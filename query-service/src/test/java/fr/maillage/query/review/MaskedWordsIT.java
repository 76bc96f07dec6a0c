package fr.maillage.query.review;

import static fr.maillage.query.NetworkAtWork.EPN;
import static fr.maillage.query.NetworkAtWork.TABLETS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.maillage.events.Label;
import fr.maillage.events.MaskGround;
import fr.maillage.events.ResourceEvent.ResourceWithdrawn;
import fr.maillage.events.ReviewEvent.NoteAdded;
import fr.maillage.events.ReviewEvent.TextMasked;
import fr.maillage.events.VenueEvent.VenueDescribed;
import fr.maillage.events.VenueEvent.VenueLabelDeclared;
import fr.maillage.events.VenueProfile;
import fr.maillage.query.Facts;
import fr.maillage.query.NetworkAtWork;
import fr.maillage.query.RunningService;
import fr.maillage.wire.FreeTexts;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the hub masked is read nowhere any more, at any date, and everything else is read as it was. */
class MaskedWordsIT {

    private static final UUID JULIE = new UUID(9, 1);
    private static final UUID NOTE = new UUID(9, 2);
    private static final UUID MASKS = new UUID(9, 3);
    private static final String SECRET = "Zorglubine";
    private static final String LATER = "Ouvert aux familles";

    @Test
    void what_is_masked_is_read_nowhere_nor_after_a_rebuild_nor_at_a_date_before() throws Exception {
        var service = new RunningService();
        try {
            var facts = NetworkAtWork.facts();
            said(facts);
            var before = facts.log().size();
            service.publish(facts);
            assertThat(shown(service, before)).contains(SECRET);

            masked(facts, before);
            service.publish(facts);
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(shown(service, before)).doesNotContain(SECRET));

            assertThat(shown(service, before)).contains(FreeTexts.MASKED);
            assertThat(service.json("/api/masks").path("total").asInt()).isEqualTo(6);
            assertThat(service.json("/api/venues/" + JULIE).path("labels"))
                    .as("a label without a name is none")
                    .isEmpty();

            assertThat(service.get("/agir/decrire-lieu/" + JULIE).body())
                    .as("a form that corrects it")
                    .contains("value=\"https://exemple.fr\"")
                    .doesNotContain("value=\"" + FreeTexts.MASKED);

            saidAgain(facts);
            service.publish(facts);
            assertThat(shown(service, before)).doesNotContain(SECRET).contains(LATER);
        } finally {
            service.stop();
        }
    }

    private static void said(Facts facts) {
        facts.by(EPN)
                .because("Parce que " + SECRET)
                .say(JULIE, Facts.venue("Chez " + SECRET, Facts.lievin(), EPN, null), "62510")
                .say(TABLETS, new ResourceWithdrawn("Donné à " + SECRET), "62510")
                .because(null)
                .say(JULIE, new VenueLabelDeclared(new Label(Label.Kind.OTHER, "Label de " + SECRET), null), "62510")
                .by(null)
                .say(NOTE, new NoteAdded(JULIE, List.of("62510"), "Voir " + SECRET), "62510");
    }

    /** As a file does that is read each night: what it changes, and everything else as it was. */
    private static void saidAgain(Facts facts) {
        var known = Facts.profile("Chez " + SECRET);
        var changed = new VenueProfile(
                known.name(),
                known.typologies(),
                known.contact(),
                LATER,
                known.presentation(),
                known.itinerancy(),
                known.parent(),
                known.accessibility(),
                known.booking(),
                known.origin());
        facts.say(JULIE, new VenueDescribed(changed, null), "62510");
    }

    private static void masked(Facts facts, long last) {
        mask(facts, 1, JULIE, "profile.name", last - 3);
        mask(facts, 2, JULIE, FreeTexts.REASON, last - 3);
        mask(facts, 3, TABLETS, "reason", last - 2);
        mask(facts, 4, TABLETS, FreeTexts.REASON, last - 2);
        mask(facts, 5, JULIE, "label.name", last - 1);
        mask(facts, 6, NOTE, "text", last);
    }

    private static void mask(Facts facts, long number, UUID subject, String field, long position) {
        facts.say(
                new UUID(MASKS.getMostSignificantBits(), 100 + number),
                new TextMasked(subject, List.of("62510"), field, List.of(position), MaskGround.PERSON),
                "62510");
    }

    /** All that the service tells anybody of it, now and as of before it was masked. */
    private static String shown(RunningService service, long before) throws Exception {
        var told = new StringBuilder();
        for (var path : List.of(
                "/api/venues/" + JULIE,
                "/api/venues?limit=50",
                "/api/venues/" + JULIE + "/timeline",
                "/api/resources/" + TABLETS,
                "/api/resources/" + TABLETS + "/timeline",
                "/api/notes",
                "/api/activity?limit=50",
                "/api/search?q=" + SECRET,
                "/api/log?format=ndjson",
                "/exports/lieux-mediation-numerique.csv",
                "/exports/lieux-mediation-numerique.json",
                "/exports/ressources.csv",
                "/exports/actions.atom",
                "/lieux/" + JULIE,
                "/ressources/" + TABLETS)) {
            var question = path.contains("?") ? "&" : "?";
            // What was asked for stands on the page of a search.
            told.append(service.get(path).body().replace("q=" + SECRET, ""));
            told.append(service.get(path + question + "at=position:" + before)
                    .body()
                    .replace("q=" + SECRET, ""));
        }
        return told.toString();
    }
}
