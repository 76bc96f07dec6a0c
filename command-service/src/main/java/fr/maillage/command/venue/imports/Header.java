package fr.maillage.command.venue.imports;

import fr.maillage.standard.NationalStandard;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which column of the standard each name of a file's first line means: the column's own name first, in any case, then the
 * same name in other letters, then that of an older version of the standard; only where one column of the file can be meant.
 *
 * @param names as they are written, in small letters
 * @param places index of the name that means each column
 * @param respelled columns that are not called by their own name
 */
record Header(List<String> names, Map<String, Integer> places, List<String> respelled) {

    private static final Map<String, String> BY_LETTERS =
            NationalStandard.COLUMNS.stream().collect(Collectors.toUnmodifiableMap(Header::letters, column -> column));

    /** What columns were called before version 1.0 of the standard, by their letters. */
    private static final Map<String, String> FORMER = Map.of(
            "presentationresumee", "presentation_resume",
            "publicsaccueilli", "publics_specifiquement_adresses",
            "conditionsacce", "frais_a_charge",
            "conditionsacces", "frais_a_charge",
            "labelsnationaux", "dispositif_programmes_nationaux",
            "labelsautre", "autres_formations_labels",
            "accessibilite", "fiche_acces_libre");

    /** @throws fr.maillage.command.Refusal where a column stands twice under its own name */
    static Header of(List<String> cells) {
        var names = cells.stream()
                .map(cell -> TwiceDecoded.meant(cell).orElse(cell))
                .map(cell -> cell.strip().toLowerCase(Locale.ROOT))
                .toList();
        var places = new HashMap<String, Integer>();
        for (var place = 0; place < names.size(); place++) {
            var name = names.get(place);
            if (NationalStandard.COLUMNS.contains(name) && places.putIfAbsent(name, place) != null) {
                throw Refusals.file(
                        "import.column.repeated", "La colonne « %s » figure deux fois dans l'en-tête.".formatted(name));
            }
        }
        var respelled = new ArrayList<String>();
        place(names, BY_LETTERS, places, respelled);
        place(names, FORMER, places, respelled);
        return new Header(names, Map.copyOf(places), List.copyOf(respelled));
    }

    /** Gives a place to each column that has none yet, and that one name alone can mean. */
    private static void place(
            List<String> names, Map<String, String> meanings, Map<String, Integer> places, List<String> respelled) {
        var found = new HashMap<String, Integer>();
        var meant = new HashMap<String, Integer>();
        for (var place = 0; place < names.size(); place++) {
            var column = meanings.get(letters(names.get(place)));
            if (column != null && !places.containsKey(column)) {
                meant.put(column, place);
                found.merge(column, 1, Integer::sum);
            }
        }
        meant.forEach((column, place) -> {
            if (found.getOrDefault(column, 0) == 1) {
                places.put(column, place);
                respelled.add(column);
            }
        });
        respelled.sort(java.util.Comparator.comparingInt(NationalStandard.COLUMNS::indexOf));
    }

    /** The letters and figures of a name, without accents, and without the mark of a plural. */
    private static String letters(String name) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]", "");
        return plain.endsWith("s") ? plain.substring(0, plain.length() - 1) : plain;
    }

    /** How the file calls a column that it has; null where it has none. */
    @Nullable String name(String column) {
        var place = places.get(column);
        return place == null ? null : names.get(place);
    }
}
