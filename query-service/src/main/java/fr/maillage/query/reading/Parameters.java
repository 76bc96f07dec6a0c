package fr.maillage.query.reading;

import fr.maillage.query.Problem;
import fr.maillage.territory.Territories;
import fr.maillage.territory.Territory;
import fr.maillage.time.WrittenTime;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The query parameters of a request, read one by one. Everything at fault is reported at once, in French, by name. */
public final class Parameters {

    /** The message where a moment cannot be read. */
    public static final String A_MOMENT =
            "attend une date (2026-06-30), une heure de Paris (2026-06-30T14:00) ou un instant"
                    + " (2026-06-30T12:00:00Z).";

    private static final int MOST_WORDS = 12;

    /** Most characters of one value: longer than any list of codes or search. */
    private static final int LONGEST = 2_000;

    private final Map<String, String[]> given;
    private final Territories territories;
    private final List<Problem.Field> errors = new ArrayList<>();

    public Parameters(Map<String, String[]> given, Territories territories) {
        this.given = given;
        this.territories = territories;
    }

    /** Reports the parameters that the address does not know. */
    void refuseAllBut(Set<String> known) {
        var choices = known.isEmpty()
                ? "Cette adresse n'en prend aucun."
                : "Paramètres possibles : " + String.join(", ", new TreeSet<>(known)) + ".";
        given.keySet().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> fail(name, "unknown", "Le paramètre « " + name + " » n'existe pas ici. " + choices));
    }

    /**
     * Checks that all could be read.
     *
     * @throws Problem with everything at fault
     */
    void check() {
        if (!errors.isEmpty()) {
            throw Problem.malformed(errors);
        }
    }

    /** The faults of these parameters so far, which no longer count. The caller reports them in another way. */
    public List<Problem.Field> forgive(Set<String> names) {
        var wrong =
                errors.stream().filter(error -> names.contains(error.field())).toList();
        errors.removeAll(wrong);
        return wrong;
    }

    /** The first value of a parameter; null where there is none. */
    public @Nullable String text(String name) {
        var values = texts(name);
        return values.isEmpty() ? null : values.getFirst();
    }

    /** The words of a search: no more than anybody types, for each is one more condition on every record. */
    public @Nullable String sought(String name) {
        var words = text(name);
        if (words != null && SearchWord.in(words).size() > MOST_WORDS) {
            fail(name, "long", "« " + name + " » prend " + MOST_WORDS + " mots au plus.");
        }
        return words;
    }

    /**
     * A value of any form; null where it is absent or cannot be read.
     *
     * @param otherwise message where it cannot be read
     */
    public <T> @Nullable T read(String name, Function<String, Optional<T>> reader, String otherwise) {
        return text(name) == null ? null : read(name, Objects.requireNonNull(text(name)), reader, otherwise);
    }

    /** A whole number within the bounds, both included; {@code absent} where it is absent or at fault. */
    public int integer(String name, int from, int to, int absent) {
        var read = read(
                name,
                text -> whole(text)
                        .filter(number -> from <= number && number <= to)
                        .map(Long::intValue),
                "« " + name + " » attend un nombre entier de " + from + " à " + to + ".");
        return read == null ? absent : read;
    }

    /** A position in the log, with or without {@code position:} before it. */
    public @Nullable Long position(String name, String otherwise) {
        return read(name, text -> Bound.from(text).map(Bound::position), otherwise);
    }

    /** A number within the bounds, both included; null where it is absent or at fault. */
    public @Nullable Double decimal(String name, double from, double to) {
        return read(
                name,
                text -> number(text).filter(number -> from <= number && number <= to),
                "« " + name + " » attend un nombre de " + from + " à " + to + ".");
    }

    /** A day. A moment means the day that it is in Paris. */
    public @Nullable LocalDate day(String name) {
        return read(name, Parameters::parsedDay, "« " + name + " » attend une date, comme 2026-06-30.");
    }

    /** The start of a period: a day means its first instant in Paris. */
    public @Nullable Instant beginning(String name) {
        return moment(name, Bound::from);
    }

    /** The end of a period, included: a day means its last instant in Paris. */
    public @Nullable Instant end(String name) {
        return moment(name, Bound::to);
    }

    private @Nullable Instant moment(String name, Function<String, Optional<Bound>> reader) {
        return read(name, text -> reader.apply(text).map(Bound::instant), "« " + name + " » " + A_MOMENT);
    }

    public @Nullable UUID id(String name) {
        return read(name, Parameters::uuid, "« " + name + " » attend un identifiant (UUID).");
    }

    /** A territory as it is today, such as {@code departement:62}; null where it is absent or at fault. */
    public @Nullable Territory territory(String name) {
        return read(
                name,
                territories::parseToday,
                "« " + text(name) + " » n'est pas un territoire connu : donnez commune:62510, epci:246200364,"
                        + " departement:62, region:32 ou france.");
    }

    /**
     * Constants of an enumeration, whatever the case. The parameter is repeated, or holds commas, where several are
     * meant.
     */
    public <E extends Enum<E>> List<E> constants(String name, Class<E> type) {
        return among(name, singles(name), List.of(type.getEnumConstants()), Enum::name);
    }

    /** Texts of a known list, found again without accents or case. */
    public List<String> among(String name, List<String> allowed) {
        return among(name, texts(name), allowed, Words::plain);
    }

    /**
     * Codes of a known list, whatever the case. The parameter is repeated, or holds commas, where several are meant.
     */
    public List<String> exactly(String name, List<String> allowed) {
        return among(name, singles(name), allowed, text -> text);
    }

    /** Texts of an open list. Known ones are found again without accents or case; others are taken as they are. */
    public List<String> named(String name, List<String> known) {
        var byKey = known.stream().collect(Collectors.toMap(Words::plain, one -> one));
        return texts(name).stream()
                .map(text -> byKey.getOrDefault(Words.plain(text), text))
                .toList();
    }

    /** All values of a parameter that are not blank; none where one of them is too long, which is a fault. */
    public List<String> texts(String name) {
        var values = given.getOrDefault(name, new String[0]);
        if (Arrays.stream(values).anyMatch(value -> value.length() > LONGEST)) {
            if (errors.stream().noneMatch(error -> error.field().equals(name))) {
                fail(name, "long", "« " + name + " » prend " + LONGEST + " caractères au plus.");
            }
            return List.of();
        }
        return Arrays.stream(values)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private List<String> singles(String name) {
        return texts(name).stream()
                .flatMap(text -> Arrays.stream(text.split(",")))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** Reports a fault of a parameter. */
    public void fail(String name, String code, String message) {
        errors.add(new Problem.Field(name, "parameter." + code, message));
    }

    private <T> List<T> among(String name, List<String> asked, List<T> allowed, Function<T, String> key) {
        var byKey =
                allowed.stream().collect(Collectors.toMap(one -> key.apply(one).toLowerCase(Locale.ROOT), one -> one));
        var choices = allowed.stream().map(Object::toString).collect(Collectors.joining(", "));
        return asked.stream()
                .map(text -> read(
                        name,
                        text,
                        one -> Optional.ofNullable(byKey.get(one.toLowerCase(Locale.ROOT)))
                                .or(() -> Optional.ofNullable(byKey.get(Words.plain(one)))),
                        "« " + text + " » n'est pas une valeur de « " + name + " ». Valeurs possibles : " + choices
                                + "."))
                .filter(Objects::nonNull)
                .toList();
    }

    private <T> @Nullable T read(String name, String text, Function<String, Optional<T>> reader, String otherwise) {
        var read = reader.apply(text);
        if (read.isEmpty()) {
            fail(name, "malformed", otherwise);
        }
        return read.orElse(null);
    }

    private static Optional<LocalDate> parsedDay(String text) {
        try {
            return Optional.of(WrittenTime.day(text));
        } catch (DateTimeException malformed) {
            return Optional.empty();
        }
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text)).filter(id -> id.toString().equalsIgnoreCase(text));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static Optional<Long> whole(String text) {
        try {
            return Optional.of(Long.parseLong(text));
        } catch (NumberFormatException malformed) {
            return Optional.empty();
        }
    }

    private static Optional<Double> number(String text) {
        try {
            return Optional.of(Double.parseDouble(text)).filter(Double::isFinite);
        } catch (NumberFormatException malformed) {
            return Optional.empty();
        }
    }
}
