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
 * The header of a file: the column of the standard that each name of the first line means. The column's own name comes
 * first, in any case. Then come the same name in other letters, its title in the schema, and its name in an older
 * version of the standard. These count only where a single column of the file can be meant.
 *
 * @param names as they are written, in small letters
 * @param places index of the name that means each column
 * @param respelled columns that are not called by their own name
 */
record Header(List<String> names, Map<String, Integer> places, List<String> respelled) {

    private static final Map<String, String> BY_LETTERS =
            NationalStandard.COLUMNS.stream().collect(Collectors.toUnmodifiableMap(Header::letters, column -> column));

    /** The titles of columns in the standard's schema, where their letters differ from the name. */
    private static final Map<String, String> TITLES = byLetters(Map.ofEntries(
            Map.entry("Identifiant unique local du lieu", "id"),
            Map.entry("SIRET ou RNA ou RIDET", "pivot"),
            Map.entry("Complément d'adresse", "complement_adresse"),
            Map.entry("Numéro de téléphone", "telephone"),
            Map.entry("Présentation détaillée", "presentation_detail"),
            Map.entry("Structure collectant la donnée", "source"),
            Map.entry("Date de mise à jour", "date_maj"),
            Map.entry("Dispositifs et programmes nationaux", "dispositif_programmes_nationaux"),
            Map.entry("Formations et labels", "formations_labels"),
            Map.entry("Autres formations et labels", "autres_formations_labels"),
            Map.entry("Modalités d'accès", "modalites_acces"),
            Map.entry("Modalités d'accompagnement", "modalites_accompagnement"),
            Map.entry("Prise de rdv", "prise_rdv")));

    /** The names of columns before version 1.0 of the standard. */
    private static final Map<String, String> FORMER = byLetters(Map.of(
            "presentation_resumee", "presentation_resume",
            "publics_accueillis", "publics_specifiquement_adresses",
            "conditions_acces", "frais_a_charge",
            "conditions_access", "frais_a_charge",
            "labels_nationaux", "dispositif_programmes_nationaux",
            "labels_autres", "autres_formations_labels",
            "accessibilite", "fiche_acces_libre"));

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
                throw Refusals.file(ImportReason.COLUMN_REPEATED, name);
            }
        }
        var respelled = new ArrayList<String>();
        place(names, BY_LETTERS, places, respelled);
        place(names, TITLES, places, respelled);
        place(names, FORMER, places, respelled);
        return new Header(names, Map.copyOf(places), List.copyOf(respelled));
    }

    /** Gives a place to each column that has none yet and is meant by a single name. */
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

    private static Map<String, String> byLetters(Map<String, String> names) {
        return names.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(name -> letters(name.getKey()), Map.Entry::getValue));
    }

    /** The letters and figures of a name, without accents, and without the mark of a plural. */
    private static String letters(String name) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]", "");
        return plain.endsWith("s") ? plain.substring(0, plain.length() - 1) : plain;
    }

    /** The file's name for a column; null where the file does not have it. */
    @Nullable String name(String column) {
        var place = places.get(column);
        return place == null ? null : names.get(place);
    }
}
