package fr.maillage.command.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import fr.maillage.access.AccessProblem;
import fr.maillage.command.Message;
import fr.maillage.command.values.ValueReason;
import fr.maillage.standard.NationalRemark;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import tools.jackson.databind.json.JsonMapper;

/** Messages are worded in the language that is asked for; in French where none is, or another one. */
class WordsTest {

    private static final Instant NINE = Instant.parse("2026-03-01T08:00:00Z");
    private static final Instant LATER = Instant.parse("2026-03-01T11:05:00Z");
    private static final Instant NEXT_DAY = Instant.parse("2026-08-12T13:05:00Z");

    @ParameterizedTest
    @ValueSource(
            strings = {"en", "EN", "en-GB", "en-US,en;q=0.5", "de, en;q=0.3", "fr;q=0.1, en", "*;q=0.1, en", "en, *"})
    void english_is_spoken_to_those_who_ask_for_it(String asked) {
        assertThat(spoken(asked)).isEqualTo(Words.ENGLISH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "fr",
                "fr-CA",
                "de",
                "*",
                "fr, en;q=0.9",
                "en;q=0, fr",
                "en;q=0",
                "de-AT, *;q=0.5",
                ";",
                ",",
                "q=1",
                "en;q=",
                "en;q=x",
                "en;q=2",
                "en_GB",
                "é",
                "----",
                "a-very-long-and-meaningless-tag",
                "english"
            })
    void french_is_spoken_to_all_others(String asked) {
        assertThat(spoken(asked)).isEqualTo(Words.FRENCH);
    }

    @Test
    void french_is_spoken_where_nothing_is_asked() {
        assertThat(Words.of(new MockHttpServletRequest())).isEqualTo(Words.FRENCH);
    }

