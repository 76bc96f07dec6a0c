package fr.maillage.query.web.form;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.query.Facts;
import fr.maillage.query.RunningService;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** What stands in a form as the commune of a record is found again, when nobody touches it. */
class CommunesInFormsIT {

    private static final Pattern WRITTEN = Pattern.compile("name=\"communeCode\" value=\"([^\"]*)\"");

    private static CommandSide commands;
    private static RunningService service;

    @BeforeAll
    static void start() throws Exception {
        commands = new CommandSide();
        service = new RunningService(commands.setting());
        var facts = new Facts().apart();
        Stream.of("62510", "93066", "13201", "75120")
                .forEach(code -> facts.say(in(code), Facts.structure("Un lieu partagé", null, code), code));
        service.publish(facts);
    }

    @AfterAll
    static void stop() {
        service.stop();
    }

    @ParameterizedTest
    @CsvSource({
        "62510, Liévin (62800)",
        "93066, Saint-Denis (93200)",
        "13201, Marseille 1er Arrondissement (13001)",
        "75120, Paris 20e Arrondissement (75020)"
    })
    void a_structure_is_corrected_wherever_it_is(String code, String written) throws Exception {
        var structure = in(code);
        var member = RunningService.bearing(RunningService.ISSUER.member(structure));
        var act = "/agir/decrire-structure/" + structure;
        var form = WRITTEN.matcher(service.visit(act, member).body());
        assertThat(form.find()).isTrue();
        assertThat(form.group(1)).isEqualTo(written);
        commands.answers(200, "{\"id\":\"" + structure + "\",\"position\":1}");
        var request = HttpRequest.newBuilder(service.unknown(act, member), (name, value) -> true)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("name=Un+lieu+partag%C3%A9&communeCode="
                        + URLEncoder.encode(form.group(1), StandardCharsets.UTF_8)))
                .build();
        assertThat(service.client().send(request, BodyHandlers.ofString()).statusCode())
                .isEqualTo(302);
        var sent = JsonMapper.shared()
                .readTree(Objects.requireNonNull(commands.next()).body());
        assertThat(sent.path("communeCode").asString()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Guignicourt (02190); 02360",
                "Villeneuve-sur-Aisne (02190), autrefois Guignicourt; 02360",
                "Évry 91000; 91228",
                "guignicourt; 02360",
                "91182; 91228",
                "Chavornay (01260); 01097"
            })
    void a_commune_of_before_is_sent_as_the_one_of_today(String written, String code) throws Exception {
        assertThat(sent(written)).isEqualTo(code);
    }

    @Test
    void a_name_that_several_communes_had_is_told_with_them() throws Exception {
        assertThat(posted("Aulnay").body()).contains("Plusieurs communes s’appellent « Aulnay »", "Aulnay (17470)");
    }

    @Test
    void communes_of_before_are_suggested_with_what_they_are_today() throws Exception {
        var member = RunningService.bearing(RunningService.ISSUER.member(in("62510")));
        assertThat(service.visit("/suggestions/commune?communeCode=Guignicour", member)
                        .body())
                .contains("value=\"Villeneuve-sur-Aisne (02190), autrefois Guignicourt\"");
    }

    private static String sent(String written) throws Exception {
        commands.answers(200, "{\"id\":\"" + in("62510") + "\",\"position\":1}");
        assertThat(posted(written).statusCode()).isEqualTo(302);
        return JsonMapper.shared()
                .readTree(Objects.requireNonNull(commands.next()).body())
                .path("communeCode")
                .asString();
    }

    private static HttpResponse<String> posted(String written) throws Exception {
        var structure = in("62510");
        var member = RunningService.bearing(RunningService.ISSUER.member(structure));
        var request = HttpRequest.newBuilder(
                        service.unknown("/agir/decrire-structure/" + structure, member), (name, value) -> true)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(
                        "name=Un+lieu+partag%C3%A9&communeCode=" + URLEncoder.encode(written, StandardCharsets.UTF_8)))
                .build();
        return service.client().send(request, BodyHandlers.ofString());
    }

    private static UUID in(String commune) {
        return Facts.id(Integer.parseInt(commune));
    }
}
