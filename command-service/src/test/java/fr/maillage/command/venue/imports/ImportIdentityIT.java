package fr.maillage.command.venue.imports;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.command.http.Edge;
import fr.maillage.command.http.Edge.Answer;
import fr.maillage.embedded.EmbeddedPostgres;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Which venue a line speaks of, whatever the file is called and whoever joined its ids. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportIdentityIT {

    private static final List<String> COUNTS =
            List.of("declared", "changed", "confirmed", "unchanged", "outdated", "echo");

    private Edge edge;

    @BeforeAll
    void start() {
        edge = new Edge(EmbeddedPostgres.shared());
    }

    @AfterAll
    void stop() {
        edge.close();
    }

    @Test
    void a_national_id_is_one_venue_whatever_the_file_is_called_and_the_report_says_so() throws Exception {
        var file = Csv.file(Csv.venue("id", "Coop-numérique_62"), Csv.venue("id", "France-Services_9", "nom", "Autre"));
        assertThat(counts(send("source=nationale", file))).isEqualTo("2 0 0 0 0 0");
        var before = edge.events();
        var again = send("source=carte-novembre", file);
        assertThat(counts(again)).isEqualTo("0 0 0 2 0 0");
        assertThat(edge.events()).isEqualTo(before);
        assertThat(warnings(again)).contains("venue.source.other");
        assertThat(message(again, "venue.source.other")).contains("« nationale »");
    }

    @Test
    void what_a_member_corrected_survives_the_national_file_under_another_name() throws Exception {
        send("source=un", Csv.file(Csv.venue("id", "Siilab_1", "telephone", "0321000001")));
        var venue = lastVenue();
        edge.post("/api/venues/" + venue + "/describe", "application/json", "{\"name\":\"Le Phare\"}");
        var report = send(
                "source=deux",
                Csv.file(Csv.venue("id", "Siilab_1", "telephone", "0321000001", "presentation_resume", "Neuf")));
        assertThat(counts(report)).isEqualTo("0 1 0 0 0 0");
        assertThat(said("profile", "name")).isEqualTo("Le Phare");
        assertThat(said("profile", "summary")).isEqualTo("Neuf");
    }

    @Test
    void ids_joined_by_the_national_map_are_the_venue_that_one_of_them_is() throws Exception {
        send("source=coop", Csv.file(Csv.venue("id", "Coop_x")));
        var joined = Csv.file(Csv.venue("id", "Coop_x__Siilab_12"));
        assertThat(counts(send("source=carte", joined))).isEqualTo("0 1 0 0 0 0");
        assertThat(edge.texts("select type from event_log order by pos desc limit 1"))
                .containsExactly("venue.VenueAliased");
        assertThat(counts(send("source=carte", joined))).isEqualTo("0 0 0 1 0 0");
        var more = Csv.file(Csv.venue("id", "Coop_x__France-Services_7__Siilab_12"));
        var before = edge.events();
        assertThat(counts(send("source=carte", more))).isEqualTo("0 1 0 0 0 0");
        assertThat(edge.events()).isEqualTo(before + 1);
        assertThat(counts(send("source=siilab", Csv.file(Csv.venue("id", "Siilab_12")))))
                .isEqualTo("0 0 0 1 0 0");
    }

    @Test
    void a_line_that_joins_two_venues_changes_neither() throws Exception {
        send(
                "source=coop",
                Csv.file(Csv.venue("id", "Coop_a", "nom", "Un"), Csv.venue("id", "Hinaura_b", "nom", "Deux")));
        var before = edge.events();
        var report = send("source=carte", Csv.file(Csv.venue("id", "Coop_a__Hinaura_b", "nom", "Trois")));
        assertThat(counts(report)).isEqualTo("0 0 0 0 0 1");
        assertThat(message(report, "venue.ids.joined")).contains("« Un »", "« Deux »");
        assertThat(edge.events()).isEqualTo(before);
    }

    @Test
    void one_id_given_to_two_places_that_have_nothing_in_common_is_two_venues_each_found_again() throws Exception {
        send("source=ici", Csv.file(Csv.venue("id", "Reso-hub_1", "nom", "Arago")));
        var elsewhere = Csv.file(Csv.venue(
                "id", "Reso-hub_1", "nom", "Zola", "commune", "Denain", "code_postal", "59220", "code_insee", "59172"));
        var report = send("source=ailleurs", elsewhere);
        assertThat(counts(report)).isEqualTo("1 0 0 0 0 0");
        assertThat(warnings(report)).contains("venue.id.elsewhere");
        assertThat(counts(send("source=ailleurs", elsewhere))).isEqualTo("0 0 0 1 0 0");
    }

    @Test
    void what_the_hub_masked_is_told_by_no_report_and_guessed_by_no_line() throws Exception {
        send(
                "source=masque",
                Csv.file(
                        Csv.venue("id", "Coop_m", "nom", "Chez Zorglubine"),
                        Csv.venue("id", "Hinaura_m", "nom", "Deux")));
        var venue = edge.texts("select aggregate_id::text from event_log_readable where type = 'venue.VenueDeclared'"
                        + " and payload #>> '{profile,name}' = 'Chez Zorglubine'")
                .getFirst();
        var position = edge.one("select pos from event_log where aggregate_id = '" + venue + "' and seq = 0");
        var joined = Csv.file(Csv.venue("id", "Coop_m__Hinaura_m", "nom", "Trois"));
        var guessed = Csv.file(Csv.venue(
                "id",
                "Coop_m",
                "nom",
                "Chez Zorglubine",
                "commune",
                "Denain",
                "code_postal",
                "59220",
                "code_insee",
                "59172"));
        assertThat(message(send("source=carte&dryRun=true", joined), "venue.ids.joined"))
                .contains("« Chez Zorglubine »", "« Deux »");
        assertThat(counts(send("source=carte&dryRun=true", guessed))).isNotEqualTo("1 0 0 0 0 0");

        var masked = edge.post(
                "/api/masks",
                "application/json",
                "{\"position\":%d,\"field\":\"profile.name\",\"ground\":\"PERSON\"}".formatted(position));
        assertThat(masked.status()).as(masked.body()).isEqualTo(201);

        assertThat(message(send("source=carte&dryRun=true", joined), "venue.ids.joined"))
                .contains("celui qui est enregistré sous l'identifiant " + venue, "« Deux »")
                .doesNotContain("Zorglubine");
        var alone = send("source=carte&dryRun=true", guessed);
        assertThat(counts(alone)).as("as any other name").isEqualTo("1 0 0 0 0 0");
        assertThat(message(alone, "venue.id.elsewhere"))
                .contains("à un lieu d'une autre commune, enregistré sous l'identifiant " + venue)
                .doesNotContain("Zorglubine");
    }

    @Test
    void ids_of_a_sources_own_mean_something_to_that_source_alone() throws Exception {
        var file = Csv.file(Csv.venue("id", "12"), Csv.venue("id", "lieu_12"), Csv.venue("id", "Lieu_12"));
        assertThat(counts(send("source=est", file))).isEqualTo("3 0 0 0 0 0");
        assertThat(counts(send("source=ouest", file))).isEqualTo("3 0 0 0 0 0");
    }

    @Test
    void a_row_that_bears_the_networks_own_id_is_a_correction_of_that_venue() throws Exception {
        send("source=origine", Csv.file(Csv.venue("id", "z", "horaires", "Mo 9:00-12:00", "telephone", "0321000001")));
        var id = lastVenue();
        var exported = Csv.venue("id", id, "horaires", "Mo 09:00-12:00", "telephone", "+33321000001");
        var before = edge.events();
        assertThat(counts(send("source=tableur", Csv.file(exported)))).isEqualTo("0 0 0 1 0 0");
        assertThat(edge.events()).isEqualTo(before);
        exported.put("telephone", "");
        exported.put("nom", "Le Phare");
        assertThat(counts(send("source=tableur&dryRun=true", Csv.file(exported))))
                .isEqualTo("0 1 0 0 0 0");
        assertThat(counts(send("source=tableur", Csv.file(exported)))).isEqualTo("0 1 0 0 0 0");
        assertThat(said("profile", "name")).isEqualTo("Le Phare");
        assertThat(counts(send("source=autre-nom", Csv.file(exported)))).isEqualTo("0 0 0 1 0 0");
        exported.put("date_maj", "2026-04-02");
        assertThat(counts(send("source=tableur", Csv.file(exported)))).isEqualTo("0 0 0 1 0 0");
    }

    @Test
    void an_old_export_undoes_nothing_that_was_corrected_since() throws Exception {
        send("source=vieux", Csv.file(Csv.venue("id", "v", "presentation_resume", "Avant")));
        var id = lastVenue();
        edge.post("/api/venues/" + id + "/describe", "application/json", "{\"name\":\"Le nouveau nom\"}");
        var old = Csv.venue("id", id, "presentation_resume", "Avant");
        assertThat(counts(send("source=tableur", Csv.file(old)))).isEqualTo("0 0 0 1 0 0");
        old.put("horaires", "Sa 09:00-12:00");
        assertThat(counts(send("source=tableur", Csv.file(old)))).isEqualTo("0 1 0 0 0 0");
        assertThat(edge.texts("select type from event_log order by pos desc limit 1"))
                .containsExactly("venue.VenueHoursSet");
    }

    @Test
    void the_networks_own_word_come_back_through_the_national_map_is_an_echo() throws Exception {
        send("source=nous", Csv.file(Csv.venue("id", "n")));
        var id = lastVenue();
        var echo = Csv.file(Csv.venue("id", "Maillage_" + id + "__Coop_nous", "nom", "Réécrit par la carte"));
        var before = edge.events();
        assertThat(counts(send("source=carte&dryRun=true", echo))).isEqualTo("0 0 0 0 0 1");
        assertThat(counts(send("source=carte", echo))).isEqualTo("0 0 0 0 0 1");
        assertThat(edge.events()).isEqualTo(before + 1);
        assertThat(counts(send("source=carte", echo))).isEqualTo("0 0 0 0 0 1");
        assertThat(edge.events()).isEqualTo(before + 1);
        assertThat(counts(send("source=coop", Csv.file(Csv.venue("id", "Coop_nous")))))
                .startsWith("0 ");
    }

    @Test
    void an_export_of_the_same_day_sent_back_undoes_nothing_that_was_corrected_since() throws Exception {
        send("source=jour", Csv.file(Csv.venue("id", "j", "presentation_resume", "Avant")));
        var id = lastVenue();
        edge.post("/api/venues/" + id + "/describe", "application/json", "{\"name\":\"Le matin\"}");
        var today =
                edge.texts("select max(recorded_at)::date::text from event_log").getFirst();
        var noon = Csv.venue("id", id, "nom", "Le matin", "date_maj", today);
        edge.post("/api/venues/" + id + "/describe", "application/json", "{\"name\":\"Le soir\"}");
        assertThat(counts(send("source=tableur", Csv.file(noon)))).isEqualTo("0 0 0 1 0 0");
        noon.put("adresse", "4 rue des Mineurs");
        assertThat(counts(send("source=tableur", Csv.file(noon)))).isEqualTo("0 1 0 0 0 0");
        assertThat(said("profile", "name")).isEqualTo("Le soir");
    }

    @Test
    void a_source_that_never_spoke_of_a_venue_is_not_heard_where_what_is_known_is_newer() throws Exception {
        send("source=nouveau", Csv.file(Csv.venue("id", "al", "date_maj", "2026-10-01")));
        var id = lastVenue();
        send("source=carte", Csv.file(Csv.venue("id", id + "__Coop-numérique_al1")));
        var before = edge.events();
        var old = Csv.file(Csv.venue("id", "Coop-numérique_al1", "date_maj", "2021-01-01", "nom", "Un vieux nom"));
        var report = send("source=coop", old);
        assertThat(counts(report)).isEqualTo("0 0 0 0 1 0");
        assertThat(report.json().path("outdatedLines").size()).isOne();
        assertThat(edge.events()).isEqualTo(before);
    }

    @Test
    void acronyms_and_small_letters_with_a_hyphen_are_national_ids_too() throws Exception {
        var file = Csv.file(
                Csv.venue("id", "SIILAB_1"),
                Csv.venue("id", "conseiller-numerique_5"),
                Csv.venue("id", "France Services_12"));
        assertThat(counts(send("source=nord", file))).isEqualTo("3 0 0 0 0 0");
        assertThat(counts(send("source=sud", file))).isEqualTo("0 0 0 3 0 0");
    }

    @Test
    void a_number_that_is_not_the_venues_is_told() throws Exception {
        send("source=pivots", Csv.file(Csv.venue("id", "pv")));
        var report = send("source=pivots", Csv.file(Csv.venue("id", "pv", "pivot", "21620510800014")));
        assertThat(warnings(report)).contains("venue.pivot.kept");
    }

    @Test
    void what_no_list_holds_is_kept_in_words_that_replace_nothing_else() throws Exception {
        var services = "Aide aux démarches administratives|Prêt de vélos";
        send("source=mots", Csv.file(Csv.venue("id", "m", "presentation_detail", "Un long texte")));
        var lean = """
                id,pivot,nom,commune,code_postal,code_insee,adresse,date_maj,services
                m,00000000000000,Le Phare numérique,Liévin,62800,62510,3 rue des Mineurs,2026-04-01,%s
                """;
        send("source=mots", lean.formatted(services));
        assertThat(said("profile", "presentation"))
                .isEqualTo("Un long texte\n\nServices indiqués par la source : Prêt de vélos.");
        edge.post(
                "/api/venues/" + lastVenue() + "/describe",
                "application/json",
                "{\"name\":\"Le Phare numérique\",\"presentation\":\"Du membre\"}");
        send("source=mots", lean.formatted("Aide aux démarches administratives|Atelier couture"));
        assertThat(said("profile", "presentation"))
                .isEqualTo("Du membre\n\nServices indiqués par la source : Atelier couture.");
        send("source=mots", lean.formatted("Aide aux démarches administratives"));
        assertThat(said("profile", "presentation")).isEqualTo("Du membre");
    }

    @Test
    void a_venue_that_moved_to_another_commune_keeps_its_address_there() throws Exception {
        send("source=lieu", Csv.file(Csv.venue("id", "l")));
        var id = lastVenue();
        edge.post(
                "/api/venues/" + id + "/relocate",
                "application/json",
                "{\"address\":\"5 place Jean Jaurès\",\"postcode\":\"59220\",\"communeCode\":\"59172\"}");
        var before = edge.events();
        var report = send(
                "source=lieu",
                Csv.file(Csv.venue("id", "l", "adresse", "3, rue des Mineurs", "complement_adresse", "bât. B")));
        assertThat(warnings(report)).contains("venue.place.kept");
        assertThat(edge.texts("select type from event_log where pos > " + before))
                .doesNotContain("venue.VenueRelocated");
    }

    @Test
    void two_lines_about_one_venue_count_once() throws Exception {
        send("source=deux-lignes", Csv.file(Csv.venue("id", "Coop_77")));
        var id = lastVenue();
        var report = send(
                "source=carte",
                Csv.file(
                        Csv.venue("id", "Coop_77"),
                        Csv.venue("id", "Coop_77__Siilab_77", "nom", "Autre"),
                        Csv.venue("id", id, "nom", "Encore autre")));
        assertThat(report.json().path("refused").size()).isEqualTo(2);
        assertThat(counts(report)).isEqualTo("0 0 0 1 0 0");
    }

    @Test
    void a_file_without_the_optional_columns_takes_nothing_back() throws Exception {
        send(
                "source=colonnes",
                Csv.file(Csv.venue(
                        "id",
                        "c",
                        "telephone",
                        "0321000001",
                        "horaires",
                        "Mo 09:00-12:00",
                        "latitude",
                        "50.42",
                        "longitude",
                        "2.77",
                        "dispositif_programmes_nationaux",
                        "Aidants Connect")));
        var bare = """
                id,pivot,nom,commune,code_postal,adresse,date_maj
                c,00000000000000,Le Phare numérique,Liévin,62800,3 rue des Mineurs,2026-04-30
                """;
        var before = edge.events();
        assertThat(counts(send("source=colonnes", bare))).isEqualTo("0 0 1 0 0 0");
        assertThat(edge.texts("select type from event_log where pos > " + before))
                .containsExactly("venue.VenueConfirmed");
        var unreadable = Csv.file(Csv.venue(
                "id", "c", "telephone", "12", "horaires", "le matin", "latitude", "abc", "date_maj", "2026-04-30"));
        var report = send("source=colonnes", unreadable);
        assertThat(edge.texts("select type from event_log where pos > " + before + " order by pos"))
                .as(report.body())
                .containsExactly("venue.VenueConfirmed", "venue.VenueLabelWithdrawn");
    }

    private Answer send(String query, String file) throws Exception {
        return edge.post("/api/imports/venues?" + query, "text/csv", file);
    }

    private static String counts(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return String.join(
                " ",
                COUNTS.stream()
                        .map(count -> answer.json().path(count).asString())
                        .toList());
    }

    private static List<String> warnings(Answer answer) {
        return answer.json()
                .path("warnings")
                .valueStream()
                .map(issue -> issue.path("code").asString())
                .toList();
    }

    private static String message(Answer answer, String code) {
        return answer.json()
                .path("warnings")
                .valueStream()
                .filter(issue -> issue.path("code").asString().equals(code))
                .findFirst()
                .orElseThrow()
                .path("message")
                .asString();
    }

    private String lastVenue() {
        return edge.texts("select aggregate_id::text from event_log order by pos desc limit 1")
                .getFirst();
    }

    /** A field of the last description in the log. */
    private String said(String part, String field) {
        return edge.texts(
                        "select convert_from(payload, 'UTF8')::json->'%s'->>'%s' from event_log where type = 'venue.VenueDescribed' order by pos desc limit 1"
                                .formatted(part, field))
                .getFirst();
    }
}