    @Test
    void no_header_is_an_error_of_ours() {
        var random = new Random(7);
        var signs = "enfrde-;=,.*q01 x\t\"";
        for (var tries = 0; tries < 20_000; tries++) {
            var header = new StringBuilder();
            for (var length = random.nextInt(12); length >= 0; length--) {
                header.append(signs.charAt(random.nextInt(signs.length())));
            }
            assertThatCode(() -> spoken(header.toString()))
                    .as(header.toString())
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void a_day_is_said_as_people_say_it() {
        assertThat(day(Words.FRENCH, LocalDate.of(2026, 3, 1))).isEqualTo("1er mars 2026");
        assertThat(day(Words.FRENCH, LocalDate.of(2026, 8, 12))).isEqualTo("12 août 2026");
        assertThat(day(Words.ENGLISH, LocalDate.of(2026, 3, 1))).isEqualTo("1 March 2026");
        assertThat(day(Words.ENGLISH, LocalDate.of(2026, 8, 12))).isEqualTo("12 August 2026");
    }

    @Test
    void a_moment_and_a_period_are_said_by_the_clocks_of_paris() {
        assertThat(Words.FRENCH.of(DateWords.moment(NEXT_DAY, Locale.FRENCH))).isEqualTo("12 août 2026 à 15 h 05");
        assertThat(Words.ENGLISH.of(DateWords.moment(NEXT_DAY, Locale.ENGLISH))).isEqualTo("12 August 2026 at 15:05");
        assertThat(Words.FRENCH.of(DateWords.period(NINE, LATER, Locale.FRENCH)))
                .isEqualTo("le 1er mars 2026 de 9 h à 12 h 05");
        assertThat(Words.ENGLISH.of(DateWords.period(NINE, LATER, Locale.ENGLISH)))
                .isEqualTo("on 1 March 2026 from 9:00 to 12:05");
        assertThat(Words.FRENCH.of(DateWords.period(NINE, NEXT_DAY, Locale.FRENCH)))
                .isEqualTo("du 1er mars 2026 à 9 h au 12 août 2026 à 15 h 05");
        assertThat(Words.ENGLISH.of(DateWords.period(NINE, NEXT_DAY, Locale.ENGLISH)))
                .isEqualTo("from 1 March 2026 at 9:00 to 12 August 2026 at 15:05");
    }

    @Test
    void what_somebody_wrote_is_text_as_it_stands() {
        var written = HttpReason.ADDRESS_UNKNOWN.with("/{0}/$1/l'été\\{0,day}");

        assertThat(Words.FRENCH.of(written))
                .isEqualTo("Rien ne répond à l'adresse /{0}/$1/l'été\\{0,day}. Voir /v3/api-docs.");
    }

    @Test
    void a_message_that_was_kept_is_said_in_any_language() {
        var mapper = JsonMapper.builder().build();
        var message = ValueReason.COMMUNE_FORMER.with(
                ValueReason.BECAME_ON.with("91182", "Évry (91228)", LocalDate.of(2019, 1, 1)), "91228", Message.NONE);
        var kept = mapper.readValue(mapper.writeValueAsBytes(message), Message.class);

        assertThat(kept).isEqualTo(message);
        assertThat(Words.FRENCH.of(kept))
                .isEqualTo("91182 est devenu Évry (91228) le 1er janvier 2019 : donnez 91228.");
        assertThat(Words.ENGLISH.of(kept)).isEqualTo("91182 became Évry (91228) on 1 January 2019: give 91228.");
    }

    @Test
    void a_message_that_was_kept_in_french_stays_as_it_is() {
        var kept = JsonMapper.builder().build().readValue("\"Ce lieu l'a {0}.\"", Message.class);

        assertThat(Words.FRENCH.of(kept)).isEqualTo("Ce lieu l'a {0}.");
        assertThat(Words.ENGLISH.of(kept)).isEqualTo("Ce lieu l'a {0}.");
    }

    @Test
    void a_message_of_another_version_is_told_by_its_code() {
        assertThat(Words.ENGLISH.of(new Message("venue", "venue.gone#twice", List.of())))
                .isEqualTo("venue.gone");
        assertThat(Words.ENGLISH.of(new Message("nowhere", "venue.gone", List.of())))
                .isEqualTo("venue.gone");
    }

    @Test
    void what_other_readers_do_not_take_is_said_with_who_does_not_and_what_is_exported() {
        var remarks = NationalRemark.of(
                "Bât. #3",
                "https://exemple.fr/é",
                "https://exemple.fr:8443/",
                "+68940123456",
                List.of(),
                List.of("Étapes numériques (La Poste)"));
        var said = remarks.stream().map(ValueReason::of).map(Words.FRENCH::of).toList();

        assertThat(said).allMatch(message -> message.contains("bibliothèque nationale") && message.contains("2.3.0"));
        assertThat(said.get(0)).contains("« Bât. n° 3 »");
        assertThat(said.get(1)).contains("« https://exemple.fr/%C3%A9 »");
        assertThat(said.get(2)).contains("sans ce lien");
        assertThat(Words.FRENCH.of(
                        ValueReason.of(NationalRemark.ofHours("SH off", "unknown \"vacances scolaires : fermé\""))))
                .isEqualTo("Les horaires « SH off » ne sont pas jugés comme ici par l'évaluateur d'horaires de la carte"
                        + " nationale (opening_hours), et seront exportés « unknown \"vacances scolaires : fermé\" ».");
    }

    @Test
    void who_is_not_let_in_is_told_why_in_their_language() {
        assertThat(AccessProblem.TOO_MANY.in(Locale.ENGLISH).detail())
                .isEqualTo("Too many requests in a row: wait a moment.");
        assertThat(AccessProblem.TOO_MANY.in(Locale.FRENCH)).isEqualTo(AccessProblem.TOO_MANY);
    }

    private static String day(Words words, LocalDate day) {
        return words.of(DateWords.day(day, words.locale()));
    }

    private static Words spoken(String asked) {
        var request = new MockHttpServletRequest();
        request.addHeader("Accept-Language", asked);
        return Words.of(request);
    }
}
