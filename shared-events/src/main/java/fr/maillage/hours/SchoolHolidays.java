package fr.maillage.hours;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import ch.poole.openinghoursparser.Holiday;
import ch.poole.openinghoursparser.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The school holidays in rules, told in words because their calendar is not held here: « vacances scolaires : lun.-ven.
 * fermé ».
 */
final class SchoolHolidays {

    private static final Map<String, String> IN_FRENCH = Pattern.compile(" ")
            .splitAsStream(
                    "Mo=lun. Tu=mar. We=mer. Th=jeu. Fr=ven. Sa=sam. Su=dim. PH=fériés off=fermé closed=fermé open=ouvert "
                            + "Jan=janv. Feb=févr. Mar=mars Apr=avr. May=mai Jun=juin Jul=juil. Aug=août Sep=sept. "
                            + "Oct=oct. Nov=nov. Dec=déc. week=semaine")
            .map(pair -> pair.split("="))
            .collect(toMap(pair -> pair[0], pair -> pair[1]));

    /** A word of the syntax, or a quoted text of the author, which is left as it is. */
    private static final Pattern WORD =
            Pattern.compile("\"[^\"]*+\"?|\\b(?:" + String.join("|", IN_FRENCH.keySet()) + ")\\b");

    private SchoolHolidays() {}

    /** The rules on school holidays, in words; null where there are none. */
    static @Nullable String words(List<Rule> rules) {
        var said = rules.stream()
                .filter(SchoolHolidays::isNamedBy)
                .map(SchoolHolidays::words)
                .distinct()
                .collect(joining(" ; "));
        return said.isEmpty() ? null : "vacances scolaires : " + said;
    }

    /** The rule without school holidays; nothing where it names no other day. */
    static Stream<Rule> without(Rule given) {
        if (!isNamedBy(given)) {
            return Stream.of(given);
        }
        var rule = given.copy();
        var others = new ArrayList<>(given.getHolidays());
        others.removeIf(SchoolHolidays::isSchool);
        rule.setHolidays(others.isEmpty() ? null : others);
        var beside = given.getHolidays().getFirst().getUseAsWeekDay() && given.getDays() != null;
        return others.isEmpty() && !beside ? Stream.empty() : Stream.of(rule);
    }

    private static String words(Rule given) {
        var rule = given.copy();
        // Days beside holidays are not days in holidays.
        if (given.getHolidays().getFirst().getUseAsWeekDay()) {
            rule.setDays(null);
        }
        rule.setHolidays(null);
        var text = WORD.matcher(rule.toString())
                .replaceAll(word -> Matcher.quoteReplacement(IN_FRENCH.getOrDefault(word.group(), word.group())));
        var said = text.replace("unknown", "").replace("\"", "").strip();
        return said.isEmpty() ? ForReaders.NOT_TOLD : said;
    }

    private static boolean isNamedBy(Rule rule) {
        return rule.getHolidays() != null && rule.getHolidays().stream().anyMatch(SchoolHolidays::isSchool);
    }

    private static boolean isSchool(Holiday holiday) {
        return holiday.getType() == Holiday.Type.SH;
    }
}
