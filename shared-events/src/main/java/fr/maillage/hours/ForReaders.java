package fr.maillage.hours;

import ch.poole.openinghoursparser.Rule;
import ch.poole.openinghoursparser.RuleModifier;
import ch.poole.openinghoursparser.RuleModifier.Modifier;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Rules for readers that judge by their own means, so that they find open and closed the same times as we do. The
 * evaluator of the national map takes days without hours for open all day, and a text that only closes for closed for
 * ever. It knows school holidays for a few years only: past these it judges nothing of the text. So unknown times are
 * written as unknown, and school holidays in words.
 */
final class ForReaders {

    static final String NOT_TOLD = "horaires non précisés";

    private ForReaders() {}

    /** The same rules in other words: nothing is added, nothing is left out. */
    static List<Rule> respelled(List<Rule> given) {
        return given.stream().flatMap(Portable::rules).map(ForReaders::named).toList();
    }

    static List<Rule> rules(List<Rule> given) {
        var rules = respelled(given).stream().map(ForReaders::judgedAlike).toList();
        var words = SchoolHolidays.words(rules);
        var left = rules.stream()
                .flatMap(SchoolHolidays::without)
                .map(rule -> opens(rule) && !rule.isFallBack() ? saying(rule, words) : rule)
                .toList();
        return left.stream().anyMatch(ForReaders::opens)
                ? left
                : Stream.concat(Stream.of(unknown(new Rule(), words == null ? NOT_TOLD : words)), left.stream())
                        .toList();
    }

    /** The rule, as unknown where it has no hours or gives departure times: no door can be judged by those. */
    private static Rule judgedAlike(Rule given) {
        var times = given.getTimes();
        if (times == null) {
            var bare = given.getModifier() == null && !given.isTwentyfourseven();
            return bare ? unknown(given.copy(), null) : given;
        }
        if (!departs(given)) {
            return given;
        }
        var rule = given.copy();
        rule.setTimes(null);
        return unknown(
                rule, String.join(",", times.stream().map(Object::toString).toList()));
    }

    /**
     * The rule with a word before the hours put after them: other readers take it for a doubt where it stands before.
     */
    private static Rule named(Rule given) {
        if (given.getComment() == null || given.getModifier() != null || given.getTimes() == null || departs(given)) {
            return given;
        }
        var rule = given.copy();
        rule.setComment(null);
        return saying(rule, given.getComment());
    }

    private static boolean departs(Rule rule) {
        return rule.getTimes().stream().anyMatch(time -> time.getInterval() > 0);
    }

    private static Rule unknown(Rule rule, @Nullable String comment) {
        var modifier = new RuleModifier();
        modifier.setModifier(Modifier.UNKNOWN);
        modifier.setComment(comment);
        rule.setModifier(modifier);
        return rule;
    }

    private static boolean opens(Rule rule) {
        var modifier = rule.getModifier() == null ? null : rule.getModifier().getModifier();
        return modifier != Modifier.OFF && modifier != Modifier.CLOSED;
    }

    /**
     * The rule with these words as its comment. It gets a state too, because a comment alone would make its hours
     * unknown.
     */
    private static Rule saying(Rule given, @Nullable String words) {
        if (words == null) {
            return given;
        }
        var rule = given.copy();
        var before = rule.getModifier();
        var comment = before == null ? null : before.getComment();
        var modifier = new RuleModifier();
        modifier.setModifier(before == null ? Modifier.OPEN : before.getModifier());
        modifier.setComment(comment == null ? words : comment + " ; " + words);
        rule.setModifier(modifier);
        return rule;
    }
}
