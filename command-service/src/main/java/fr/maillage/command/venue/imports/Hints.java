package fr.maillage.command.venue.imports;

import static java.util.stream.Collectors.joining;

import fr.maillage.command.Message;
import fr.maillage.command.values.Locality;
import fr.maillage.territory.Commune;
import java.util.List;
import java.util.stream.Stream;

/** Sentences on a commune that was not found: why, and where a person would look next. */
final class Hints {

    /** In names told in one sentence. */
    private static final int MOST_NAMED = 6;

    private Hints() {}

    /**
     * The hint where no commune has the name.
     *
     * @param served the communes of the postcode
     * @param elsewhere those that have the name, or had it, at another postcode
     */
    static Message none(String name, String postcode, List<Commune> served, List<Commune> elsewhere) {
        var names = served.stream().map(Commune::name).sorted().toList();
        return ImportReason.HINT.with(
                names.isEmpty()
                        ? ImportReason.HINT_NO_POSTCODE.with(name, postcode)
                        : ImportReason.HINT_NOT_ONE.with(name, postcode, listed(names)),
                Stream.concat(elsewhere.stream().map(Hints::elsewhere), Stream.of(ImportReason.HINT_NEXT))
                        .toList());
    }

    private static Message elsewhere(Commune commune) {
        return ImportReason.HINT_ELSEWHERE.with(Locality.told(commune), commune.postcodes());
    }

    /** The hint where several communes have the name, or had it. */
    static Message several(String name, String postcode, List<Commune> found) {
        var told = found.stream().map(Locality::told).sorted().toList();
        return ImportReason.HINT.with(
                ImportReason.HINT_SEVERAL.with(name, postcode, listed(told)), ImportReason.HINT_NEXT);
    }

    private static String listed(List<String> names) {
        return names.stream().limit(MOST_NAMED).collect(joining(", ")) + (names.size() > MOST_NAMED ? "…" : "");
    }
}
